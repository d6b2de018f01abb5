import { expect, test } from 'vitest';
import { pixelRatioOf, shapeOf, shapes, type Asked } from '../../../src/lib/export/presets.ts';

test('a preset has its own size', () => {
	expect(shapeOf({ preset: 'og' })).toBe(shapes.og);
	expect(shapeOf({}).frame.width).toBe(1200);
	expect(shapeOf({ preset: 'print' })).toMatchObject({ dpi: 300, frame: { width: 2126 } });
});

test('a width in millimetres is as many px as its dpi make of it', () => {
	expect(shapeOf({ width: '90', unit: 'mm' })).toMatchObject({ dpi: 300, frame: { width: 1063 } });
	expect(shapeOf({ width: '180', unit: 'mm', dpi: '150' })).toMatchObject({
		dpi: 150,
		frame: { width: 1063 }
	});
	expect(shapeOf({ preset: 'print', dpi: '600' })).toMatchObject({ dpi: 600, frame: { width: 4252 } });
});

test('a size of its own is laid out for that size, with the words beside the chart where it is wide', () => {
	expect(shapeOf({ width: '800' }).frame).toMatchObject({ width: 800 });
	expect(shapeOf({ width: '800' }).frame.height).toBeUndefined();
	expect(shapeOf({ width: '1000', height: '500' }).frame).toMatchObject({
		width: 1000,
		height: 500,
		words: 'beside'
	});
	expect(shapeOf({ width: '800', height: '800' }).frame.words).toBeUndefined();
});

test.each<[string, Asked, RegExp]>([
	[
		'an unknown preset',
		{ preset: 'huge' },
		/no preset is called “huge”: landscape, og, square, portrait, story, print, thumb/
	],
	['an unknown unit', { unit: 'inch', width: '5' }, /no unit is called “inch”: px, mm/],
	['a width of nothing', { width: '0' }, /width in px is a number from 320 to 6000, not “0”/],
	['a width without end', { width: '1e9' }, /not “1e9”/],
	['a very large width', { width: '1000000000' }, /from 320 to 6000/],
	['a word', { width: 'abc' }, /not “abc”/],
	['a negative width', { width: '-5' }, /not “-5”/],
	['not a number', { height: 'NaN' }, /height in px .* not “NaN”/],
	['nothing typed', { width: '' }, /not “”/],
	['a hexadecimal number', { width: '0x400' }, /not “0x400”/],
	['a dpi of nothing', { unit: 'mm', dpi: '0' }, /dpi is a number from 72 to 1200/],
	['a dpi for px', { width: '800', dpi: '300' }, /dpi is for a size in mm/],
	['a paper wider than can be drawn', { unit: 'mm', width: '900' }, /width in mm is a number from/],
	['the same by its dpi', { preset: 'print', dpi: '1200' }, /1200 dpi make the picture wider than 6000 px/]
])('%s is refused, and what there is is named', (_, asked, message) => {
	expect(() => shapeOf(asked)).toThrow(RangeError);
	expect(() => shapeOf(asked)).toThrow(message);
});

test('a scale is one of three', () => {
	expect(['1', '2', '4'].map(pixelRatioOf)).toEqual([1, 2, 4]);
	for (const scale of ['3', '0', '-1', 'abc', '']) expect(() => pixelRatioOf(scale)).toThrow('1, 2, 4');
});

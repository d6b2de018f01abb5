import { expect, test } from 'vitest';
import type { Figure } from '../../../src/lib/data/flatten.ts';
import type { Derivation } from '../../../src/lib/data/schema.ts';
import { derive } from '../../../src/lib/model/derive.ts';

const figure = (id: string, measure: Figure['measure'], stated: Partial<Figure>): Figure => ({
	id,
	report: id,
	measure,
	qualifier: 'exact',
	unit: 'people',
	...stated
});
const figures = [
	figure('whole', 'force-combined', { value: 50_000 }),
	figure('open-whole', 'force-combined', { qualifier: 'more-than', value: 50_000 }),
	figure('north', 'present', { value: 10_000 }),
	figure('rest', 'force', { value: 40_000 }),
	figure('range', 'present', { qualifier: 'range', low: 10_000, high: 12_000 }),
	figure('floor', 'present', { qualifier: 'at-least', value: 10_000 }),
	figure('dead', 'killed', { value: 300 }),
	figure('about', 'force', { qualifier: 'about', value: 40_000 }),
	figure('nearly', 'present', { qualifier: 'nearly', value: 10_000 })
];

function interval(formula: Derivation['formula'], inputs: string[], counts: Record<string, number> = {}) {
	return derive([{ id: 'derived', formula, inputs, measure: 'force' }], figures, counts)[0]?.interval;
}

test('a difference is the first less the second', () => {
	expect(interval('difference', ['whole', 'north'])).toEqual({ low: 40_000, high: 40_000 });
});

test('a ratio is how many of the second there are for each of the first', () => {
	expect(interval('ratio', ['north', 'rest'])).toEqual({ low: 4, high: 4 });
});

test('a share is the first in the first and second together', () => {
	expect(interval('share', ['north', 'rest'])).toEqual({ low: 0.2, high: 0.2 });
});

test('what is derived from a range is a range', () => {
	expect(interval('difference', ['whole', 'range'])).toEqual({ low: 38_000, high: 40_000 });
	expect(interval('ratio', ['range', 'rest'])).toEqual({ low: 40_000 / 12_000, high: 4 });
});

test('what is derived from a floor is open', () => {
	expect(interval('ratio', ['floor', 'rest'])).toEqual({ low: 0, high: 4 });
	expect(interval('difference', ['open-whole', 'north'])).toEqual({ low: 40_000, high: Infinity });
});

test('what is derived from a number said to be near the true one says so', () => {
	const isAbout = (...inputs: string[]) =>
		derive([{ id: 'derived', formula: 'ratio', inputs, measure: 'force' }], figures, {})[0]?.isAbout;
	expect(isAbout('north', 'rest')).toBe(false);
	expect(isAbout('north', 'about')).toBe(true);
	expect(isAbout('nearly', 'rest')).toBe(true);
});

test('a count is of records, and nought where there are none', () => {
	const counts = { claims: 19, 'claims disputed': 7 };
	expect(interval('count', ['claims'], counts)).toEqual({ low: 19, high: 19 });
	expect(interval('count', ['claims', 'disputed'], counts)).toEqual({ low: 7, high: 7 });
	expect(interval('count', ['claims', 'derived'], counts)).toEqual({ low: 0, high: 0 });
});

test('a derived figure keeps its formula, inputs and measure', () => {
	expect(
		derive([{ id: 'left', formula: 'difference', inputs: ['whole', 'north'], measure: 'force' }], figures, {})
	).toMatchObject([{ id: 'left', formula: 'difference', inputs: ['whole', 'north'], measure: 'force' }]);
});

test('an input that nobody knows is named', () => {
	expect(() => interval('ratio', ['north', 'south'])).toThrow(new RangeError('no figure is called “south”'));
});

test('numbers of different kinds derive nothing', () => {
	expect(() => interval('difference', ['north', 'dead'])).toThrow(
		new RangeError('no difference of “present” and “killed”: they count things of different kinds')
	);
	expect(() => interval('ratio', ['rest', 'north'])).toThrow(RangeError);
});

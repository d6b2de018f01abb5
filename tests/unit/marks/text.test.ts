import fc from 'fast-check';
import { expect, test } from 'vitest';
import { small, textBox, textHeight, textMark } from '../../../src/lib/marks/text.ts';
import { textWidth } from '../../../src/lib/text/wrap.ts';

const words = 'Soldiers that somebody reported sent, in all of Russia';

test('no text of a drawing is smaller than twelve pixels unless it is told to be', () => {
	expect(small).toBeGreaterThanOrEqual(12);
	expect(textMark({ key: 'k', x: 0, top: 0, text: words, width: 100 }).size).toBe(small);
});

test('text is broken into lines that fit its width', () => {
	const mark = textMark({ key: 'k', x: 0, top: 0, text: words, width: 100 });
	expect(mark.lines.length).toBeGreaterThan(1);
	expect(mark.lines.join(' ')).toBe(words);
	expect(textBox(mark).width).toBeLessThanOrEqual(100);
});

test('an owner and an opacity are kept, and left out where there are none', () => {
	const mark = { key: 'k', x: 0, top: 0, text: words, width: 100 };
	expect(textMark({ ...mark, figure: 'T08', opacity: 0 })).toMatchObject({ figure: 'T08', opacity: 0 });
	expect(textMark(mark)).not.toHaveProperty('figure');
	expect(textMark(mark)).not.toHaveProperty('opacity');
});

test('a box begins at the top that was asked for', () => {
	expect(textBox(textMark({ key: 'k', x: 7, top: 30, text: words, width: 100 }))).toMatchObject({
		x: 7,
		y: 30
	});
});

test('an anchor decides on which side of its place text stands', () => {
	const box = (anchor: 'start' | 'middle' | 'end') =>
		textBox(textMark({ key: 'k', x: 200, top: 0, text: 'Kursk', width: 100, anchor }));
	const width = textWidth('Kursk', small);
	expect(box('start').x).toBe(200);
	expect(box('middle').x).toBeCloseTo(200 - width / 2);
	expect(box('end').x).toBeCloseTo(200 - width);
});

test('what stands under a text by its height never touches it', () => {
	fc.assert(
		fc.property(fc.integer({ min: 40, max: 300 }), fc.integer({ min: 12, max: 20 }), (width, size) => {
			const upper = textBox(textMark({ key: 'a', x: 0, top: 0, text: words, width, size }));
			const top = textHeight(words, width, size);
			const lower = textBox(textMark({ key: 'b', x: 0, top, text: words, width, size }));
			expect(upper.y + upper.height).toBeLessThanOrEqual(lower.y);
		})
	);
});

test('no words take no height', () => {
	expect(textHeight('', 100)).toBe(0);
});

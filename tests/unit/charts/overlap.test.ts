import { describe, expect, test } from 'vitest';
import type { TextMark } from '../../../src/lib/marks/mark.ts';
import { textBox } from '../../../src/lib/marks/text.ts';
import { drawings } from './drawings.ts';

// A hundredth of a pixel: what adding fractions may be off by.
const slack = 0.01;

function overlap(a: TextMark, b: TextMark): boolean {
	const [one, other] = [textBox(a), textBox(b)];
	return (
		one.x + slack < other.x + other.width &&
		other.x + slack < one.x + one.width &&
		one.y + slack < other.y + other.height &&
		other.y + slack < one.y + one.height
	);
}

const say = ({ lines }: TextMark) => `“${lines.join(' / ')}”`;

for (const { name, box, drawing } of drawings)
	describe(name, () => {
		const texts = drawing()
			.marks.filter((mark) => mark.kind === 'text')
			.filter(({ opacity = 1 }) => opacity > 0.5);

		test('no words stand on other words', () => {
			const pairs = texts.flatMap((a, i) =>
				texts.slice(i + 1).flatMap((b) => (overlap(a, b) ? [[a, b]] : []))
			);
			expect(pairs.map((pair) => pair.map(say).join(' on '))).toEqual([]);
		});

		test('no words leave the box', () => {
			const outside = texts.filter((text) => {
				const { x, y, width, height } = textBox(text);
				return x < -slack || y < -slack || x + width > box.width + slack || y + height > box.height + slack;
			});
			expect(outside.map(say)).toEqual([]);
		});
	});

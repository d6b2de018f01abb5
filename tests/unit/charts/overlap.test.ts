import { range } from 'd3';
import { charts } from 'virtual:records';
import { describe, expect, test } from 'vitest';
import { registry } from '../../../src/lib/charts/registry.ts';
import { overlaps, type Rect } from '../../../src/lib/geometry/placeLabel.ts';
import type { Mark, TextMark } from '../../../src/lib/marks/mark.ts';
import { textBox } from '../../../src/lib/marks/text.ts';
import { statingBox } from '../../../src/lib/marks/statingBox.ts';
import { chosenScenes } from './choices.ts';
import { boxes, drawings } from './drawings.ts';

// A hundredth of a pixel: what adding fractions may be off by.
const slack = 0.01;
const shrunk = ({ x, y, width, height }: Rect): Rect => ({
	x: x + slack,
	y: y + slack,
	width: width - 2 * slack,
	height: height - 2 * slack
});

const say = ({ lines }: TextMark) => `“${lines.join(' / ')}”`;
const textsIn = (marks: readonly Mark[]) =>
	marks.filter((mark): mark is TextMark => mark.kind === 'text' && (mark.opacity ?? 1) > 0.5);

/** Words on other words. */
const wordsOnWords = (marks: readonly Mark[]) =>
	textsIn(marks).flatMap((a, i, texts) =>
		texts
			.slice(i + 1)
			.filter((b) => overlaps(shrunk(textBox(a)), shrunk(textBox(b))))
			.map((b) => `${say(a)} on ${say(b)}`)
	);

/** Words outside a box. */
const wordsOutside = (marks: readonly Mark[], box: { width: number; height: number }) =>
	textsIn(marks)
		.filter((text) => {
			const { x, y, width, height } = textBox(text);
			return x < -slack || y < -slack || x + width > box.width + slack || y + height > box.height + slack;
		})
		.map(say);

/** Words on a mark that states something. */
const wordsOnMarks = (marks: readonly Mark[]) =>
	textsIn(marks).flatMap((text) =>
		marks.flatMap((mark) => {
			const box = statingBox(mark);
			return box && overlaps(shrunk(textBox(text)), shrunk(box)) ? [`${say(text)} on ${mark.key}`] : [];
		})
	);

for (const { name, box, drawing } of drawings)
	describe(name, () => {
		const { marks } = drawing();

		test('no words stand on other words', () => expect(wordsOnWords(marks)).toEqual([]));

		test('no words leave the box', () => expect(wordsOutside(marks, box)).toEqual([]));

		test('no words stand on a mark', () => expect(wordsOnMarks(marks)).toEqual([]));
	});

for (const box of boxes)
	describe(`whatever is chosen, in ${box.width} × ${box.height}`, () => {
		const breaking = (rule: (marks: readonly Mark[]) => string[]) =>
			chosenScenes.flatMap(({ name, scene }) =>
				rule(registry[scene.chart].layout(scene, box).marks).map((words) => `${name}: ${words}`)
			);

		test('no words stand on other words', () => expect(breaking(wordsOnWords)).toEqual([]));

		test('no words leave the box', () => expect(breaking((marks) => wordsOutside(marks, box))).toEqual([]));

		test('no words stand on a mark', () => expect(breaking(wordsOnMarks)).toEqual([]));
	});

describe.each(charts.flatMap(({ id, scenes }) => scenes.map((scene) => ({ chart: id, scene: scene.id }))))(
	'$chart/$scene, as high as it asks to be',
	(names) => {
		test('no words stand on others or on a mark, whatever the width', () => {
			const scene = { ...names, progress: 0 };
			const { height, layout } = registry[names.chart];
			const widths = range(290, 930, 10);
			expect(
				widths.flatMap((width) => {
					const { marks } = layout(scene, { width, height: height(scene, width), pixel: 0.5 });
					return [...wordsOnWords(marks), ...wordsOnMarks(marks)].map((words) => `${width} px: ${words}`);
				})
			).toEqual([]);
		});
	}
);

test('words on words, on a mark and outside of the box are found', () => {
	const text = (key: string, x: number, y: number): Mark => ({
		...{ kind: 'text', key, x, y, lines: ['Kursk'], size: 12 },
		...{ weight: 400, anchor: 'start', paint: 'ink' }
	});
	const symbol: Mark = { kind: 'path', key: 'T08', x: 20, y: 17, d: 'M-4 0a4 4 0 1 0 8 0', figure: 'T08' };
	expect(wordsOnWords([text('a', 10, 20), text('b', 12, 24)])).toEqual(['“Kursk” on “Kursk”']);
	expect(wordsOnMarks([text('a', 10, 20), symbol])).toEqual(['“Kursk” on T08']);
	expect(wordsOnMarks([text('a', 30, 20), symbol])).toEqual([]);
	expect(wordsOutside([text('a', 10, 20), text('b', 90, 20)], { width: 100, height: 40 })).toEqual([
		'“Kursk”'
	]);
});

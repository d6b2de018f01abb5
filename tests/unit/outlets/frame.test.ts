import { site } from 'virtual:records';
import { describe, expect, test } from 'vitest';
import { registry } from '../../../src/lib/charts/registry.ts';
import { overlaps } from '../../../src/lib/geometry/placeLabel.ts';
import type { Mark, TextMark } from '../../../src/lib/marks/mark.ts';
import { textBox } from '../../../src/lib/marks/text.ts';
import { frameOf } from '../../../src/lib/outlets/frame.ts';
import { longDate } from '../../../src/lib/text/dates.ts';
import { plain } from '../../../src/lib/text/resolve.ts';
import { sourceRuns } from '../../../src/lib/text/summary.ts';
import { numbersIn } from '../charts/numbersIn.ts';
import { chosenScenes } from '../charts/choices.ts';
import { scenes } from '../charts/drawings.ts';

const credit = 'One of Forty · CC BY 4.0';
const sizes: { width: number; height?: number }[] = [
	{ width: 320 },
	{ width: 640 },
	{ width: 1200 },
	{ width: 1200, height: 630 },
	{ width: 1080, height: 1080 },
	{ width: 1080, height: 1350 }
];
const slack = 0.01;
/** What stays free at each edge, px as laid out. */
const margin = 12;

const isText = (mark: Mark): mark is TextMark => mark.kind === 'text' && (mark.opacity ?? 1) > 0.5;
const say = ({ lines }: TextMark) => `“${lines.join(' / ')}”`;
const closeUp = ({ lines }: TextMark) => lines.join('').replaceAll(' ', '');

/** Every text of a frame in the frame's own coordinates, and their boxes a hair smaller. */
function textsOf(frame: ReturnType<typeof frameOf>): { text: TextMark; box: ReturnType<typeof textBox> }[] {
	const { chart, marks } = frame;
	const inside = chart.marks
		.filter(isText)
		.map((text) => ({ ...text, x: text.x + chart.x, y: text.y + chart.y }));
	return [...marks.filter(isText), ...inside].map((text) => {
		const { x, y, width, height } = textBox(text);
		const box = { x: x + slack, y: y + slack, width: width - 2 * slack, height: height - 2 * slack };
		return { text, box };
	});
}

for (const size of sizes)
	describe(`a picture of ${size.width} × ${size.height ?? 'its own height'}`, () => {
		const frames = [...scenes, ...chosenScenes.map(({ scene }) => scene)].map((scene) => {
			const { chart, scene: id, progress, ...choices } = scene;
			const name = `${chart}/${id} ${progress || ''}${Object.values(choices).join(' ')}`.trim();
			return { name, scene, frame: frameOf(scene, size, credit) };
		});
		const breaking = (rule: (frame: (typeof frames)[number]) => string[]) =>
			frames.flatMap((framed) => rule(framed).map((words) => `${framed.name}: ${words}`));

		test('is as large as it was asked for, and made of finite numbers', () => {
			for (const { name, frame } of frames) {
				expect(frame.width).toBe(size.width);
				if (size.height) expect(frame.height).toBe(size.height);
				expect(
					numbersIn(frame).filter((value) => !Number.isFinite(value)),
					name
				).toEqual([]);
				expect(frame.chart.height, name).toBeGreaterThan(0);
			}
		});

		test('has all its words inside, clear of its edges', () => {
			expect(
				breaking(({ frame }) =>
					textsOf(frame)
						.filter(
							({ box }) =>
								box.x < margin ||
								box.y < margin ||
								box.x + box.width > frame.width / frame.scale - margin ||
								box.y + box.height > frame.height / frame.scale - margin
						)
						.map(({ text }) => say(text))
				)
			).toEqual([]);
		});

		test('cuts no word of the chart at the chart’s edge', () => {
			expect(
				breaking(({ frame: { chart } }) =>
					chart.marks
						.filter(isText)
						.filter((text) => {
							const { x, y, width, height } = textBox(text);
							return (
								x < -slack ||
								y < -slack ||
								x + width > chart.width + slack ||
								y + height > chart.height + slack
							);
						})
						.map(say)
				)
			).toEqual([]);
		});

		test('has no words on other words', () => {
			expect(
				breaking(({ frame }) => {
					const texts = textsOf(frame);
					return texts.flatMap((a, i) =>
						texts
							.slice(i + 1)
							.filter((b) => overlaps(a.box, b.box))
							.map((b) => `${say(a.text)} on ${say(b.text)}`)
					);
				})
			).toEqual([]);
		});

		test('has no text of less than twelve pixels', () => {
			expect(
				breaking(({ frame }) =>
					textsOf(frame)
						.filter(({ text }) => text.size < 12)
						.map(({ text }) => say(text))
				)
			).toEqual([]);
			for (const { frame } of frames) expect(frame.scale).toBeGreaterThanOrEqual(1);
		});

		test('says its finding, its measure, every owner and standing, how far the record was read, and its origin', () => {
			for (const { name, scene, frame } of frames) {
				const words = registry[scene.chart].words(scene);
				const said = frame.marks.filter(isText).map(closeUp).join('');
				const owners = sourceRuns(words.figures).map(({ text }) => text);
				for (const text of [
					...[plain(words.title, { sentence: true }), plain(words.subtitle, { sentence: true })],
					...[...owners, `Record read to ${longDate(site.figuresReadTo)}`, `data ${site.version}`, credit],
					...(words.note ? [plain(words.note, { sentence: true })] : [])
				]) {
					expect(said, `${name}: ${text}`).toContain(text.replaceAll(' ', ''));
				}
			}
		});

		test('has a glyph before the words of each standing', () => {
			for (const { name, scene, frame } of frames) {
				const standings = sourceRuns(registry[scene.chart].words(scene).figures).filter(
					({ standing }) => standing
				);
				const glyphs = frame.marks.filter(({ kind, key }) => kind === 'path' && key.includes('-glyph-'));
				const places = new Set(glyphs.map((mark) => (mark.kind === 'path' ? `${mark.x} ${mark.y}` : '')));
				expect(places.size, name).toBe(standings.length);
			}
		});

		test('explains every line of the chart’s legend', () => {
			for (const { name, scene, frame } of frames) {
				const said = frame.marks.filter(isText).map(({ lines }) => lines.join(' '));
				for (const { text } of registry[scene.chart].key(scene)) expect(said, name).toContain(text);
			}
		});

		test('names every mark once, around the chart and in it', () => {
			for (const { name, frame } of frames) {
				const keys = frame.marks.map(({ key }) => key);
				expect(
					keys.filter((key, i) => keys.indexOf(key) !== i),
					name
				).toEqual([]);
			}
		});
	});

test('a wide picture is drawn larger, not emptier', () => {
	const [scene] = scenes;
	const scales = [320, 640, 1200].map((width) => scene && frameOf(scene, { width }, credit).scale);
	expect(scales).toEqual([...scales].sort());
	expect(new Set(scales).size).toBe(3);
});

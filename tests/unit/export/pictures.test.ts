import { site } from 'virtual:records';
import { describe, expect, test } from 'vitest';
import { addressOfSubject, creditLine, sourceLine } from '../../../src/lib/export/citation.ts';
import { drawPicture, framedIn, themes } from '../../../src/lib/export/drawPicture.ts';
import { lintSvg } from '../../../src/lib/export/lintSvg.ts';
import { presets, shapes, type Preset } from '../../../src/lib/export/presets.ts';
import { registry } from '../../../src/lib/charts/registry.ts';
import {
	contentOfSubject,
	descriptionOf,
	figuresOfSubject,
	figuresOfWords
} from '../../../src/lib/export/subject.ts';
import { chartOf, chosenIn } from '../../../src/lib/export/sceneSubject.ts';
import { chosenScenes } from '../charts/choices.ts';
import { tagsOf, unescapeXml } from '../../../src/lib/export/xml.ts';
import { overlaps } from '../../../src/lib/geometry/placeLabel.ts';
import type { Mark, TextMark } from '../../../src/lib/marks/mark.ts';
import { textBox } from '../../../src/lib/marks/text.ts';
import { pictures, stepPicture } from '../../../src/lib/story/pictures.ts';
import { longDate } from '../../../src/lib/text/dates.ts';
import { ownerOf } from '../../../src/lib/text/owner.ts';
import { figuresInProse } from '../../../src/lib/text/resolve.ts';
import { statingBox } from '../../../src/lib/marks/statingBox.ts';

const subjects = pictures();
const slack = 0.01;

const isShown = (mark: Mark): mark is TextMark => mark.kind === 'text' && (mark.opacity ?? 1) > 0.5;
const say = ({ lines }: TextMark) => `“${lines.join(' / ')}”`;
const close = (text: string) => text.replace(/\s/g, '');

/** The smallest type at the size that a preset is meant for, px. */
const smallest: Record<Preset, number> = {
	...{ landscape: 12, og: 12, square: 12, portrait: 12, story: 12, thumb: 10 },
	// Seven points at 300 dpi.
	print: (7 / 72) * 300
};

test('every chart and every step has a picture', () => {
	expect(subjects.filter(({ kind }) => kind === 'chart')).toHaveLength(9);
	expect(subjects.filter(({ kind }) => kind === 'step').length).toBeGreaterThan(20);
	const names = subjects.map(({ kind, id }) => `${kind} ${id}`);
	expect(new Set(names).size).toBe(names.length);
});

// As a picture is after a correction: every chart has room for one more line.
const corrected = subjects.flatMap((subject) =>
	subject.kind === 'chart'
		? [{ subject, correction: 'Corrected on 24 September 2026: see one-of-forty.example/changes/' }]
		: []
);

for (const preset of presets)
	describe(`${preset}: every chart and step`, () => {
		const shape = shapes[preset];
		const framed = [...subjects.map((subject) => ({ subject })), ...corrected].map(({ subject, ...more }) => {
			const frame = framedIn({ ...contentOfSubject(subject, creditLine(subject)), ...more }, shape);
			const words = frame.marks.filter(isShown);
			const inside = frame.chart.marks
				.filter(isShown)
				.map((text) => ({ ...text, x: text.x + frame.chart.x, y: text.y + frame.chart.y }));
			const boxes = [...words, ...inside].map((text) => {
				const { x, y, width, height } = textBox(text);
				return { text, x: x + slack, y: y + slack, width: width - 2 * slack, height: height - 2 * slack };
			});
			const name = [subject.kind, subject.id, ...('correction' in more ? ['corrected'] : [])].join(' ');
			return { name, subject, frame, words, inside, boxes, ...more };
		});
		const breaking = (rule: (one: (typeof framed)[number]) => string[]) =>
			framed.flatMap((one) => rule(one).map((fault) => `${one.name}: ${fault}`));

		test('is of the size that its name says', () => {
			for (const { name, frame } of framed) {
				expect(frame.width, name).toBe(shape.frame.width);
				if (shape.frame.height) expect(frame.height, name).toBe(shape.frame.height);
				else expect(frame.height, name).toBeLessThan(2 * frame.width);
			}
		});

		test('has all its words inside, and off what a phone draws over it', () => {
			expect(
				breaking(({ frame, boxes }) => {
					const [width, height] = [frame.width / frame.scale, frame.height / frame.scale];
					const top = (shape.frame.safe?.top ?? 0) / frame.scale + 12;
					const bottom = height - (shape.frame.safe?.bottom ?? 0) / frame.scale - 12;
					return boxes
						.filter(
							(box) =>
								box.x < 12 || box.y < top || box.x + box.width > width - 12 || box.y + box.height > bottom
						)
						.map(({ text }) => say(text));
				})
			).toEqual([]);
		});

		test('has no words on other words', () => {
			expect(
				breaking(({ boxes }) =>
					boxes.flatMap((a, i) =>
						boxes
							.slice(i + 1)
							.filter((b) => overlaps(a, b))
							.map((b) => `${say(a.text)} on ${say(b.text)}`)
					)
				)
			).toEqual([]);
		});

		test('has no words on a mark that states something', () => {
			expect(
				breaking(({ frame, boxes }) => {
					const { x, y, marks } = frame.chart;
					return marks.flatMap((mark) => {
						const box = statingBox(mark);
						const moved = box && { ...box, x: box.x + x, y: box.y + y };
						return boxes
							.filter((text) => moved && overlaps(text, moved))
							.map(({ text }) => `${say(text)} on ${mark.key}`);
					});
				})
			).toEqual([]);
		});

		test('has no type smaller than can be read at the size it is meant for', () => {
			for (const { name, frame, words, inside } of framed) {
				const sizes = [...words, ...inside].map(({ size }) => size * frame.scale);
				expect(Math.min(...sizes), name).toBeGreaterThanOrEqual(smallest[preset] - 0.01);
			}
		});

		test('leaves no hole of more than a third of its height between its words and its chart', () => {
			expect(
				breaking(({ frame, boxes }) => {
					const { chart } = frame;
					const spans = boxes.map((box) => [box.y, box.y + box.height] as const);
					const all = [...spans, [chart.y, chart.y + chart.height] as const].sort((a, b) => a[0] - b[0]);
					let reached = all[0]?.[0] ?? 0;
					let hole = 0;
					for (const [from, to] of all) {
						hole = Math.max(hole, from - reached);
						reached = Math.max(reached, to);
					}
					return hole > frame.height / frame.scale / 3 ? [`${Math.round(hole)} px`] : [];
				})
			).toEqual([]);
		});

		test('says in itself that it was corrected, above its owners', () => {
			const those = framed.flatMap((one) => ('correction' in one ? [one] : []));
			expect(those).toHaveLength(9);
			for (const { name, correction, words } of those) {
				const texts = words.map(({ lines }) => lines.map((line) => line.trim()).join(' '));
				expect(texts, name).toContain(correction);
			}
		});

		for (const theme of themes)
			test(`is drawn so that any program draws it alike, and says what it shows and whose it is, ${theme}`, () => {
				for (const { name, subject } of framed.filter((one) => !('correction' in one))) {
					const { svg, facts } = drawPicture(subject, { shape, theme });
					expect(lintSvg(svg), name).toEqual([]);
					const texts = tagsOf(svg).filter((tag) => tag.name === 'text' || tag.name === 'tspan');
					const said = close(texts.map(({ text }) => unescapeXml(text)).join(''));
					const content = contentOfSubject(subject, '');
					for (const text of [
						...[content.title, sourceLine(subject), creditLine(subject), `data ${site.version}`],
						`Record read to ${longDate(site.figuresReadTo)}`
					]) {
						expect(said, `${name}: ${text}`).toContain(close(text));
					}
					// Whose it is: a speaker, or that it is our own arithmetic; and how it stands, in words.
					expect(said, name).toMatch(/Saidby[^.]{3}|[Oo]urarithmetic/);
					expect(
						facts.standings.some((standing) => said.includes(standing)),
						name
					).toBe(true);
					expect(facts.standings.length, name).toBeGreaterThan(0);
					for (const id of facts.figures) expect(facts.standings).toContain(ownerOf(id).standing);
				}
			});
	});

test('a thumb without room for its chart says the finding, its owners and its origin alone', () => {
	const subject = subjects.find(({ kind, id }) => kind === 'chart' && id === 'ten-thousand');
	if (!subject) throw new Error('no such chart');
	const { chart, marks } = framedIn(contentOfSubject(subject, creditLine(subject)), shapes.thumb);
	expect(chart.marks).toEqual([]);
	expect(Math.max(...marks.filter(isShown).map(({ size }) => size))).toBeGreaterThanOrEqual(24);
});

test('what a reader chose fits every shape, with the address that leads back to it', () => {
	const chosen = chosenScenes.filter((_, i) => i % 6 === 0).map(({ scene }) => scene);
	for (const subject of chosen.flatMap((scene) => [chartOf(scene), chosenIn('forty-thousand', scene)])) {
		for (const shape of Object.values(shapes)) {
			const { marks } = framedIn(contentOfSubject(subject, creditLine(subject)), shape);
			const credit = marks.filter(isShown).find(({ key }) => key === 'frame-credit');
			expect(close(credit?.lines.join('') ?? '')).toContain(
				addressOfSubject(subject).replace('https://', '').replace(/\/$/, '')
			);
		}
	}
});

test('a picture says of itself the figures that stand in its words or at its marks, and no others', () => {
	for (const subject of subjects) {
		if (!('scene' in subject.shows)) continue;
		const { scene } = subject.shows;
		const { title, subtitle, note = '' } = registry[scene.chart].words(scene);
		const worded = [...figuresOfWords(subject), ...[title, subtitle, note].flatMap(figuresInProse)];
		for (const shape of [shapes.landscape, shapes.square, shapes.story]) {
			const { svg, facts } = drawPicture(subject, { shape, theme: 'light' });
			const marked = tagsOf(svg).flatMap(({ attributes }) => attributes['data-figure'] ?? []);
			expect(new Set(facts.figures), subject.id).toEqual(new Set([...worded, ...marked]));
			expect(new Set(facts.standings), subject.id).toEqual(
				new Set(facts.figures.map((id) => ownerOf(id).standing))
			);
		}
	}
});

test('a number that stands only in the table is in no picture’s metadata', () => {
	const { svg, facts } = drawPicture(stepPicture('strangers'), { shape: shapes.landscape, theme: 'light' });
	const inTable = figuresOfSubject(stepPicture('strangers'));
	expect(inTable).toContain('ratio-syrskyi');
	expect(facts.figures.length).toBeLessThan(inTable.length);
	expect(svg).not.toContain('ratio-syrskyi');
});

test('a thumb of words alone says of itself the figures and standings that the words name, and no others', () => {
	const wordy = subjects.filter(
		(subject) =>
			'scene' in subject.shows &&
			framedIn(contentOfSubject(subject, creditLine(subject)), shapes.thumb).chart.marks.length === 0
	);
	expect(wordy.map(({ id }) => id)).toContain('troop-estimates');
	for (const subject of wordy) {
		const { facts } = drawPicture(subject, { shape: shapes.thumb, theme: 'light' });
		const named = contentOfSubject(subject, '').source.flatMap(({ standing }) => standing ?? []);
		expect(new Set(facts.standings), subject.id).toEqual(new Set(named));
		expect(facts.figures, subject.id).toEqual(figuresOfWords(subject));
		expect(facts.alt, subject.id).toContain(sourceLine(subject));
		expect(facts.alt, subject.id).not.toContain(descriptionOf(subject));
	}
});

test('a quotation is the largest thing in its picture, letter for letter, in the serif', () => {
	const subject = subjects.find(({ id }) => id === 'sacrifice');
	if (!subject || !('words' in subject.shows)) throw new Error('no such step');
	for (const preset of presets) {
		const { chart, marks } = framedIn(contentOfSubject(subject, ''), shapes[preset]);
		const [quotation] = chart.marks.filter((mark) => isShown(mark) && mark.serif);
		if (quotation?.kind !== 'text') throw new Error(`${preset}: no words`);
		expect(quotation.lines.join(' ')).toBe(`“${subject.shows.words.quotation?.words}”`);
		const others = [...marks, ...chart.marks].filter((mark) => isShown(mark) && !mark.serif);
		for (const mark of others) expect((mark as TextMark).size, preset).toBeLessThanOrEqual(quotation.size);
	}
});

test('the same picture is the same letter for letter, each time', () => {
	for (const subject of subjects.filter((_, i) => i % 6 === 0)) {
		const draw = () => drawPicture(subject, { shape: shapes.square, theme: 'dark' }).svg;
		const first = draw();
		drawPicture(subjects[0] ?? subject, { shape: shapes.og, theme: 'light' });
		expect(draw()).toBe(first);
	}
});

test('a transparent picture has no ground, and nothing else is different', () => {
	const [subject] = subjects;
	if (!subject) throw new Error('no subject');
	const [whole, bare] = [false, true].map(
		(transparent) => drawPicture(subject, { shape: shapes.og, theme: 'light', transparent }).svg
	);
	expect(lintSvg(bare ?? '', { transparent: true })).toEqual([]);
	expect(lintSvg(bare ?? '')).toEqual(['no ground']);
	expect(whole?.replace(/<rect width="[\d.]+" height="[\d.]+" fill="#fbf9f4"><\/rect>/, '')).toBe(bare);
});

test('a picture for paper states its size in millimetres', () => {
	const [subject] = subjects;
	if (!subject) throw new Error('no subject');
	const { svg, width, dpi } = drawPicture(subject, { shape: shapes.print, theme: 'light' });
	expect([width, dpi]).toEqual([2126, 300]);
	expect(svg).toMatch(/^<svg [^>]*width="180mm" height="[\d.]+mm"/);
});

import { describe, expect, test } from 'vitest';
import { lenses, type Choices } from '../../../src/lib/charts/chart.ts';
import { options } from '../../../src/lib/charts/force-ratio/pairs.ts';
import { registry } from '../../../src/lib/charts/registry.ts';
import type { Mark, RectMark } from '../../../src/lib/marks/mark.ts';
import { boxes } from './drawings.ts';
import { derived, ends, figureOf, isAllowed, reportOf, reports, said } from './yaml.ts';

const draw = (scene: string, chosen: Choices, box = boxes[2]): Mark[] =>
	box
		? registry['force-ratio'].layout({ chart: 'force-ratio', scene, progress: 0, ...chosen }, box).marks
		: [];
const pairs = options.north.flatMap((north) => options.russia.map((russia) => ({ north, russia })));
const usual = derived.flatMap(({ formula, inputs: [north = '', russia = ''] }) =>
	formula === 'ratio' ? [{ north, russia }] : []
);

interface Bar {
	north: string;
	russia: string;
	/** px */
	widths: { north: number; russia: number };
	ratio: string;
}

/** The bars of a drawing: what each part states, how wide it is, and the ratio written at it. */
function barsIn(marks: readonly Mark[]): Bar[] {
	const rects = marks.filter((mark): mark is RectMark => mark.kind === 'rect' && !!mark.figure);
	return rects.flatMap((left) => {
		const right = rects.find(({ x, y }) => x > left.x && y === left.y);
		if (!right) return [];
		const ratio = marks.find(({ key }) => key === `${left.figure}-${right.figure}-ratio`);
		return [
			{
				north: left.figure ?? '',
				russia: right.figure ?? '',
				// The gap between the two is part of the second.
				widths: { north: left.width, russia: right.x + right.width - left.width },
				ratio: ratio?.kind === 'text' ? ratio.lines.join(' ') : ''
			}
		];
	});
}

/** What a written ratio says there are of the second for each of the first: from, to. */
function readRatio(text: string): [number, number] {
	const [, hedge, low, high] =
		/^1 to (at least |at most )?([\d.]+)(?:–([\d.]+))?$/.exec(text.replace(/about /i, '')) ?? [];
	if (hedge === 'at least ') return [Number(low), Infinity];
	return hedge ? [0, Number(low)] : [Number(low), Number(high ?? low)];
}

test('the numbers to pick from are all counts of those two kinds that a day is known for, and the article’s', () => {
	const dated = (measure: string) =>
		reports.flatMap(({ date, figures = [] }) =>
			figures.flatMap((figure) =>
				date && figure.measure === measure && !figure.scope ? [{ id: figure.id, at: Date.parse(date) }] : []
			)
		);
	const month = 31 * 24 * 3600 * 1000;
	const russians = dated('force');
	const near = dated('present').filter(({ at }) =>
		russians.every((other) => Math.abs(at - other.at) <= month)
	);
	expect(options.russia).toEqual(['A-russians', ...russians.map(({ id }) => id)]);
	expect(options.north).toEqual(['A-beside', ...near.map(({ id }) => id)]);
});

for (const box of boxes)
	describe(`in ${box.width} × ${box.height}`, () => {
		const scale = box.width / (Math.max(...options.north.map(said)) + Math.max(...options.russia.map(said)));

		for (const { north, russia } of pairs) {
			test(`${north} and ${russia} are bars as long as their numbers, on the one scale of all`, () => {
				const bars = barsIn(draw('ratio', { north, russia }, box));
				expect(bars[0]).toMatchObject({ north, russia });
				expect(bars.length).toBeLessThanOrEqual(2);
				for (const { north, russia, widths } of bars) {
					expect(widths.north / said(north), north).toBeCloseTo(scale, 9);
					expect(widths.russia / said(russia), russia).toBeCloseTo(scale, 9);
				}
			});
		}

		test('the field beside is as many dots as the article says, and the rest of what was reported', () => {
			const counts = draw('beside', {}, box).flatMap((mark) =>
				mark.kind === 'field' ? [{ paint: mark.paint, count: mark.count }] : []
			);
			expect(counts).toEqual([
				{ paint: 'north', count: said('A-beside') },
				{ paint: 'russia', count: said('K03') - said('A-beside') }
			]);
		});

		test('both pictures of the mixed force are the reported force, a square for each hundred', () => {
			const counts = draw('mixed', {}, box).flatMap((mark) =>
				mark.kind === 'field' ? [{ paint: mark.paint, count: mark.count * 100 }] : []
			);
			const once = [
				{ paint: 'north', count: said('A-beside') },
				{ paint: 'russia', count: said('K03') - said('A-beside') }
			];
			expect(counts).toEqual([...once, ...once]);
		});
	});

for (const { north, russia } of pairs) {
	test(`the ratio written of ${north} and ${russia} holds every ratio that the two allow, and no digit more`, () => {
		const [bar] = barsIn(draw('ratio', { north, russia }));
		const [north0, north1] = ends(north);
		const [russia0, russia1] = ends(russia);
		const [least, most] = [
			north1 === Infinity ? 0 : russia0 / north1,
			north0 === 0 ? Infinity : russia1 / north0
		];
		const [low, high] = readRatio(bar?.ratio ?? '');
		const isAbout = [north, russia].some((id) => ['about', 'nearly'].includes(figureOf(id).qualifier));
		expect(/about/i.test(bar?.ratio ?? '')).toBe(isAbout);
		if (least === most) {
			expect(low).toBe(high);
			expect(low).toBe(Number(least.toPrecision(2)));
		} else {
			expect(low).toBeLessThanOrEqual(least);
			expect(high).toBeGreaterThanOrEqual(most);
			// Rounded outward by less than a step of the second digit.
			if (least > 0) expect(low / least).toBeGreaterThan(0.9);
			if (most < Infinity) expect(high / most).toBeLessThan(1.1);
		}
	});
}

test('a ceiling is outlined, what was derived is hatched, all else is filled', () => {
	for (const { north, russia } of pairs) {
		const rect = (id: string) =>
			draw('ratio', { north, russia }).find(
				(mark): mark is RectMark => mark.kind === 'rect' && mark.figure === id
			);
		expect(rect(north)?.fill, north).toBe(figureOf(north).qualifier === 'up-to' ? undefined : 'north');
		expect(!!rect(russia)?.hatch, russia).toBe(reportOf(russia).kind === 'article');
	}
});

test('a floor among the bars has an open end, and no other has', () => {
	for (const { north, russia } of pairs) {
		const open = draw('ratio', { north, russia }).some(({ key }) => key === `${north}-${russia}-north-open`);
		expect(open, north).toBe(['at-least', 'more-than'].includes(figureOf(north).qualifier));
	}
});

test('without a choice the pairs are those that the record derives, whole or through a lens', () => {
	const drawn = (chosen: Choices) =>
		barsIn(draw('ratio', chosen)).map(({ north, russia }) => ({ north, russia }));
	expect(drawn({})).toEqual(usual);
	for (const lens of lenses) {
		const allowed = usual.filter(
			(pair) => isAllowed(pair.north, { lens }) && isAllowed(pair.russia, { lens })
		);
		expect(drawn({ lens }), lens).toEqual(allowed);
	}
});

test('the table holds every pair whose numbers may be seen, with the ratio of each', () => {
	for (const lens of [undefined, ...lenses]) {
		const chosen = lens ? { lens } : {};
		const { rows } = registry['force-ratio'].table({
			chart: 'force-ratio',
			scene: 'ratio',
			progress: 0,
			...chosen
		});
		const allowed = pairs.filter((pair) => isAllowed(pair.north, chosen) && isAllowed(pair.russia, chosen));
		expect(rows.map(([north, , russia]) => ({ north: north?.figure, russia: russia?.figure }))).toEqual(
			allowed
		);
		for (const [north, , russia, , ratio] of rows) {
			const [bar] = barsIn(draw('ratio', { north: north?.figure ?? '', russia: russia?.figure ?? '' }));
			expect(ratio?.text).toBe(bar?.ratio?.replace('About', 'about'));
		}
	}
});

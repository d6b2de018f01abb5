import { describe, expect, test } from 'vitest';
import { lenses, type Choices } from '../../../src/lib/charts/chart.ts';
import { registry } from '../../../src/lib/charts/registry.ts';
import type { LineMark, Mark, PathMark } from '../../../src/lib/marks/mark.ts';
import { boxes } from './drawings.ts';
import { chartOf, figureOf, isAllowed, reportOf, reports, said, speakerOf } from './yaml.ts';

const dates = ['2024-10-23', '2024-12-31', '2025-09-02'];
const choices: Choices[] = [
	{},
	...lenses.map((lens) => ({ lens })),
	...dates.map((saidBy) => ({ saidBy })),
	...lenses.flatMap((lens) => dates.map((saidBy) => ({ lens, saidBy })))
];
const hedges: Record<string, string> = {
	about: 'about ',
	nearly: 'nearly ',
	'at-least': 'at least ',
	'more-than': 'more than ',
	'up-to': 'up to '
};
const grouped = (value?: number) => value?.toLocaleString('en-GB');
const day = 24 * 3600 * 1000;

for (const chart of ['troop-estimates', 'casualty-estimates'] as const)
	for (const box of boxes)
		describe(`${chart} in ${box.width} × ${box.height}`, () => {
			const lanes = chartOf(chart).lanes ?? [];
			const totals = reports
				.filter(({ kind }) => kind !== 'article')
				.flatMap(({ figures = [] }) => figures.filter(({ scope }) => !scope));
			const inLane = (lane: string) =>
				totals.filter(({ id, measure }) => {
					const { measures = [], except = [] } = lanes.find((one) => one.id === lane) ?? {};
					return measures.includes(measure) && !except.includes(id);
				});
			const draw = (chosen: Choices): Mark[] =>
				registry[chart].layout({ chart, scene: 'all', progress: 0, ...chosen }, box).marks;
			const marks = draw({});
			const line = (key: string) => marks.find((mark): mark is LineMark => mark.key === key);
			const words = (key: string) =>
				marks.flatMap((mark) => (mark.key === key && mark.kind === 'text' ? [mark.lines.join(' ')] : []))[0];
			const symbolsIn = (list: readonly Mark[]) =>
				list.filter((mark): mark is PathMark => mark.kind === 'path' && mark.figure !== undefined);
			const place = (id: string) => {
				const symbol = symbolsIn(marks).find(({ figure }) => figure === id);
				if (!symbol) throw new Error(`“${id}” is not drawn`);
				return symbol;
			};

			const baseOf = (lane: string) => line(`${lane}-base`)?.y1 ?? NaN;

			/** Ticks: how many people are written there, how high it stands over its lane's foot. */
			const everyTick = marks.flatMap((mark) => {
				const [, lane = '', at] = /^(.+)-tick-(\d+)$/.exec(mark.key) ?? [];
				if (mark.kind !== 'line' || !at) return [];
				const people = Number(words(`${lane}-tick-label-${at}`)?.replaceAll(',', ''));
				return [{ lane, people, height: baseOf(lane) - mark.y1 }];
			});
			const isApart = (lane: string) => lanes.some(({ id, apart }) => apart && id === lane);
			const ticks = everyTick.filter(({ lane }) => !isApart(lane));
			const [highest] = [...ticks].sort((a, b) => b.people - a.people);
			/** The people that a height in a lane stands for, by the number written at the highest tick. */
			const peopleAt = (lane: string, y: number) =>
				((baseOf(lane) - y) * (highest?.people ?? NaN)) / (highest?.height ?? NaN);

			test('every tick of every lane that counts stands on one scale of people', () => {
				expect(ticks.length).toBeGreaterThan(1);
				for (const { people, height } of ticks) {
					expect(height / people).toBeCloseTo((highest?.height ?? NaN) / (highest?.people ?? NaN), 9);
				}
			});

			test('every number stands as high as the ticks say', () => {
				for (const { id: lane } of lanes.filter(({ apart }) => !apart)) {
					const figures = inLane(lane).filter(({ id }) => reportOf(id).date);
					expect(figures.length).toBeGreaterThan(1);
					for (const { id, high } of figures) {
						expect(peopleAt(lane, place(id).y), id).toBeCloseTo(high ?? said(id), 6);
					}
				}
			});

			test('a lane apart has a scale of its own, from its line up, and ticks that say which', () => {
				for (const { id } of lanes.filter(({ apart }) => apart)) {
					const base = baseOf(id);
					const figures = inLane(id).filter((figure) => reportOf(figure.id).date);
					const [largest] = [...figures].sort((a, b) => (b.high ?? said(b.id)) - (a.high ?? said(a.id)));
					const whole = base - place(largest?.id ?? '').y;
					expect(whole).toBeGreaterThan(0);
					for (const { id, high } of figures) {
						const part = (high ?? said(id)) / (largest?.high ?? said(largest?.id ?? ''));
						expect((base - place(id).y) / whole, id).toBeCloseTo(part, 6);
					}
					const own = everyTick.filter(({ lane }) => lane === id);
					expect(own.length).toBeGreaterThan(0);
					for (const { people, height } of own) {
						const part = people / (largest?.high ?? said(largest?.id ?? ''));
						expect(height / whole, String(people)).toBeCloseTo(part, 6);
					}
				}
			});

			test('every number stands at its day, by the months at the foot', () => {
				const months = marks.flatMap((mark) => {
					const [, month] = /^month-(\d{4}-\d{2})$/.exec(mark.key) ?? [];
					const at = Date.parse(`1 ${words(`month-label-${month}`)} UTC`);
					return month && mark.kind === 'line' ? [{ x: mark.x1, at }] : [];
				});
				const [first, last] = [months[0], months.at(-1)];
				if (!first || !last || first === last) throw new Error('fewer than two months are written');
				for (const { x, figure = '' } of symbolsIn(marks)) {
					const { date = '' } = reportOf(figure);
					const at = first.at + ((x - first.x) * (last.at - first.at)) / (last.x - first.x);
					// A month known without its day stands in its middle.
					const meant = Date.parse(date.length > 7 ? date : `${date}-15`);
					expect(Math.abs(at - meant) / day, `${figure}, ${date}`).toBeLessThan(0.5);
				}
			});

			test('a range is a line from end to end, a floor an arrow up, a ceiling an arrow down', () => {
				for (const { figure = '', y } of symbolsIn(marks)) {
					const { qualifier, low, high } = figureOf(figure);
					const stem = line(`${figure}-stem`);
					const arrow = marks.find((mark): mark is PathMark => mark.key === `${figure}-arrow`);
					const isFloor = qualifier === 'at-least' || qualifier === 'more-than';
					expect(!!arrow, figure).toBe(isFloor || qualifier === 'up-to');
					expect(!!stem, figure).toBe(!!arrow || qualifier === 'range');
					if (arrow) expect(arrow.y < y, figure).toBe(isFloor);
					const lane = lanes.find(({ measures }) => measures.includes(figureOf(figure).measure));
					if (qualifier !== 'range' || !stem || !lane || lane.apart) continue;
					const ends = [stem.y1, stem.y2].map((y) => Math.round(peopleAt(lane.id, y)));
					expect(ends, figure).toEqual([low, high]);
				}
			});

			test('what the article says crosses its lane at the number that it says', () => {
				for (const { id, level } of lanes) {
					const across = line(`${id}-level`);
					expect(!!across).toBe(!!level);
					if (level && across) expect(peopleAt(id, across.y1)).toBeCloseTo(said(level), 6);
				}
			});

			test('who speaks is a shape, the same for a party and different for another', () => {
				const shapes = new Map<string, Set<string>>();
				for (const { figure = '', d } of symbolsIn(marks)) {
					const { party } = speakerOf(figure);
					shapes.set(party, (shapes.get(party) ?? new Set()).add(d));
				}
				const all = [...shapes.values()].flatMap((set) => [...set]);
				expect(all).toHaveLength(shapes.size);
				expect(new Set(all).size).toBe(shapes.size);
			});

			test('what is planned or forecast is hollow, what is counted is filled', () => {
				for (const { figure = '', fill, stroke } of symbolsIn(marks)) {
					const ahead = ['planned', 'forecast'].includes(figureOf(figure).measure);
					expect(fill === 'paper', figure).toBe(ahead);
					expect(stroke === 'paper', figure).toBe(!ahead);
				}
			});

			test('the numbers of the title are in colour, named and over the rest, which is grey', () => {
				const told = [...(chartOf(chart).scenes[0]?.title ?? '').matchAll(/\{([A-Z0-9]+)\}/g)].map(
					([, id = '']) => id
				);
				expect(told.length).toBeGreaterThan(1);
				const coloured = (list: readonly Mark[]) =>
					symbolsIn(list).flatMap(({ figure = '', fill, stroke }) =>
						[fill, stroke].includes('north') ? [figure] : []
					);
				expect(coloured(marks).sort()).toEqual([...told].sort());
				const written = marks.flatMap((mark) =>
					mark.kind === 'text' && mark.key.endsWith('-number') && mark.weight === 600 ? [mark.figure] : []
				);
				// One that has no room without covering something stands without.
				expect(written.length).toBeGreaterThan(0);
				expect(told).toEqual(expect.arrayContaining(written));
				// What a reader chose is all of it what the title is about.
				const seoul = draw({ lens: 'seoul' });
				expect(coloured(seoul)).toHaveLength(symbolsIn(seoul).length);
			});

			for (const chosen of choices) {
				test(`the marks are those that may be seen with ${JSON.stringify(chosen)}, where they stood before`, () => {
					const drawn = symbolsIn(draw(chosen));
					const allowed = lanes
						.flatMap(({ id }) => inLane(id))
						.filter(({ id }) => reportOf(id).date && isAllowed(id, chosen))
						.map(({ id }) => id);
					expect(drawn.map(({ figure }) => figure).sort()).toEqual(allowed.sort());
					for (const { figure = '', x, y } of drawn) {
						expect({ x, y }, figure).toEqual({ x: place(figure).x, y: place(figure).y });
					}
				});

				test(`a number that is written is as it was said with ${JSON.stringify(chosen)}`, () => {
					const drawn = new Set(symbolsIn(draw(chosen)).map(({ figure }) => figure));
					for (const mark of draw(chosen)) {
						if (mark.kind !== 'text' || !mark.figure) continue;
						const { qualifier, value, low, high } = figureOf(mark.figure);
						const number = value === undefined ? `${grouped(low)} to ${grouped(high)}` : grouped(value);
						const words = `${hedges[qualifier] ?? ''}${value === 0 ? 'none' : number}`;
						const written = mark.lines.join(' ');
						if (reportOf(mark.figure).kind === 'article') {
							expect(written).toBe(`the article: ${words}`);
							continue;
						}
						expect(written).toBeOneOf([words, `${words}, ${speakerOf(mark.figure).short}`]);
						expect(drawn.has(mark.figure), mark.figure).toBe(true);
					}
				});
			}
		});

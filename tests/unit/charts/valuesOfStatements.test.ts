import { describe, expect, test } from 'vitest';
import { lenses, type Choices } from '../../../src/lib/charts/chart.ts';
import { registry } from '../../../src/lib/charts/registry.ts';
import type { ChartId } from '../../../src/lib/data/lists.ts';
import type { PathMark, TextMark } from '../../../src/lib/marks/mark.ts';
import { standingGlyphs } from '../../../src/lib/marks/standingGlyph.ts';
import { boxes } from './drawings.ts';
import {
	chartOf,
	families,
	forecast,
	isAllowed,
	motives,
	reportOf,
	speakerOf,
	week,
	type Branch
} from './yaml.ts';

const through: Choices[] = [{}, ...lenses.map((lens) => ({ lens }))];
const leaves = (branch: Branch): Branch[] =>
	branch.children?.length ? branch.children.flatMap(leaves) : [branch];

for (const box of boxes)
	for (const chosen of through)
		describe(`in ${box.width} × ${box.height} with ${JSON.stringify(chosen)}`, () => {
			const draw = (chart: ChartId, scene: string, size = box) =>
				registry[chart].layout({ chart, scene, progress: 0, ...chosen }, size).marks;
			const textsIn = (marks: ReturnType<typeof draw>) =>
				marks.filter((mark): mark is TextMark => mark.kind === 'text' && mark.figure !== undefined);
			/** The reports that stand on a rule by their dates, each with the shapes of its glyph. */
			const datedIn = (marks: ReturnType<typeof draw>) => {
				const dated = new Map<string, string[]>();
				for (const mark of marks) {
					if (mark.kind !== 'path' || !mark.figure || !mark.key.startsWith(`${mark.figure}-standing`))
						continue;
					dated.set(mark.figure, [...(dated.get(mark.figure) ?? []), mark.d]);
				}
				return [...dated].map(([id, shapes]) => ({ id, shapes }));
			};
			const shapesOf = (id: string) => {
				const { fill, stroke } = standingGlyphs[reportOf(id).standing as keyof typeof standingGlyphs];
				return [fill, stroke].filter(Boolean);
			};
			const words = ({ lines }: TextMark) => lines.join(' ');

			test('each statement on a motive is drawn with its speaker and the standing of its report', () => {
				const drawn = textsIn(draw('motives', 'all'));
				const allowed = motives
					.flatMap(({ id, record }) => record.map(({ report }) => ({ motive: id, report })))
					.filter(({ report }) => isAllowed(report, chosen));
				expect(drawn.map(({ key }) => key).sort()).toEqual(
					allowed.map(({ motive, report }) => `${motive}-${report}`).sort()
				);
				for (const text of drawn) {
					const { standing } = reportOf(text.figure ?? '');
					expect(words(text).startsWith(`${speakerOf(text.figure ?? '').short}: `)).toBe(true);
					expect(words(text).endsWith(` (${standing})`)).toBe(true);
				}
			});

			test('each end of the families’ tree has the standing that it has in the record, or says that nothing was said', () => {
				const marks = draw('families', 'choice');
				for (const { id, standing = '', reports } of leaves(families)) {
					const text = marks.find((mark): mark is TextMark => mark.kind === 'text' && mark.key === id);
					const isSeen = !chosen.lens || reports.some((report) => isAllowed(report, chosen));
					const glyph = marks.filter(({ key }) => key.startsWith(`${id}-standing`));
					// That nothing was found has no standing.
					const hasStanding = isSeen && standing !== '';
					expect(text && words(text).endsWith(` (${standing})`), id).toBe(hasStanding);
					expect(glyph.length > 0, id).toBe(hasStanding);
					if (!isSeen) expect(text && words(text)).toMatch(/^nothing by /);
				}
			});

			test('what the tree states is by those who may be seen', () => {
				const stated = textsIn(draw('families', 'choice')).map(({ figure = '' }) => figure);
				expect(stated.filter((id) => !isAllowed(id, chosen))).toEqual([]);
			});

			for (const scene of ['persuasion', 'record']) {
				test(`forecast/${scene} is every event of its row, with the glyph of its standing`, () => {
					const marks = draw('forecast', scene);
					const allowed = forecast.events
						.filter(({ track }) => track === (scene === 'persuasion' ? 'persuasion' : 'soldiers'))
						.map(({ report }) => report)
						.filter((id) => isAllowed(id, chosen));
					expect(textsIn(marks).map(({ figure }) => figure)).toEqual(allowed);
					expect(datedIn(marks).map(({ id }) => id)).toEqual(allowed);
					for (const { id, shapes } of datedIn(marks)) expect(shapes, id).toEqual(shapesOf(id));
				});
			}

			test('the events of a row stand in the order of their days, each with its day', () => {
				const marks = draw('forecast', 'record');
				const dates = datedIn(marks).map(({ id }) => reportOf(id).date ?? '');
				expect(dates).toEqual([...dates].sort());
				for (const { id } of datedIn(marks)) {
					const date = marks.find((mark): mark is TextMark => mark.key === `${id}-date`);
					const written = Date.parse(`${date && words(date)} UTC`);
					expect(new Date(written).toISOString().slice(0, 10), id).toBe(reportOf(id).date);
				}
			});

			test('around the forty stands all that was said in those days, or where room is short what the scene names', () => {
				const allowed = week.map(({ report }) => report).filter((id) => isAllowed(id, chosen));
				const named = chartOf('one-of-forty').scenes[0]?.figures ?? [];
				const drawn = datedIn(draw('one-of-forty', 'account')).map(({ id }) => id);
				expect(drawn).toBeOneOf([allowed, allowed.filter((id) => named.includes(id))]);
				const tall = datedIn(draw('one-of-forty', 'account', { ...box, height: 900 }));
				expect(tall.map(({ id }) => id)).toEqual(allowed);
				for (const { id, shapes } of tall) expect(shapes, id).toEqual(shapesOf(id));
			});
		});

test('a standing is drawn by its own glyph', () => {
	const [box] = boxes;
	const marks = box
		? registry.motives.layout({ chart: 'motives', scene: 'all', progress: 0 }, box).marks
		: [];
	for (const { id, record } of motives)
		for (const { report } of record) {
			const glyph = marks.filter((mark): mark is PathMark => mark.key.startsWith(`${id}-${report}-standing`));
			const { fill, stroke } = standingGlyphs[reportOf(report).standing as keyof typeof standingGlyphs];
			expect(glyph.map(({ d }) => d)).toEqual([fill, stroke].filter(Boolean));
		}
});

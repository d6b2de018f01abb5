import { describe, expect, test } from 'vitest';
import { lenses, type Choices } from '../../../src/lib/charts/chart.ts';
import { registry } from '../../../src/lib/charts/registry.ts';
import type { ChartId } from '../../../src/lib/data/lists.ts';
import type { Mark, PathMark, TextMark } from '../../../src/lib/marks/mark.ts';
import { boxes } from './drawings.ts';
import { chartOf, claims, isAllowed, reportOf, said, speakerOf } from './yaml.ts';

const through: Choices[] = [{}, ...lenses.map((lens) => ({ lens }))];
const sceneOf = (chart: ChartId, id: string) => chartOf(chart).scenes.find((scene) => scene.id === id);

for (const box of boxes)
	describe(`in ${box.width} × ${box.height}`, () => {
		const draw = (chart: ChartId, scene: string, chosen: Choices = {}): Mark[] =>
			registry[chart].layout({ chart, scene, progress: 0, ...chosen }, box).marks;
		const textsIn = (marks: readonly Mark[]) =>
			marks.filter((mark): mark is TextMark => mark.kind === 'text');
		const dots = (marks: readonly Mark[]) =>
			marks
				.flatMap((mark) => (mark.kind === 'field' ? [mark.count] : []))
				.reduce((sum, count) => sum + count, 0);

		for (const { id, figures } of chartOf('ten-thousand').scenes.filter(({ id }) => id !== 'week')) {
			test(`ten-thousand/${id} is a dot for each soldier of the number that it states`, () => {
				expect(dots(draw('ten-thousand', id))).toBe(said(figures[0] ?? ''));
			});
		}

		for (const chosen of through) {
			test(`the week is dots up to its highest number with ${JSON.stringify(chosen)}, solid up to its lowest`, () => {
				const marks = draw('ten-thousand', 'week', chosen);
				const allowed = (sceneOf('ten-thousand', 'week')?.figures ?? []).filter((id) =>
					isAllowed(id, chosen)
				);
				const values = allowed.map(said).sort((a, b) => a - b);
				expect(dots(marks)).toBe(values.at(-1) ?? 0);
				const solid = marks.filter((mark) => mark.kind === 'field' && mark.look === 'solid');
				expect(dots(solid)).toBe(values[0] ?? 0);
				const written = new Set(textsIn(marks).flatMap(({ figure }) => figure ?? []));
				expect([...written].sort()).toEqual([...allowed].sort());
				for (const id of allowed) {
					const owners = textsIn(marks).map(({ lines }) => lines.join(' '));
					expect(owners.some((words) => words.startsWith(`${speakerOf(id).short}, `))).toBe(true);
				}
			});

			test(`the unit is as many marks as the man said with ${JSON.stringify(chosen)}, solid for those who survived`, () => {
				const units = draw('one-of-forty', 'account', chosen).filter((mark) => mark.kind === 'unit');
				expect(units).toHaveLength(said('S03'));
				expect(units.filter(({ look }) => look === 'solid')).toHaveLength(said('S03-survivors'));
				expect(units.filter(({ look }) => look === 'outlined')).toHaveLength(
					said('S03') - said('S03-survivors')
				);
			});
		}

		const standings = [undefined, 'corroborated', 'disputed', 'unverified', 'superseded'] as const;
		for (const standing of standings)
			for (const lens of [undefined, ...lenses]) {
				const chosen: Choices = { ...(lens && { lens }), ...(standing && { standing }) };
				test(`each claim that may be seen with ${JSON.stringify(chosen)} is one mark under its standing`, () => {
					const marks = draw('claims', 'all', chosen);
					const heads = textsIn(marks).filter(({ key }) => key.endsWith('-head'));
					const under = (y: number) =>
						heads
							.filter((head) => head.y <= y + 0.01)
							.at(-1)
							?.key.replace('-head', '');
					const allowed = claims.filter(
						(claim) =>
							(!standing || claim.standing === standing) &&
							(!lens || claim.reports.some((id) => speakerOf(id).party === lens))
					);
					const named = textsIn(marks).flatMap(({ claim, lines, y }) =>
						claim ? [{ id: claim, short: lines.join(' '), standing: under(y) }] : []
					);
					const inOrder = <T extends { id: string }>(list: readonly T[]) =>
						[...list].sort((a, b) => a.id.localeCompare(b.id));
					expect(inOrder(named)).toEqual(
						inOrder(allowed.map(({ id, short, standing }) => ({ id, short, standing })))
					);
					const glyphs = marks.filter((mark): mark is PathMark => mark.kind === 'path');
					expect([...new Set(glyphs.map(({ claim }) => claim))].sort()).toEqual(
						allowed.map(({ id }) => id).sort()
					);
					for (const { claim, x, y } of glyphs) {
						const words = textsIn(marks).find((mark) => mark.claim === claim);
						expect(Math.abs((words?.x ?? NaN) - x - 11), claim).toBeLessThan(1);
						expect(Math.abs((words?.y ?? NaN) - y), claim).toBeLessThan(8);
					}
				});

				test(`the count written at each standing with ${JSON.stringify(chosen)} is that of its claims`, () => {
					const marks = draw('claims', 'all', chosen);
					const counts = textsIn(marks).filter(({ figure }) => figure);
					expect(counts).toHaveLength(standing ? 1 : 4);
					for (const { figure = '', lines } of counts) {
						const of = claims.filter((claim) => `claims-${claim.standing}` === figure);
						const seen = of.filter(
							({ reports }) => !lens || reports.some((id) => speakerOf(id).party === lens)
						);
						expect(lines.join(' '), figure).toBe(
							seen.length === of.length ? String(of.length) : `${seen.length} of ${of.length}`
						);
					}
				});
			}
	});

test('a report that no date is known for is not said to be known by a day', () => {
	expect(reportOf('D18').date).toBeUndefined();
	expect(isAllowed('D18', { saidBy: '2026-02-12' })).toBe(false);
	expect(isAllowed('L05', { saidBy: '2024-11-29' })).toBe(false);
	expect(isAllowed('L05', { saidBy: '2024-11-30' })).toBe(true);
});

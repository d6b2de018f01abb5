import { expect, test } from 'vitest';
import { registry } from '../../../src/lib/charts/registry.ts';
import type { ChartId } from '../../../src/lib/data/lists.ts';
import { dotsOf } from '../../../src/lib/marks/dots.ts';
import { journeyTo, momentOf, stayOf } from '../../../src/lib/marks/journey.ts';

const marksOf = (chart: ChartId, scene: string) =>
	registry[chart].layout({ chart, scene, progress: 0 }, { width: 520, height: 400, pixel: 0.5 }).marks;
const field = marksOf('ten-thousand', 'reported');
const beside = marksOf('force-ratio', 'beside');
const lanes = marksOf('troop-estimates', 'all');
const claims = marksOf('claims', 'all');

test('a journey begins where the one drawing has people and ends where the other has them', () => {
	const journey = journeyTo(dotsOf(field), field, beside);
	if (!journey) throw new Error('nobody moves');
	for (const [dots, marks] of [
		[momentOf(journey, 0), field],
		[momentOf(journey, 1), beside]
	] as const) {
		const there = dotsOf(marks);
		for (let i = 0; i < there.end; i += 101) {
			if ((there.r[i] ?? 0) === 0) continue;
			expect([dots.x[i], dots.y[i], dots.r[i]]).toEqual([there.x[i], there.y[i], there.r[i]]);
			expect(dots.alpha[i]).toBe(1);
		}
	}
});

test('a moment is the mean of both ends, so that it is the same on the way back', () => {
	const there = journeyTo(dotsOf(field), field, beside);
	const back = journeyTo(dotsOf(beside), beside, field);
	if (!there || !back) throw new Error('nobody moves');
	const [a, b] = [momentOf(there, 0.25), momentOf(back, 0.75)];
	for (let i = 0; i < 10_000; i += 13) {
		expect(a.x[i]).toBeCloseTo(b.x[i] ?? NaN, 2);
		expect(a.y[i]).toBeCloseTo(b.y[i] ?? NaN, 2);
	}
});

test('people without a place in the next drawing go into the mark that states their number', () => {
	const journey = journeyTo(dotsOf(field), field, lanes);
	const mark = lanes.find(({ kind, figure }) => kind === 'path' && figure === 'T08');
	if (!journey || mark?.kind !== 'path') throw new Error('nobody moves');
	for (let i = 0; i < 10_000; i += 97) {
		expect(journey.to.x[i]).toBeCloseTo(mark.x, 3);
		expect(journey.to.y[i]).toBeCloseTo(mark.y, 3);
		expect(journey.to.alpha[i]).toBe(0);
	}
});

test('where no mark states their number they fade where they stand', () => {
	const journey = journeyTo(dotsOf(field), field, claims);
	expect(journey?.to.x.slice(0, 100)).toEqual(journey?.from.x.slice(0, 100));
	expect(journey?.to.alpha[0]).toBe(0);
});

test('between drawings of the same people everybody stands, and between drawings of none there is no way', () => {
	const stay = journeyTo(dotsOf(field), field, marksOf('ten-thousand', 'cover'));
	expect(stay?.to).toEqual(stay?.from);
	expect(journeyTo(dotsOf(claims), claims, marksOf('motives', 'all'))).toBeUndefined();
});

test('who stays stands at one place at every moment', () => {
	const stay = stayOf(field);
	expect(momentOf(stay, 0.3).x[77]).toBeCloseTo(stay.from.x[77] ?? NaN, 4);
});

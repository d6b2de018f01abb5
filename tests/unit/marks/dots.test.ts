import { expect, test } from 'vitest';
import { registry } from '../../../src/lib/charts/registry.ts';
import type { ChartId } from '../../../src/lib/data/lists.ts';
import { dotAt } from '../../../src/lib/geometry/lattice.ts';
import { dotsOf, russiaFrom, type Dots } from '../../../src/lib/marks/dots.ts';
import type { FieldMark } from '../../../src/lib/marks/mark.ts';

const box = { width: 520, height: 400, pixel: 0.5 };
const marksOf = (chart: ChartId, scene: string, progress = 0) =>
	registry[chart].layout({ chart, scene, progress }, box).marks;
const people = ({ r }: Dots, from = 0, to = r.length) =>
	r.slice(from, to).filter((radius) => radius > 0).length;

test('everybody of ten thousand, of forty thousand and of fifty thousand stands where the pattern draws them', () => {
	for (const [chart, scene] of [
		['ten-thousand', 'reported'],
		['ten-thousand', 'week'],
		['force-ratio', 'beside']
	] as const) {
		const marks = marksOf(chart, scene);
		const dots = dotsOf(marks);
		for (const field of marks.filter((mark): mark is FieldMark => mark.kind === 'field')) {
			const base = field.paint === 'russia' ? russiaFrom : 0;
			for (let i = 0; i < field.count; i++) {
				const { x, y } = dotAt((field.first ?? 0) + i, field.lattice);
				const person = base + (field.first ?? 0) + i;
				expect(Math.abs((dots.x[person] ?? NaN) - field.x - x)).toBeLessThan(1e-3);
				expect(Math.abs((dots.y[person] ?? NaN) - field.y - y)).toBeLessThan(1e-3);
			}
			// The pattern fills patches: a dot is in one of its group's.
			const inside = (person: number) =>
				field.patches.some(
					(patch) =>
						(dots.x[person] ?? 0) - field.x >= patch.x &&
						(dots.x[person] ?? 0) - field.x <= patch.x + patch.width &&
						(dots.y[person] ?? 0) - field.y >= patch.y &&
						(dots.y[person] ?? 0) - field.y <= patch.y + patch.height
				);
			const first = base + (field.first ?? 0);
			for (let i = 0; i < field.count; i += 37) expect(inside(first + i)).toBe(true);
		}
	}
});

test('as many people walk as are told', () => {
	expect(people(dotsOf(marksOf('ten-thousand', 'reported')))).toBe(10_000);
	expect(people(dotsOf(marksOf('ten-thousand', 'week')))).toBe(12_000);
	const beside = dotsOf(marksOf('force-ratio', 'beside'));
	expect([people(beside, 0, russiaFrom), people(beside, russiaFrom)]).toEqual([10_000, 40_000]);
	expect(people(dotsOf(marksOf('one-of-forty', 'account')))).toBe(40);
	expect(people(dotsOf(marksOf('claims', 'all')))).toBe(0);
});

test('people in squares and in bars are as many as those stand for, and stand inside them', () => {
	for (const scene of ['mixed', 'ratio']) {
		const dots = dotsOf(marksOf('force-ratio', scene));
		expect([people(dots, 0, russiaFrom), people(dots, russiaFrom)], scene).toEqual([10_000, 40_000]);
		const places = [...dots.x].filter((_, i) => (dots.r[i] ?? 0) > 0);
		expect(Math.min(...places.slice(0, 1000))).toBeGreaterThanOrEqual(0);
		expect(places.every((x) => x >= 0 && x <= box.width)).toBe(true);
	}
});

test('the forty are the same people in the field and alone', () => {
	const near = dotsOf(marksOf('ten-thousand', 'forty', 1));
	const alone = dotsOf(marksOf('one-of-forty', 'account'));
	const unit = near.runs.find(({ figure }) => figure === 'S03');
	const those = [...alone.r.keys()].filter((i) => (alone.r[i] ?? 0) > 0);
	expect(those).toEqual(Array.from({ length: 40 }, (_, i) => (unit?.from ?? NaN) + i));
	expect(those.filter((i) => alone.hole[i] === 0)).toHaveLength(1);
});

test('a camera moves everybody alike', () => {
	const far = dotsOf(marksOf('ten-thousand', 'forty', 0));
	const near = dotsOf(marksOf('ten-thousand', 'forty', 1));
	const scale = (near.r[0] ?? 0) / (far.r[0] ?? 1);
	expect(scale).toBeGreaterThan(5);
	const apart = (dots: Dots, i: number) => (dots.x[i] ?? 0) - (dots.x[0] ?? 0);
	for (const i of [1, 99, 4400, 9999]) expect(apart(near, i) / scale).toBeCloseTo(apart(far, i), 2);
});

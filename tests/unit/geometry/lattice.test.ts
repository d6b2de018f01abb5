import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	blockAt,
	blockSize,
	dotAt,
	extent,
	fitPitch,
	onGrid,
	patches,
	patchPath,
	round,
	side,
	type Lattice,
	type Patch
} from '../../../src/lib/geometry/lattice.ts';

const ten: Lattice = { columns: 10, gap: 1, pitch: 2 };

test('a block holds a hundred dots, ten by ten', () => {
	expect([side, blockSize]).toEqual([10, 100]);
});

test('blocks run from left to right, then down, with a gap between them', () => {
	expect(blockAt(0, ten)).toEqual({ x: 0, y: 0 });
	expect(blockAt(1, ten)).toEqual({ x: 22, y: 0 });
	expect(blockAt(10, ten)).toEqual({ x: 0, y: 22 });
});

test('a dot stands in the middle of its cell, and starts a new row after ten', () => {
	expect(dotAt(0, ten)).toEqual({ x: 1, y: 1 });
	expect(dotAt(9, ten)).toEqual({ x: 19, y: 1 });
	expect(dotAt(10, ten)).toEqual({ x: 1, y: 3 });
	expect(dotAt(100, ten)).toEqual({ x: 23, y: 1 });
});

test('no two dots share a place, and no dot stands outside the extent', () => {
	const size = extent(10, ten);
	const places = Array.from({ length: 10_000 }, (_, i) => dotAt(i, ten));
	expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(10_000);
	expect(places.every(({ x, y }) => x > 0 && x < size && y > 0 && y < size)).toBe(true);
});

test('an extent counts gaps between blocks only', () => {
	expect(extent(0, ten)).toBe(0);
	expect(extent(1, ten)).toBe(20);
	expect(extent(3, ten)).toBe(64);
});

test('no dots need no patches', () => {
	expect(patches(40, 40, ten)).toEqual([]);
});

test('a whole block is one patch, however it is reached', () => {
	expect(patches(100, 200, ten)).toEqual([{ x: 22, y: 0, width: 20, height: 20 }]);
	expect(patches(0, 300, ten)).toHaveLength(3);
});

test('three thousand dots are thirty patches', () => {
	expect(patches(0, 3000, ten)).toHaveLength(30);
});

/** The dots whose centres lie in the patches, in the order of the patches. */
function dotsIn(list: readonly Patch[], lattice: Lattice, dots: number): number[] {
	const cell = (x: number, y: number) => `${Math.floor(x / lattice.pitch)} ${Math.floor(y / lattice.pitch)}`;
	const at = new Map<string, number>();
	for (let i = 0; i < dots; i++) at.set(cell(dotAt(i, lattice).x, dotAt(i, lattice).y), i);
	const found: number[] = [];
	for (const { x, y, width, height } of list) {
		for (let row = 0.5; row < height / lattice.pitch; row++) {
			for (let column = 0.5; column < width / lattice.pitch; column++) {
				found.push(at.get(cell(x + column * lattice.pitch, y + row * lattice.pitch)) ?? Number.NaN);
			}
		}
	}
	return found;
}

test('patches cover exactly the dots of their group, each once, at any start, end and lattice', () => {
	const lattices = fc.record({
		columns: fc.integer({ min: 1, max: 60 }),
		gap: fc.integer({ min: 0, max: 3 }),
		pitch: fc.integer({ min: 1, max: 40 }).map((halves) => halves / 2)
	});
	const group = fc
		.tuple(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 20_000 }))
		.map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
	fc.assert(
		fc.property(group, lattices, ({ from, to }, lattice) => {
			const list = patches(from, to, lattice);
			const area = list.reduce((sum, { width, height }) => sum + width * height, 0);
			expect(area / lattice.pitch ** 2).toBeCloseTo(to - from, 6);
			const dots = dotsIn(list, lattice, 20_000).sort((a, b) => a - b);
			expect(dots.length).toBe(to - from);
			expect(dots.every((dot, i) => dot === from + i)).toBe(true);
		}),
		{ numRuns: 60 }
	);
});

/** Reads the commands that patchPath writes: relative moves, and one rectangle after each. */
function rectangles(path: string): Patch[] {
	let [x, y] = [0, 0];
	return [...path.matchAll(/m(\S+) ([^h]+)h([^v]+)v([^h]+)h([^z]+)z/g)].map((match) => {
		const [dx = 0, dy = 0, width = 0, height = 0, back = 0] = match.slice(1).map(Number);
		expect(back).toBe(-width);
		[x, y] = [x + dx, y + dy];
		return { x, y, width, height };
	});
}

test('a path draws its patches and nothing else', () => {
	const place = fc.integer({ min: 0, max: 4000 }).map((quarters) => quarters / 4);
	const size = fc.integer({ min: 1, max: 4000 }).map((quarters) => quarters / 4);
	const patch = fc.record({ x: place, y: place, width: size, height: size });
	fc.assert(
		fc.property(fc.array(patch), (list) => {
			const path = patchPath(list);
			expect(rectangles(path)).toEqual(list);
			expect(path.replace(/m\S+ [^h]+h[^v]+v[^h]+h[^z]+z/g, '')).toBe('');
		})
	);
});

test('fifty thousand dots are a short path', () => {
	expect(patchPath(patches(0, 50_000, { columns: 20, gap: 0, pitch: 2 })).length).toBeLessThan(16_000);
});

test('a number is rounded to a thousandth, and never to minus nought', () => {
	expect(round(1.23456)).toBe(1.235);
	expect(Object.is(round(-0.0001), 0)).toBe(true);
});

test('a pitch of several device pixels is cut to whole ones, so that all dots look alike', () => {
	expect(onGrid(5.9, 1)).toBe(5);
	expect(onGrid(5.9, 0.5)).toBe(5.5);
});

test('a small pitch is cut to a part of a device pixel, by less than one, and never to nothing', () => {
	fc.assert(
		fc.property(fc.double({ min: 0.001, max: 60, noNaN: true }), fc.constantFrom(1, 0.5), (pitch, pixel) => {
			const cut = onGrid(pitch, pixel);
			expect(cut).toBeGreaterThan(0);
			expect(Math.abs(pitch - cut)).toBeLessThan(pixel);
			expect((cut / pixel) * 8).toBe(Math.round((cut / pixel) * 8));
			if (pitch >= pixel) expect(cut).toBeLessThanOrEqual(pitch);
		})
	);
});

test('a fitted pitch fills the box as far as the grid allows, and no further', () => {
	const box = fc.record({
		width: fc.integer({ min: 240, max: 1600 }),
		height: fc.integer({ min: 240, max: 1200 })
	});
	fc.assert(
		fc.property(box, fc.constantFrom(1, 0.5, 1 / 3), (box, pixel) => {
			const pitch = fitPitch({ columns: 10, rows: 12 }, box, 1, pixel);
			const fits = (pitch: number, slack: number) =>
				extent(10, { gap: 1, pitch }) <= box.width + slack &&
				extent(12, { gap: 1, pitch }) <= box.height + slack;
			expect(fits(pitch, 1e-6)).toBe(true);
			expect(fits(pitch + pixel, -1e-6)).toBe(false);
		})
	);
});

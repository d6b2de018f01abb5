import fc from 'fast-check';
import { expect, test } from 'vitest';
import { advance, start, type Position } from '../../../src/lib/story/position.ts';

const edges = [
	{ top: 0, bottom: 400 },
	{ top: 400, bottom: 900 },
	{ top: 900, bottom: 1000 }
];
const at = (line: number, from: Position = start) => advance(from, { type: 'scroll', edges, line });
const move = (from: Position, by: number) => advance(from, { type: 'move', by, count: 3 });

test('the reader is in the last step whose top has passed the line', () => {
	expect(at(399).index).toBe(0);
	expect(at(400).index).toBe(1);
	expect(at(950).index).toBe(2);
});

test('progress runs from a step’s top to its bottom', () => {
	expect(at(400).progress).toBe(0);
	expect(at(650).progress).toBe(0.5);
	expect(at(200).progress).toBe(0.5);
});

test('above the first step and below the last the reader is at its edge', () => {
	expect(at(-300)).toEqual({ index: 0, progress: 0 });
	expect(at(5000)).toEqual({ index: 2, progress: 1 });
});

test('a step without height is at its top', () => {
	const flat = [{ top: 10, bottom: 10 }];
	expect(advance(start, { type: 'scroll', edges: flat, line: 10 })).toEqual({ index: 0, progress: 0 });
});

test('a story without steps is at its start', () => {
	expect(advance({ index: 7, progress: 1 }, { type: 'scroll', edges: [], line: 0 })).toEqual(start);
});

test('a move goes to the top of the step before or after', () => {
	expect(move({ index: 1, progress: 0.7 }, 1)).toEqual({ index: 2, progress: 0 });
	expect(move({ index: 1, progress: 0.7 }, -1)).toEqual({ index: 0, progress: 0 });
});

test('a move past either end stays where it is', () => {
	const last = { index: 2, progress: 0.4 };
	expect(move(last, 1)).toBe(last);
	expect(move(start, -1)).toBe(start);
	expect(move(start, 99)).toEqual({ index: 2, progress: 0 });
});

// Steps one under another, as a page has them, seen from anywhere.
const page = fc
	.tuple(
		fc.array(fc.integer({ min: 1, max: 2000 }), { minLength: 1, maxLength: 30 }),
		fc.integer({ max: 40_000 })
	)
	.map(([heights, above]) => {
		let top = -above;
		return heights.map((height) => ({ top, bottom: (top += height) }));
	});
const anywhere = fc.record({ index: fc.nat(40), progress: fc.double({ min: 0, max: 1, noNaN: true }) });
const line = fc.integer({ min: -2000, max: 3000 });

test('where the reader is follows from the place, not from the way there', () => {
	fc.assert(
		fc.property(page, anywhere, anywhere, line, line, (edges, one, other, before, now) => {
			const event = { type: 'scroll', edges, line: now } as const;
			const through = advance(other, { type: 'scroll', edges, line: before });
			expect(advance(one, event)).toEqual(advance(through, event));
		})
	);
});

test('a position is always a step of the story and a share of it', () => {
	fc.assert(
		fc.property(page, anywhere, line, (edges, from, line) => {
			const { index, progress } = advance(from, { type: 'scroll', edges, line });
			expect(edges[index]).toBeDefined();
			expect(progress >= 0 && progress <= 1).toBe(true);
			const passed = edges.filter(({ top }) => top <= line);
			expect(index).toBe(Math.max(passed.length - 1, 0));
		})
	);
});

test('reading on never leads back', () => {
	fc.assert(
		fc.property(page, line, fc.nat(3000), (edges, line, further) => {
			const here = advance(start, { type: 'scroll', edges, line });
			const there = advance(here, { type: 'scroll', edges, line: line + further });
			const read = ({ index, progress }: Position) => index + Math.min(progress, 0.999999);
			expect(read(there)).toBeGreaterThanOrEqual(read(here));
		})
	);
});

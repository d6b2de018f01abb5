import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overlaps, placeLabel, type Rect } from '../../../src/lib/geometry/placeLabel.ts';

const bounds: Rect = { x: 0, y: 0, width: 300, height: 200 };
const size = { width: 40, height: 14 };

test('rectangles overlap where they share room, not where they only touch', () => {
	const square = { x: 0, y: 0, width: 10, height: 10 };
	expect(overlaps(square, { x: 9, y: 9, width: 10, height: 10 })).toBe(true);
	for (const [x, y] of [
		[10, 0],
		[-10, 0],
		[0, 10],
		[0, -10]
	] as const) {
		expect(overlaps(square, { x, y, width: 10, height: 10 })).toBe(false);
	}
	expect(overlaps(square, { x: 2, y: 2, width: 1, height: 1 })).toBe(true);
});

test('a label stands to the right of its point where there is room', () => {
	const label = placeLabel({ x: 100, y: 100 }, size, [], bounds);
	expect(label?.x).toBeGreaterThan(100);
	expect((label?.y ?? 0) + size.height / 2).toBe(100);
});

test('a label at the right edge stands to the left', () => {
	const label = placeLabel({ x: 290, y: 100 }, size, [], bounds);
	expect((label?.x ?? 300) + size.width).toBeLessThan(290);
});

test('a label that fits nowhere is not drawn', () => {
	expect(placeLabel({ x: 150, y: 100 }, size, [bounds], bounds)).toBeUndefined();
	expect(placeLabel({ x: 150, y: 100 }, { width: 400, height: 14 }, [], bounds)).toBeUndefined();
});

test('a label never leaves the picture, covers its point or covers what stands there', () => {
	const rect = fc.record({
		x: fc.integer({ min: -20, max: 300 }),
		y: fc.integer({ min: -20, max: 200 }),
		width: fc.integer({ min: 1, max: 80 }),
		height: fc.integer({ min: 1, max: 40 })
	});
	const point = fc.record({ x: fc.integer({ min: 0, max: 300 }), y: fc.integer({ min: 0, max: 200 }) });
	fc.assert(
		fc.property(point, rect, fc.array(rect, { maxLength: 12 }), (point, size, obstacles) => {
			const label = placeLabel(point, size, obstacles, bounds);
			if (!label) return;
			expect(label).toMatchObject({ width: size.width, height: size.height });
			expect(obstacles.filter((obstacle) => overlaps(label, obstacle))).toEqual([]);
			expect(overlaps(label, { ...point, width: 0.1, height: 0.1 })).toBe(false);
			expect(label.x >= 0 && label.x + label.width <= 300).toBe(true);
			expect(label.y >= 0 && label.y + label.height <= 200).toBe(true);
		})
	);
});

import { expect, test } from 'vitest';
import { Growth } from '../../../src/lib/embed/Growth.ts';

test('the same height at the same width is taken once', () => {
	const growth = new Growth();
	expect([growth.takes(400, 600, 0), growth.takes(400, 600, 1), growth.takes(400, 300, 2)]).toEqual([
		true,
		false,
		true
	]);
});

test('a frame that grows more than eight times in a second is stopped until its width changes', () => {
	const growth = new Growth();
	const taken = Array.from({ length: 40 }, (_, i) => growth.takes(400 + i, 600, i * 10));
	expect(taken.filter(Boolean)).toHaveLength(8);
	expect(growth.takes(9000, 600, 60_000)).toBe(false);
	expect(growth.takes(500, 601, 60_001)).toBe(true);
});

test('eight growths a second go on for ever, and shrinking never counts', () => {
	const growth = new Growth();
	const slow = Array.from({ length: 100 }, (_, i) => growth.takes(400 + i, 600, i * 130));
	expect(slow.every(Boolean)).toBe(true);
	const shrinking = Array.from({ length: 100 }, (_, i) => growth.takes(400 - i, 600, 13_000 + i));
	expect(shrinking.every(Boolean)).toBe(true);
});

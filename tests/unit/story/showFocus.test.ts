import { expect, test } from 'vitest';
import { wayOut } from '../../../src/lib/story/showFocus.ts';

// A window of 900 px; what is focused wants 18 px above it and 90 below.
const way = (top: number, bottom: number) => wayOut(top, bottom, 18, 90, 900);

test.each([
	['in the middle', 400, 424],
	['with just the room that it wants', 18, 810],
	['off by what a browser rounds by', 786.4, 810.4]
])('a page stays where it is for what is clear of all that stays: %s', (_, top, bottom) => {
	expect(way(top, bottom)).toBe(0);
});

test('a page moves down for what the bar covers, and up for what the graphic covers', () => {
	expect(way(846, 871)).toBe(61);
	expect(way(10, 34)).toBe(-8);
});

test('what finds no room between them is left where the browser put it', () => {
	expect(way(-200, 700)).toBe(0);
	expect(way(100, 895)).toBe(0);
});

test('a page does not go back to what its reader has scrolled away from', () => {
	expect(way(-3000, -2976)).toBe(0);
	expect(way(2000, 2024)).toBe(0);
});

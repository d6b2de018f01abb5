import { scaleLinear } from 'd3';
import { expect, test } from 'vitest';
import { linearScale } from '../../../src/lib/geometry/linearScale.ts';

test('a linear scale puts numbers where D3 puts them, beyond its ends too', () => {
	const domain: [number, number] = [3, 40_000];
	const range: [number, number] = [46, 391.5];
	const [ours, theirs] = [linearScale(domain, range), scaleLinear(domain, range)];
	for (const value of [-700, 3, 1500, 10_000.25, 40_000, 1e6]) expect(ours(value)).toBe(theirs(value));
});

test('a scale may run the other way', () => {
	expect(linearScale([0, 10], [100, 20])(5)).toBe(60);
});

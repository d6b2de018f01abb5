import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hatchedShare, hatchPath } from '../../../src/lib/geometry/hatch.ts';

type Point = [number, number];

const stripesOf = (path: string): Point[][] =>
	path
		.split('z')
		.filter(Boolean)
		.map((stripe) => {
			let [x, y] = [0, 0];
			return [...stripe.matchAll(/([Mlhv])(\S+?)(?: (\S+?))?(?=[lhv]|$)/g)].map(([, way, a, b]): Point => {
				if (way === 'M') [x, y] = [0, 0];
				if (way === 'v') y += Number(a);
				else [x, y] = [x + Number(a), y + Number(b ?? 0)];
				return [x, y];
			});
		});

const areaOf = (corners: Point[]) =>
	corners.reduce((sum, [x, y], i) => {
		const [nextX, nextY] = corners[(i + 1) % corners.length] as Point;
		return sum + (x * nextY - nextX * y) / 2;
	}, 0);

test('stripes cover their share of a rectangle and nothing beside it', () => {
	const length = fc.double({ min: 30, max: 800, noNaN: true });
	fc.assert(
		fc.property(length, length, length, length, (x, y, width, height) => {
			const stripes = stripesOf(hatchPath({ x, y, width, height }));
			for (const [cornerX, cornerY] of stripes.flat()) {
				expect(cornerX).toBeGreaterThanOrEqual(x - 0.001);
				expect(cornerX).toBeLessThanOrEqual(x + width + 0.003);
				expect(cornerY).toBeGreaterThanOrEqual(y - 0.001);
				expect(cornerY).toBeLessThanOrEqual(y + height + 0.003);
			}
			const covered = stripes.reduce((sum, stripe) => sum + areaOf(stripe), 0);
			// At most one stripe more or fewer than the share of so many.
			const oneStripe = 3 * Math.min(width, height);
			expect(Math.abs(covered - width * height * hatchedShare)).toBeLessThan(oneStripe);
		})
	);
});

test('stripes of neighbours go on alike', () => {
	const whole = stripesOf(hatchPath({ x: 0, y: 0, width: 100, height: 40 }));
	const parts = [0, 50].flatMap((x) => stripesOf(hatchPath({ x, y: 0, width: 50, height: 40 })));
	const area = (stripes: Point[][]) => stripes.reduce((sum, stripe) => sum + areaOf(stripe), 0);
	expect(area(parts)).toBeCloseTo(area(whole), 1);
});

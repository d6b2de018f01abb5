import fc from 'fast-check';
import { expect, test } from 'vitest';
import { registry } from '../../../src/lib/charts/registry.ts';
import { zoomFor } from '../../../src/lib/outlets/zoom.ts';
import { scenes } from '../charts/drawings.ts';

test('a drawing is never shown smaller than it is laid out, so that no word falls below its size', () => {
	const box = fc.record({
		width: fc.integer({ min: 1, max: 3000 }),
		height: fc.integer({ min: 1, max: 2000 })
	});
	fc.assert(
		fc.property(box, fc.constantFrom(...scenes), (box, scene) => {
			const zoom = zoomFor(registry[scene.chart], scene, box);
			expect(zoom).toBeGreaterThanOrEqual(1);
			expect(zoom).toBeLessThanOrEqual(2);
		})
	);
});

test('a drawing in a phone’s width is shown as it is laid out', () => {
	for (const scene of scenes)
		expect(zoomFor(registry[scene.chart], scene, { width: 390, height: 420 })).toBe(1);
});

test('a drawing in a wide and high window is shown larger', () => {
	for (const scene of scenes) {
		expect(zoomFor(registry[scene.chart], scene, { width: 1400, height: 4000 })).toBeGreaterThan(1);
	}
});

import fc from 'fast-check';
import { story } from 'virtual:records';
import { expect, test } from 'vitest';
import { registry } from '../../../src/lib/charts/registry.ts';
import { wordsOf } from '../../../src/lib/charts/words.ts';
import { sceneAt } from '../../../src/lib/story/scene.ts';

const names = story.acts.flatMap(({ steps }) => steps.map(({ scene }) => scene));
const progress = fc.double({ min: 0, max: 1, noNaN: true });

test('a step of words shows words, at any progress', () => {
	expect([0, 0.5, 1].map((progress) => sceneAt('words', progress))).toEqual(['words', 'words', 'words']);
});

test('every step shows a scene that a chart has', () => {
	for (const name of names) {
		const scene = sceneAt(name, 0);
		if (scene === 'words') continue;
		expect(`${scene.chart}/${scene.scene}`).toBe(name);
		expect(registry[scene.chart].id).toBe(scene.chart);
		expect(wordsOf(scene).id).toBe(scene.scene);
	}
});

test('a scene is plain JSON, so that it can stand in an address', () => {
	for (const name of names) {
		const scene = sceneAt(name, 0.37);
		expect(JSON.parse(JSON.stringify(scene))).toEqual(scene);
	}
});

test('a scene stands still within its step, but for the camera’s', () => {
	const moving = names.filter(
		(name) => JSON.stringify(sceneAt(name, 0)) !== JSON.stringify(sceneAt(name, 1))
	);
	expect(moving).toEqual(['ten-thousand/forty']);
});

const camera = (at: number) => {
	const scene = sceneAt('ten-thousand/forty', at);
	return scene === 'words' ? Number.NaN : scene.progress;
};

test('the camera goes from the field to the forty, never back, never past either', () => {
	expect(camera(0)).toBe(0);
	expect(camera(1)).toBe(1);
	fc.assert(
		fc.property(progress, progress, (a, b) => {
			const [early, late] = [camera(Math.min(a, b)), camera(Math.max(a, b))];
			expect(early).toBeLessThanOrEqual(late);
			expect(early).toBeGreaterThanOrEqual(0);
			expect(late).toBeLessThanOrEqual(1);
		})
	);
});

test('the camera rests at both ends, so that each can be seen still', () => {
	expect(camera(0.1)).toBe(0);
	expect(camera(0.9)).toBe(1);
	expect(camera(0.5)).toBeGreaterThan(0);
	expect(camera(0.5)).toBeLessThan(1);
});

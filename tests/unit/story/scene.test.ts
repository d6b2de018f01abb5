import fc from 'fast-check';
import { story } from 'virtual:records';
import { expect, test } from 'vitest';
import { registry } from '../../../src/lib/charts/registry.ts';
import { wordsOf } from '../../../src/lib/charts/words.ts';
import { compose, sceneAt } from '../../../src/lib/story/scene.ts';

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

const estimates = sceneAt('troop-estimates/all', 0);

test('a choice is seen in the chart that it was made for', () => {
	expect(compose(estimates, { chart: 'troop-estimates', lens: 'kyiv', saidBy: '2025-01-01' })).toEqual({
		chart: 'troop-estimates',
		scene: 'all',
		progress: 0,
		lens: 'kyiv',
		saidBy: '2025-01-01'
	});
});

test('a choice leaves every other chart, and words, as they are', () => {
	expect(compose(estimates, { chart: 'casualty-estimates', lens: 'kyiv' })).toBe(estimates);
	expect(compose(estimates, { lens: 'kyiv' })).toBe(estimates);
	expect(compose('words', { chart: 'troop-estimates', lens: 'kyiv' })).toBe('words');
});

test('no choice is the step’s own scene', () => {
	expect(compose(estimates, { chart: 'troop-estimates' })).toEqual(estimates);
	expect(compose(estimates, {})).toBe(estimates);
});

test('a scene that offers no choice is the same whatever was chosen in its chart', () => {
	for (const name of ['ten-thousand/cover', 'force-ratio/mixed', 'forecast/sequence']) {
		const scene = sceneAt(name, 0.5);
		if (scene === 'words') throw new Error(`${name} shows no chart`);
		expect(compose(scene, { chart: scene.chart, lens: 'seoul', north: 'T11' })).toBe(scene);
	}
});

test('a scene keeps only the choices that it offers itself', () => {
	for (const name of names) {
		const scene = sceneAt(name, 0);
		if (scene === 'words') continue;
		const offers = registry[scene.chart].offers(scene);
		const chosen = {
			lens: 'seoul',
			saidBy: '2025-01-01',
			north: 'T11',
			russia: 'K02',
			standing: 'disputed'
		} as const;
		const seen = compose(scene, { chart: scene.chart, ...chosen });
		const kept = Object.keys(chosen).filter((choice) => seen !== 'words' && choice in seen);
		const offered = Object.keys(chosen).filter((choice) =>
			offers.some((offer) => offer === (choice === 'north' || choice === 'russia' ? 'pair' : choice))
		);
		expect(kept, name).toEqual(offered);
	}
});

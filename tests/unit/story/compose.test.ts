import { story } from 'virtual:records';
import { expect, test } from 'vitest';
import { registry } from '../../../src/lib/charts/registry.ts';
import { compose } from '../../../src/lib/story/compose.ts';
import { sceneAt } from '../../../src/lib/story/scene.ts';

const names = story.acts.flatMap(({ steps }) => steps.map(({ scene }) => scene));
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

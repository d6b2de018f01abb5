import { charts, story } from 'virtual:records';
import { expect, test } from 'vitest';
import type { ChartId } from '../../../src/lib/data/lists.ts';
import { homeScene, scenesOf, stepsOf } from '../../../src/lib/story/chartsInStory.ts';

const steps = story.acts.flatMap((act) => act.steps);

test('the steps of a chart are those that show it, in reading order', () => {
	for (const { id } of charts) {
		const shown = steps.filter((step) => step.scene.split('/')[0] === id).map((step) => step.id);
		expect(shown.length).toBeGreaterThan(0);
		expect(stepsOf(id).map((step) => step.id)).toEqual(shown);
	}
});

test('every step that shows a chart belongs to one', () => {
	const shown = charts.flatMap(({ id }) => stepsOf(id).map((step) => step.id));
	expect(new Set(shown).size).toBe(shown.length);
	expect(shown.sort()).toEqual(
		steps
			.filter(({ scene }) => scene !== 'words')
			.map((step) => step.id)
			.sort()
	);
});

test('a chart opens with the scene of its home step, at its beginning', () => {
	for (const { id, home } of charts) {
		const { chart, scene, progress } = homeScene(id);
		expect(`${chart}/${scene}`).toBe(steps.find((step) => step.id === home)?.scene);
		expect(progress).toBe(0);
	}
});

test('a chart that the story does not hold has no home, and the error names it', () => {
	expect(() => homeScene('nowhere' as ChartId)).toThrow(
		new RangeError('the chart “nowhere” has no home in the story')
	);
});

test('the scenes of a chart are all of its words, each once, the one it opens with first', () => {
	for (const { id, scenes } of charts) {
		const all = scenesOf(id);
		expect(all[0]).toEqual(homeScene(id));
		expect(all.map(({ scene }) => scene).sort()).toEqual(scenes.map((scene) => scene.id).sort());
		expect(all.every(({ chart, progress }) => chart === id && progress === 0)).toBe(true);
	}
});

import { expect, test } from 'vitest';
import { SceneState } from '../../../src/lib/story/SceneState.svelte.ts';
import { StoryState } from '../../../src/lib/story/StoryState.svelte.ts';

const steps = ['ten-thousand/reported', 'ten-thousand/forty', 'words'].map((scene, i) => ({
	id: `step-${i}`,
	act: '',
	scene,
	section: undefined as unknown as HTMLElement
}));
const edges = [0, 1000, 2000].map((top) => ({ top, bottom: top + 1000 }));

test('scrolling within a step that stands still gives one and the same scene, so that it is drawn once', () => {
	const story = new StoryState(steps);
	const scenes = new SceneState(story);
	story.send({ type: 'scroll', edges, line: 100 });
	const { scene } = scenes;
	story.send({ type: 'scroll', edges, line: 400 });
	expect(story.position.progress).toBe(0.4);
	expect(scenes.scene).toBe(scene);
});

test('scrolling within a step that moves gives another scene, and back the same as before', () => {
	const story = new StoryState(steps);
	const scenes = new SceneState(story);
	const at = (line: number) => {
		story.send({ type: 'scroll', edges, line });
		return scenes.scene;
	};
	const middle = at(1500);
	expect(at(1600)).not.toEqual(middle);
	expect(at(1500)).toEqual(middle);
	expect(at(2100)).toBe('words');
});

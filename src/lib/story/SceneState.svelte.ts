import { compose, type ReaderChoice } from './compose.ts';
import { sceneAt, type StepScene } from './scene.ts';
import type { ServedStep, StoryState } from './StoryState.svelte.ts';

/** What the stage shows for the place of the reader, as the reader chose to see it. */
export class SceneState {
	readonly #story: StoryState;
	/** What the reader chose to see in one of the charts. */
	choice = $state.raw<ReaderChoice>({});
	/** One and the same object while it says the same: what is drawn from it is drawn once. */
	scene: StepScene = $derived.by(() => {
		const next = this.sceneOf(this.#story.step, this.#story.progress);
		if (JSON.stringify(next) !== JSON.stringify(this.#scene)) this.#scene = next;
		return this.#scene;
	});
	#scene: StepScene = 'words';

	constructor(story: StoryState) {
		this.#story = story;
	}

	/** The scene of a step as the reader chose to see it, at a progress of 0 to 1. */
	sceneOf(step: ServedStep, progress: number): StepScene {
		return compose(sceneAt(step.scene, progress), this.choice);
	}
}

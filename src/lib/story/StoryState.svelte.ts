import type { Mode } from '../reader/mode.ts';
import { advance, start, type Position, type StoryEvent } from './position.ts';
import { compose, sceneAt, type ReaderChoice, type StepScene } from './scene.ts';

/** A step as the served page tells it. */
export interface ServedStep {
	id: string;
	act: string;
	scene: string;
	section: HTMLElement;
}

/** Where the reader is and what the stage shows for it. */
export class StoryState {
	readonly steps: readonly ServedStep[];
	position = $state.raw<Position>(start);
	step = $derived.by(() => this.steps[this.position.index] as ServedStep);
	/** What the reader chose to see in one of the charts. */
	choice = $state.raw<ReaderChoice>({});
	/** How the reader reads. Steps show each scene as it ends. */
	mode = $state.raw<Mode>('scroll');
	/** The reader asked for less motion: what scrolling would move jumps. */
	still = $state.raw(false);
	progress = $derived(
		this.mode === 'steps' ? 1 : this.still ? Math.round(this.position.progress) : this.position.progress
	);
	/** One and the same object while it says the same: what is drawn from it is drawn once. */
	scene: StepScene = $derived.by(() => {
		const next = this.sceneOf(this.step, this.progress);
		if (JSON.stringify(next) !== JSON.stringify(this.#scene)) this.#scene = next;
		return this.#scene;
	});
	#scene: StepScene = 'words';

	constructor(steps: readonly ServedStep[]) {
		this.steps = steps;
	}

	/** The scene of a step as the reader chose to see it, at a progress of 0 to 1. */
	sceneOf(step: ServedStep, progress: number): StepScene {
		return compose(sceneAt(step.scene, progress), this.choice);
	}

	send(event: StoryEvent): void {
		const next = advance(this.position, event);
		if (next.index !== this.position.index || next.progress !== this.position.progress) this.position = next;
	}
}

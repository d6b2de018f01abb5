import { advance, start, type Position, type StoryEvent } from './position.ts';
import { sceneAt, type StepScene } from './scene.ts';

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
	scene: StepScene = $derived(sceneAt(this.step.scene, this.position.progress));

	constructor(steps: readonly ServedStep[]) {
		this.steps = steps;
	}

	send(event: StoryEvent): void {
		const next = advance(this.position, event);
		if (next.index !== this.position.index || next.progress !== this.position.progress) this.position = next;
	}
}

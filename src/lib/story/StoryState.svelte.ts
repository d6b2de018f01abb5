import type { Mode } from '../reader/mode.ts';
import { advance, start, type Position, type StoryEvent } from './position.ts';
import { isScrubbed } from './scene.ts';

/** A step as the served page tells it. */
export interface ServedStep {
	id: string;
	act: string;
	scene: string;
	section: HTMLElement;
}

/** Where the reader is, and how the story is read. */
export class StoryState {
	readonly steps: readonly ServedStep[];
	/** To the pixel. Nothing is drawn from it, so a frame of a scroll in which nothing changes costs nothing. */
	position: Position = start;
	index = $state(0);
	step = $derived.by(() => this.steps[this.index] as ServedStep);
	/** Through a step whose scene the reader's own scrolling moves. */
	#scrubbed = $state(0);
	/** How the reader reads. Steps show each scene as it ends. */
	mode = $state.raw<Mode>('scroll');
	/** The reader asked for less motion: what scrolling would move jumps. */
	still = $state.raw(false);
	progress = $derived(this.mode === 'steps' ? 1 : this.still ? Math.round(this.#scrubbed) : this.#scrubbed);

	constructor(steps: readonly ServedStep[]) {
		this.steps = steps;
	}

	send(event: StoryEvent): void {
		this.position = advance(this.position, event);
		this.index = this.position.index;
		if (isScrubbed(this.step.scene)) this.#scrubbed = this.position.progress;
	}
}

import type { ServedStep, StoryState } from './StoryState.svelte.ts';

/** ms without scrolling after which it is said where the reader is. */
const calmAfter = 200;

/** How a reader came to a step. */
export type Via = 'scroll' | 'key' | 'button' | 'link';

/** What `story:step` on `document` says, once a settled step. */
export interface StepDetail {
	id: string;
	index: number;
	via: Via;
	direction: 'down' | 'up';
}

/** Says where the reader is: to scripts, to those who listen, and in the address. */
export class Place {
	via: Via = 'scroll';
	readonly #story: StoryState;
	readonly #spoken: HTMLElement;
	#settled = -1;
	/** The step that was last said. */
	#told = -1;
	#calm: ReturnType<typeof setTimeout> | undefined;
	/** As the story last saw or wrote it: another one is a link on its way. */
	#fragment = location.hash;

	/** @param root what the place is said in */
	constructor(story: StoryState, root: HTMLElement) {
		this.#story = story;
		this.#spoken = document.createElement('p');
		this.#spoken.className = 'unseen';
		this.#spoken.setAttribute('role', 'status');
		root.append(this.#spoken);
	}

	/** Whether the reader has come to any step yet. */
	get isKnown(): boolean {
		return this.#settled >= 0;
	}

	/** A link was followed. */
	arrive(): void {
		this.via = 'link';
		this.#fragment = location.hash;
	}

	/** The reader has come to rest at a step. */
	settle(): void {
		const { index } = this.#story.position;
		if (index === this.#settled || location.hash !== this.#fragment) return;
		const detail: StepDetail = {
			id: this.#story.step.id,
			index,
			via: this.via,
			direction: index < this.#settled ? 'up' : 'down'
		};
		// An address that leads behind the steps stays: written anew, it would lead back to the last of them.
		const isBehind = this.via === 'link' && this.#fragment !== '' && !this.#named;
		if (isBehind || (!this.isKnown && this.#isNamed())) this.#told = index;
		this.#settled = index;
		this.via = 'scroll';
		document.dispatchEvent(new CustomEvent('story:step', { detail }));
		this.awaitCalm();
	}

	/** With each address a browser fetches its icon anew, two frames of a slow phone: that waits for a rest. */
	awaitCalm(): void {
		clearTimeout(this.#calm);
		this.#calm = setTimeout(() => this.#tell(), calmAfter);
	}

	/** To those who listen. */
	say(words: string): void {
		this.#spoken.textContent = words;
	}

	/** Writes the address anew, beside whatever else stands in it. */
	write(search: string, hash: string): void {
		history.replaceState(history.state, '', `${location.pathname}${search}${hash}`);
		this.#fragment = location.hash;
	}

	/** A step that is a place to come back to. */
	enter(id: string): void {
		history.pushState(history.state, '', `#${id}`);
		this.#fragment = location.hash;
	}

	/** Whether the address leads here already: it does not where the reader moved on before the page was at rest. */
	#isNamed(): boolean {
		const { position, step } = this.#story;
		return this.#named ? this.#named === step : this.#fragment !== '' || position.index === 0;
	}

	/** The step that the address names, or that holds what it names. */
	get #named(): ServedStep | undefined {
		const target = document.getElementById(this.#fragment.slice(1));
		return this.#story.steps.find(({ section }) => target && section.contains(target));
	}

	/** A reload or a copied link comes back to where the reader is. */
	#tell(): void {
		const { index } = this.#story.position;
		if (index === this.#told || index !== this.#settled || location.hash !== this.#fragment) return;
		this.#told = index;
		this.say(lineOf(this.#story));
		this.write(location.search, index === 0 ? '' : `#${this.#story.step.id}`);
	}
}

/** The number of the step, its heading and what its picture finds. */
function lineOf({ position, steps, step }: StoryState): string {
	const heading = step.section.querySelector('h2')?.textContent?.trim() ?? '';
	const finding =
		step.scene === 'words'
			? ''
			: ` ${step.section.querySelector('figcaption .title')?.textContent?.trim() ?? ''}.`;
	return `Step ${position.index + 1} of ${steps.length}: ${heading}.${finding}`;
}

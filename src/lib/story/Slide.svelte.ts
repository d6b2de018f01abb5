import { registry } from '../charts/registry.ts';
import { bottomOf } from '../marks/bottomOf.ts';
import type { Mark } from '../marks/mark.ts';
import { zoomFor } from '../outlets/zoom.ts';
import type { Room } from './FieldPainter.ts';
import { isScrubbed, type StepScene } from './scene.ts';
import type { ServedStep } from './StoryState.svelte.ts';

/** Marks drawn at a time while nobody sees them: a frame has room for so many on a slow phone. */
const handful = 24;

/** Device pixels for each px. */
const ratio = () => globalThis.devicePixelRatio || 1;

/** What tells one picture of the stage from another: where the reader is within it does not. */
export const nameOf = (scene: StepScene, step: ServedStep): string =>
	scene === 'words' ? step.id : JSON.stringify({ ...scene, progress: undefined });

/** One picture of the stage, between its own words: made whole before it is shown, and kept while it may be again. */
export class Slide {
	readonly name: string;
	/** Whose large words it shows, where it shows no chart. */
	readonly step: ServedStep;
	scene: StepScene = $state.raw('words');
	/** Heights of the words above and below, px; 0 until they are laid out. */
	above = $state(0);
	below = $state(0);
	/** Whether the reader is at it. */
	isCurrent = $state(false);
	/** Whether it can be pressed and found. */
	isReached = $state(false);
	/** Whether its people are on their way, and a canvas shows them. */
	isWalked = $state(false);
	/** Out of reach for now: kept as it is, and neither styled nor painted. */
	isAway = $state(false);
	/**
	 * How much of it is made: its title, with 1 its legend and owners, with 2 the legend's symbols, and then a handful
	 * of marks with each.
	 */
	#made = $state(0);
	readonly #stage: { readonly width: number; readonly height: number };

	readonly #gap = $derived.by(() => (this.#stage.width < 600 ? 8 : 18));
	/** Of the picture between the words, px. */
	readonly height = $derived.by(() =>
		Math.max(this.#stage.height - this.above - this.below - 2 * this.#gap, 0)
	);
	readonly top = $derived.by(() => this.above + this.#gap);
	/** How much larger the picture is shown than it is laid out. */
	readonly zoom = $derived.by(() =>
		this.scene === 'words'
			? 1
			: zoomFor(registry[this.scene.chart], this.scene, { width: this.#stage.width, height: this.height })
	);
	/** What is drawn for the scene; nothing until it is known how much room the words leave. */
	readonly marks: readonly Mark[] = $derived.by(() =>
		this.scene === 'words' || !this.isLaidOut || this.#stage.width === 0 || this.height === 0
			? []
			: registry[this.scene.chart].layout(this.scene, {
					width: this.#stage.width / this.zoom,
					height: this.height / this.zoom,
					pixel: 1 / ratio() / this.zoom
				}).marks
	);
	/**
	 * How far the legend stands above the foot of the stage, px: right under a picture that leaves room, and
	 * at the foot where the picture grows as the reader scrolls. A phone has little to leave: there it stays.
	 */
	readonly rise = $derived.by(() => {
		if (this.scene === 'words' || this.#stage.width < 480 || this.marks.length === 0) return 0;
		if (isScrubbed(`${this.scene.chart}/${this.scene.scene}`)) return 0;
		return Math.max(Math.floor(this.height - bottomOf(this.marks) * this.zoom), 0);
	});
	readonly drawnMarks: readonly Mark[] = $derived.by(() => {
		const count = (this.#made - 2) * handful;
		if (count <= 0) return [];
		return count < this.marks.length ? this.marks.slice(0, count) : this.marks;
	});
	readonly hasLegend = $derived.by(() => this.#made > 0);
	readonly hasSymbols = $derived.by(() => this.#made > 1);

	constructor(
		scene: StepScene,
		step: ServedStep,
		stage: { readonly width: number; readonly height: number }
	) {
		this.name = nameOf(scene, step);
		this.scene = scene;
		this.step = step;
		this.#stage = stage;
	}

	get isLaidOut(): boolean {
		return this.above > 0 && (this.scene === 'words' || this.below > 0);
	}

	/** Where people stand on a canvas as large as the stage. */
	get room(): Room {
		return {
			width: this.#stage.width,
			height: this.#stage.height,
			top: this.top,
			bottom: this.top + this.height,
			scale: this.zoom,
			ratio: ratio()
		};
	}

	get isWhole(): boolean {
		return this.isLaidOut && !this.#isLeftToMake;
	}

	get #isLeftToMake(): boolean {
		return this.scene !== 'words' && (!this.hasSymbols || this.drawnMarks.length < this.marks.length);
	}

	/** Makes some more of it; false where that is all for now. */
	makeMore(): boolean {
		if (!this.#isLeftToMake) return false;
		this.#made++;
		return true;
	}

	/** Makes what is not made yet. */
	makeAll(): void {
		this.#made = Infinity;
	}
}

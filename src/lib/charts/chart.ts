import type { ChartId, Party, Standing } from '../data/lists.ts';
import type { SceneWords } from '../data/schema.ts';
import type { Look } from '../marks/keyMark.ts';
import type { Drawing } from '../marks/mark.ts';

/** Whose statements a chart can be seen through. */
export const lenses = [
	'seoul',
	'kyiv',
	'washington',
	'london',
	'moscow-pyongyang',
	'others'
] as const satisfies readonly Party[];
export type Lens = (typeof lenses)[number];

/** What a reader chose to see; what is absent was not chosen. */
export interface Choices {
	/** Only what one party said. */
	lens?: Lens;
	/** Only what had been said by the end of this day, `yyyy-mm-dd`. */
	saidBy?: string;
	/** Ids of the figures whose ratio is drawn. */
	north?: string;
	russia?: string;
	/** Only claims of this standing. */
	standing?: Standing;
	/** How large forty is in a field. */
	forty?: 'shown';
}

/** What a chart lets a reader choose. */
export type Offer = 'lens' | 'saidBy' | 'pair' | 'standing' | 'forty';

/** What has to be offered for a choice to hold. */
export const offerOf: Readonly<Record<keyof Choices, Offer>> = {
	lens: 'lens',
	saidBy: 'saidBy',
	north: 'pair',
	russia: 'pair',
	standing: 'standing',
	forty: 'forty'
};

/** What a picture shows. Plain JSON, so that it can stand in an address. */
export interface Scene extends Choices {
	chart: ChartId;
	/** Names one of the chart's scenes in data/charts.yaml. */
	scene: string;
	/** How far the reader is through the step, 0 to 1; most scenes ignore it. */
	progress: number;
}

/** The choices of a scene, or of controls that are empty where nothing was chosen. */
export const choicesOf = (scene: { [Name in keyof Choices]?: string | undefined }): Choices =>
	Object.fromEntries(
		(Object.keys(offerOf) as (keyof Choices)[])
			.map((name) => [name, scene[name]])
			.filter(([, value]) => value)
	);

/** The room a drawing has. */
export interface Box {
	/** px */
	width: number;
	/** px */
	height: number;
	/** Smallest step that the screen can draw, px: 1 ÷ its device pixel ratio. */
	pixel: number;
}

export interface Cell {
	text: string;
	/** The figure or the report that the cell states. */
	figure?: string;
	/** The claim that it names. */
	claim?: string;
	standing?: Standing;
}

export interface Table {
	caption: string;
	columns: string[];
	/** The first cell of a row is its header. None where the reader's choice leaves nothing. */
	rows: Cell[][];
}

/** One line of the legend: how a mark looks and what that means. */
export interface KeyItem {
	look: Look;
	paint: 'north' | 'russia' | 'quiet';
	text: string;
}

/** One chart, whatever outlet shows it. */
export interface Chart {
	id: ChartId;
	/** What a reader may choose in a scene. */
	offers(scene: Scene): readonly Offer[];
	/** Title, subtitle, note and owners: those of data/charts.yaml, or what follows from a reader's choice. */
	words(scene: Scene): SceneWords;
	/** The height that suits a width where the page may choose, px. */
	height(scene: Scene, width: number): number;
	layout(scene: Scene, box: Box): Drawing;
	key(scene: Scene): KeyItem[];
	/** Construction, values and what to take from them, in sentences. */
	describe(scene: Scene): string;
	table(scene: Scene): Table;
}

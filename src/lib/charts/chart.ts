import type { ChartId, Party, Standing } from '../data/schema.ts';
import type { Drawing } from '../marks/mark.ts';

/** What a picture shows. Plain JSON, so that it can stand in an address. */
export interface Scene {
	chart: ChartId;
	/** Names one of the chart's scenes in data/charts.yaml. */
	scene: string;
	/** How far the reader is through the step, 0 to 1; most scenes ignore it. */
	progress: number;
}

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
	/** The record that the cell states. */
	figure?: string;
	standing?: Standing;
}

export interface Table {
	caption: string;
	columns: string[];
	/** The first cell of a row is its header. */
	rows: Cell[][];
}

/** One line of the legend: how a mark looks and what that means. */
export interface KeyItem {
	look: 'solid' | 'outlined' | 'hatched' | 'dashed' | 'floor' | 'square' | Party;
	paint: 'north' | 'russia';
	text: string;
}

/** One chart, whatever outlet shows it. Its words are in data/charts.yaml. */
export interface Chart {
	id: ChartId;
	/** The height that suits a width where the page may choose, px. */
	height(scene: Scene, width: number): number;
	layout(scene: Scene, box: Box): Drawing;
	key(scene: Scene): KeyItem[];
	/** Construction, values and what to take from them, in sentences. */
	describe(scene: Scene): string;
	table(scene: Scene): Table;
}

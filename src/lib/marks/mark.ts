import type { Lattice, Patch } from '../geometry/lattice.ts';
import type { Weight } from '../text/wrap.ts';

/** Colours by what they mean; an outlet turns them into what it can draw. */
export type Paint = 'ink' | 'soft' | 'quiet' | 'faint' | 'paper' | 'north' | 'russia';

interface Common {
	/** Names the mark from scene to scene; unique in one drawing. */
	key: string;
	/** 0 to 1; 1 where absent. */
	opacity?: number;
	/** The figure or the report that a mark or its words state. */
	figure?: string;
	/** The claim that it stands for. */
	claim?: string;
}

/** Lines of type; x and y are the first baseline, px. */
export interface TextMark extends Common {
	kind: 'text';
	x: number;
	y: number;
	lines: string[];
	size: number;
	weight: Weight;
	anchor: 'start' | 'middle' | 'end';
	paint: Paint;
	/** Spoken words; the sans face where absent. Says how wide its widest line is, px. */
	serif?: { widest: number };
	/** Edged with the ground's colour, so that lines behind it do not cross it. */
	halo?: boolean;
}

export interface LineMark extends Common {
	kind: 'line';
	x1: number;
	y1: number;
	x2: number;
	y2: number;
	paint: Paint;
	width: number;
	/** Pattern of dash and gap, px. */
	dash?: string;
}

export interface RectMark extends Common {
	kind: 'rect';
	x: number;
	y: number;
	width: number;
	height: number;
	fill?: Paint;
	stroke?: Paint;
	strokeWidth?: number;
	dash?: string;
	/** Stripes of this colour instead of a fill: derived. */
	hatch?: Paint;
	/** The people of the fields that it stands for. */
	people?: { first: number; count: number };
}

/** A closed shape or a curve about its own origin, placed at x, y. */
export interface PathMark extends Common {
	kind: 'path';
	x: number;
	y: number;
	d: string;
	fill?: Paint;
	stroke?: Paint;
	strokeWidth?: number;
	dash?: string;
}

/** One person drawn on its own. */
export interface UnitMark extends Common {
	kind: 'unit';
	x: number;
	y: number;
	/** Radius, px. */
	r: number;
	look: 'solid' | 'outlined';
	paint: Paint;
	/** Which person of the field it is, where it is one of them. */
	person?: number;
}

/** A group of dots or squares on a lattice, drawn as one pattern-filled path. */
export interface FieldMark extends Common {
	kind: 'field';
	/** Top left of the lattice, px. */
	x: number;
	y: number;
	lattice: Lattice;
	/** How many dots or squares the group draws. */
	count: number;
	/** How many people each of them stands for: one where absent. */
	people?: number;
	/** The first person of the group in the order of the lattice; 0 where absent. */
	first?: number;
	/** The people of another group once more: while those walk, these stand where they are drawn. */
	repeats?: boolean;
	patches: Patch[];
	/** striped: a hatched square. */
	look: 'solid' | 'outlined' | 'hatched' | 'square' | 'striped';
	paint: Paint;
	/** Magnification about the lattice's top left; 1 where absent. */
	scale?: number;
}

export type Mark = TextMark | LineMark | RectMark | PathMark | UnitMark | FieldMark;

/** What a layout returns: marks in painting order, for a box of this size. */
export interface Drawing {
	width: number;
	height: number;
	marks: Mark[];
}

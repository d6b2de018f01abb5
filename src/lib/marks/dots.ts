import { hatchedShare } from '../geometry/hatch.ts';
import { dotAt, type Patch } from '../geometry/lattice.ts';
import type { FieldMark, Mark, Paint } from './mark.ts';

/**
 * The people of a drawing as numbers, ready to be moved and painted. Place i is the same person in
 * every drawing: first the North Koreans in their order, from `russiaFrom` on the Russians.
 */
export interface Dots {
	/** Centres and radii, px of the drawing; a radius of 0 is nobody. */
	x: Float32Array;
	y: Float32Array;
	r: Float32Array;
	/** 0 to 1 */
	alpha: Float32Array;
	/** Place in `dotPaints`. */
	paint: Uint8Array;
	/** Radius of the hole in the middle, in parts of the radius: 0 for a disc. */
	hole: Float32Array;
	/** Runs of people that state one figure. */
	runs: { from: number; to: number; figure: string }[];
	/** People from here on are nobody. */
	end: number;
}

export const dotPaints: readonly Paint[] = ['north', 'russia', 'ink'];
export const russiaFrom = 12_000;
/** As many Russians as a field draws one by one. */
export const russians = 40_000;
const capacity = russiaFrom + russians;

/** As Drawing.svelte draws a dot of a field, in parts of its pitch. */
export const dotShape = { solid: 0.37, outlined: 0.3, outline: 0.16 };
/** Of people in a crowd, px: a smaller dot would be paler than what they make up. */
const leastRadius = 0.75;
/** Width of the line around one person drawn alone. px */
export const unitOutline = (r: number): number => Math.max(r * 0.22, 1);

export function emptyDots(): Dots {
	return {
		x: new Float32Array(capacity),
		y: new Float32Array(capacity),
		r: new Float32Array(capacity),
		alpha: new Float32Array(capacity),
		paint: new Uint8Array(capacity),
		hole: new Float32Array(capacity),
		runs: [],
		end: 0
	};
}

/** Whether a mark stands for people who have a place of their own. */
export const showsPeople = (mark: Mark): boolean =>
	mark.kind === 'field' ||
	(mark.kind === 'unit' && mark.person !== undefined) ||
	(mark.kind === 'rect' && mark.people !== undefined);

/**
 * Where the people of a drawing stand. Dots stand where the lattice puts them, units where they are
 * placed; people in squares and bars stand in rows inside them. A group that repeats another has none.
 */
export function dotsOf(marks: readonly Mark[]): Dots {
	const dots = emptyDots();
	for (const mark of marks) {
		const opacity = mark.opacity ?? 1;
		if (mark.kind === 'field') addField(dots, mark, opacity);
		else if (mark.kind === 'unit' && mark.person !== undefined) {
			const half = unitOutline(mark.r) / 2;
			const hole = mark.look === 'outlined' ? (mark.r - half) / (mark.r + half) : 0;
			put(dots, mark.person, mark, mark.r + half, hole, mark.paint, opacity);
		} else if (mark.kind === 'rect' && mark.people) {
			const { first, count } = mark.people;
			const ink = mark.hatch ? opacity * hatchedShare : opacity;
			addRows(dots, first, count, mark, ink, mark.fill ?? mark.hatch ?? mark.stroke ?? 'ink');
			if (mark.figure) dots.runs.push({ from: first, to: first + count, figure: mark.figure });
		}
	}
	return dots;
}

function addField(dots: Dots, mark: FieldMark, opacity: number): void {
	if (mark.repeats) return;
	const scale = mark.scale ?? 1;
	const { lattice, count, look } = mark;
	const base = mark.paint === 'russia' ? russiaFrom : 0;
	const first = base + (mark.first ?? 0);
	const each = mark.people ?? 1;
	if (mark.figure) dots.runs.push({ from: first, to: first + count * each, figure: mark.figure });
	if (look === 'square' || look === 'striped') {
		const ink = look === 'striped' ? opacity * hatchedShare : opacity;
		let person = first;
		for (const cell of cellsOf(mark.patches, lattice.pitch)) {
			const size = lattice.pitch * 0.76;
			const place = { x: mark.x + cell.x, y: mark.y + cell.y, width: size, height: size };
			addRows(dots, person, each, place, ink, mark.paint);
			person += each;
		}
		return;
	}
	const { solid, outlined, outline } = dotShape;
	const isRing = look === 'outlined';
	const r = lattice.pitch * scale * (isRing ? outlined + outline / 2 : solid);
	const hole = isRing ? (outlined - outline / 2) / (outlined + outline / 2) : 0;
	for (let i = 0; i < count; i++) {
		const { x, y } = dotAt((mark.first ?? 0) + i, lattice);
		put(dots, first + i, { x: mark.x + x * scale, y: mark.y + y * scale }, r, hole, mark.paint, opacity);
	}
}

/** The squares of a pitch that make up patches. */
function cellsOf(patches: readonly Patch[], pitch: number): { x: number; y: number }[] {
	return patches.flatMap(({ x, y, width, height }) => {
		const [across, down] = [Math.round(width / pitch), Math.round(height / pitch)];
		return Array.from({ length: across * down }, (_, i) => ({
			x: x + (i % across) * pitch,
			y: y + Math.floor(i / across) * pitch
		}));
	});
}

/** People in even rows that fill a rectangle. */
function addRows(
	dots: Dots,
	first: number,
	count: number,
	{ x, y, width, height }: Patch,
	opacity: number,
	paint: Paint
): void {
	const across = Math.max(Math.round(Math.sqrt((count * width) / Math.max(height, 1))), 1);
	const down = Math.ceil(count / across);
	// They come out of the rectangle and make it up again: each covers its share of it to the corners.
	const r = Math.max(Math.hypot(width / across, height / down) / 2, leastRadius);
	for (let i = 0; i < count; i++) {
		// Column by column, so that who stood left stays left.
		const column = Math.floor(i / down);
		const row = i % down;
		const place = { x: x + ((column + 0.5) * width) / across, y: y + ((row + 0.5) * height) / down };
		put(dots, first + i, place, r, 0, paint, opacity);
	}
}

function put(
	dots: Dots,
	i: number,
	place: { x: number; y: number },
	r: number,
	hole: number,
	paint: Paint,
	alpha: number
): void {
	if (i >= capacity) return;
	dots.x[i] = place.x;
	dots.y[i] = place.y;
	dots.r[i] = r;
	dots.hole[i] = hole;
	dots.alpha[i] = alpha;
	dots.paint[i] = Math.max(dotPaints.indexOf(paint), 0);
	dots.end = Math.max(dots.end, i + 1);
}

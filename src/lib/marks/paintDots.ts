import type { Journey } from './journey.ts';

/** Red, green and blue, 0 to 255. */
export type Colour = readonly [number, number, number];

/** Pixels to paint on: what an ImageData is. */
export interface Pixels {
	data: Uint8ClampedArray;
	width: number;
	height: number;
}

/** How much of each pixel a disc or ring covers, 0 to 255, row by row. */
interface Stamp {
	size: number;
	cover: Uint8Array;
	/** Of each row, the first column that is covered at all, and the one after the last. */
	starts: Uint16Array;
	ends: Uint16Array;
}

// Parts of a pixel that a centre is rounded to: finer than an eye follows, coarse enough to keep stamps.
const parts = 4;
/** Of each radius and hole, the stamps for the places of a centre within its pixel; made when they are needed. */
const kept = new Map<number, (Stamp | undefined)[]>();
/** Radii and holes that are kept. */
const most = 250;

/** A radius in eighths of a pixel and a hole in parts of 31, as one number. */
const shapeOf = (radius: number, hole: number) => Math.round(radius * 8) * 32 + Math.round(hole * 31);

function stampsOf(shape: number): (Stamp | undefined)[] {
	const known = kept.get(shape);
	if (known) return known;
	if (kept.size >= most) kept.clear();
	const none = Array<Stamp | undefined>(parts * parts).fill(undefined);
	kept.set(shape, none);
	return none;
}

function stampOf(shape: number, place: number): Stamp {
	const [radius, hole] = [Math.floor(shape / 32) / 8, (shape % 32) / 31];
	const reach = Math.ceil(radius + 0.5);
	const size = 2 * reach + 1;
	const centre = {
		x: reach + (Math.floor(place / parts) + 0.5) / parts,
		y: reach + ((place % parts) + 0.5) / parts
	};
	const inner = radius * hole;
	const cover = new Uint8Array(size * size);
	const within = (r: number, d: number) => Math.min(Math.max(r + 0.5 - d, 0), 1);
	// A disc smaller than a pixel covers the part of it that its area is.
	const whole = radius < 0.5 ? (radius / 0.5) ** 2 : 1;
	for (let i = 0; i < cover.length; i++) {
		const d = Math.hypot((i % size) + 0.5 - centre.x, Math.floor(i / size) + 0.5 - centre.y);
		const solid = within(Math.max(radius, 0.5), d) * whole;
		cover[i] = Math.round(255 * (hole > 0 ? Math.max(solid - within(inner, d), 0) : solid));
	}
	const [starts, ends] = [new Uint16Array(size), new Uint16Array(size)];
	for (let row = 0; row < size; row++) {
		const columns = cover.subarray(row * size, (row + 1) * size);
		starts[row] = Math.max(
			columns.findIndex((covered) => covered > 0),
			0
		);
		ends[row] = columns.findLastIndex((covered) => covered > 0) + 1;
	}
	return { size, cover, starts, ends };
}

/**
 * Paints everybody of a journey at a moment of it. The pixels are cleared first; what nobody covers is
 * transparent.
 * @param t 0 where the journey begins, 1 where it ends
 * @param place pixels for each px of the drawing, and between which rows it lies: nothing is painted
 * outside of them, however close a camera comes
 * @param colours in the order of `dotPaints`
 */
export function paintDots(
	{ from, to, end }: Journey,
	t: number,
	{ data, width, height }: Pixels,
	{ scale, top, bottom }: { scale: number; top: number; bottom: number },
	colours: readonly Colour[]
): void {
	const out = new Uint32Array(data.buffer, data.byteOffset, width * height);
	out.fill(0);
	const blends = colours.map((a) => colours.map((b) => packed(a, b, t)));
	// Neighbours are mostly of one size.
	let shape = -1;
	let shaped: (Stamp | undefined)[] = [];
	for (let i = 0; i < end; i++) {
		const r0 = from.r[i] as number;
		const r1 = to.r[i] as number;
		if (r0 === 0 && r1 === 0) continue;
		const a0 = from.alpha[i] as number;
		const alpha = a0 + ((to.alpha[i] as number) - a0) * t;
		if (alpha <= 0.004) continue;
		const x0 = from.x[i] as number;
		const y0 = from.y[i] as number;
		const x = (x0 + ((to.x[i] as number) - x0) * t) * scale;
		const y = (y0 + ((to.y[i] as number) - y0) * t) * scale + top;
		const radius = (r0 + (r1 - r0) * t) * scale;
		if (x < -radius || y < -radius || x > width + radius || y > height + radius) continue;
		const h0 = from.hole[i] as number;
		const hole = h0 + ((to.hole[i] as number) - h0) * t;
		const colour = blends[from.paint[i] as number]?.[to.paint[i] as number] as number;
		const px = Math.floor(x);
		const py = Math.floor(y);
		const next = shapeOf(radius, hole);
		if (next !== shape) shaped = stampsOf((shape = next));
		const place = Math.floor((x - px) * parts) * parts + Math.floor((y - py) * parts);
		press(out, width, height, (shaped[place] ??= stampOf(shape, place)), px, py, colour, alpha);
	}
	out.fill(0, 0, Math.max(Math.round(top), 0) * width);
	out.fill(0, Math.min(Math.round(bottom), height) * width);
}

/** A colour between two, as a canvas keeps it: blue, green, red, without alpha. */
function packed(a: Colour, b: Colour, t: number): number {
	const mix = (i: 0 | 1 | 2) => Math.round(a[i] + (b[i] - a[i]) * t);
	return (mix(2) << 16) | (mix(1) << 8) | mix(0);
}

function press(
	out: Uint32Array,
	width: number,
	height: number,
	{ size, cover, starts, ends }: Stamp,
	px: number,
	py: number,
	colour: number,
	alpha: number
): void {
	const half = (size - 1) / 2;
	const fromY = Math.max(-half, -py);
	const toY = Math.min(half, height - 1 - py);
	for (let dy = fromY; dy <= toY; dy++) {
		const row = dy + half;
		const first = Math.max(starts[row] as number, half - px);
		const end = Math.min(ends[row] as number, width - px + half);
		let at = (py + dy) * width + px - half + first;
		let c = row * size + first;
		for (const last = row * size + end; c < last; at++, c++) {
			const covered = (cover[c] as number) * alpha;
			if (covered < 1) continue;
			// Where two touch, the one that covers more shows: people are never darker for standing close.
			const before = (out[at] as number) >>> 24;
			if (covered > before) out[at] = ((covered << 24) | colour) >>> 0;
		}
	}
}

import { round, type Patch } from './lattice.ts';

/** Stripes that rise to the right: how wide they are and how far apart, px. */
const [wide, apart] = [2.2, 5];
/** The part of a rectangle that they cover. */
export const hatchedShare = wide / apart;
// Along an edge.
const [period, thickness] = [apart * Math.SQRT2, wide * Math.SQRT2];

/**
 * Stripes that fill a rectangle, as one path. Not an SVG pattern: programs round its tile to whole
 * pixels, each in its own way. All stand on one grid from 0, 0, so that neighbours go on alike.
 */
export function hatchPath({ x, y, width, height }: Patch): string {
	const [right, bottom] = [x + width, y + height];
	// Along a stripe the sum of both coordinates stays the same.
	const above = (sum: number) => (sum - y <= right ? [sum - y, y] : [right, sum - right]);
	const below = (sum: number) => (sum - x <= bottom ? [x, sum - x] : [sum - bottom, bottom]);
	const stripes: string[] = [];
	for (let k = Math.floor((x + y) / period); k * period < right + bottom; k++) {
		const from = Math.max(k * period, x + y);
		const to = Math.min(k * period + thickness, right + bottom);
		if (to <= from) continue;
		const corners = [
			above(from),
			...(from < right + y && right + y < to ? [[right, y]] : []),
			above(to),
			below(to),
			...(from < x + bottom && x + bottom < to ? [[x, bottom]] : []),
			below(from)
		];
		stripes.push(`M${corners.map((corner) => corner.map(round).join(' ')).join('L')}z`);
	}
	return stripes.join('');
}

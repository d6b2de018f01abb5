import { round, type Patch } from './lattice.ts';

/** Along an edge, px: from one stripe to the next, and what one covers. Whole ones make short paths. */
const [period, thickness] = [7, 3];
/** The part of a rectangle that stripes, which rise to the right, cover. */
export const hatchedShare = thickness / period;

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
		stripes.push(outline(corners));
	}
	return stripes.join('');
}

/** A closed line by how far it goes from corner to corner: like stripes are like words, and pack well. */
function outline(corners: number[][]): string {
	const [start, ...others] = corners.map((corner) => corner.map(round) as [number, number]);
	let [x, y] = start ?? [0, 0];
	let path = `M${x} ${y}`;
	for (const [toX, toY] of others) {
		const [dx, dy] = [round(toX - x), round(toY - y)];
		[x, y] = [toX, toY];
		if (dx && dy) path += `l${dx} ${dy}`;
		else if (dx) path += `h${dx}`;
		else if (dy) path += `v${dy}`;
	}
	return `${path}z`;
}

import { interpolateNumber } from 'd3';

/**
 * Numbers of a domain as places along a range, beyond its ends too. D3's own linear scale does the
 * same and also mixes colours, dates and words and formats ticks: 8 kB of script, compressed, that no
 * chart here uses.
 */
export function linearScale(domain: [number, number], range: [number, number]): (value: number) => number {
	const [from, to] = domain;
	const place = interpolateNumber(...range);
	return (value) => place((value - from) / (to - from));
}

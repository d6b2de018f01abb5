import { error } from '@sveltejs/kit';
import { chartIds, type ChartId } from '$lib/data/lists.ts';

export const entries = () => chartIds.map((chart) => ({ chart }));

/** The chart that an address names; a 404 where there is none. */
export function load({ params }: { params: { chart: string } }): { id: ChartId } {
	const id = chartIds.find((name) => name === params.chart);
	if (!id) error(404, `There is no chart called “${params.chart}”`);
	return { id };
}

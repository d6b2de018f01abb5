import { site } from 'virtual:records';
import type { Drawing } from '../../marks/mark.ts';
import { figuresOfMeasure } from '../../model/record.ts';
import type { Box, Scene } from '../chart.ts';
import { lanesLayout, type Lane } from '../lanes.ts';

export function lanes(): Lane[] {
	const totals = (measure: 'killed' | 'killed-or-wounded') =>
		figuresOfMeasure(measure).filter(({ scope }) => !scope);
	return [
		{ id: 'killed', label: 'Killed', figures: totals('killed') },
		{ id: 'killed-or-wounded', label: 'Killed or wounded, together', figures: totals('killed-or-wounded') }
	];
}

export const layout = (_: Scene, box: Box): Drawing =>
	lanesLayout(
		{
			lanes: lanes(),
			from: '2024-10-01',
			to: site.figuresReadTo,
			labelled: ['C12', 'C14', 'C19', 'C23', 'C07', 'C08', 'C20', 'C27']
		},
		box
	);

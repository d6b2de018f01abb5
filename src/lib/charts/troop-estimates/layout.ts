import { site } from 'virtual:records';
import type { Figure } from '../../data/flatten.ts';
import type { Drawing } from '../../marks/mark.ts';
import { figuresOfMeasure, statedFigure, statementOf } from '../../model/record.ts';
import { phrase } from '../../text/phrase.ts';
import type { Box, Scene } from '../chart.ts';
import { lanesLayout, type Lane } from '../lanes.ts';

/** Running totals that somebody other than the article stated. */
const totals = (...measures: Figure['measure'][]) =>
	figuresOfMeasure(...measures).filter(({ id, scope }) => !scope && statementOf(id).kind !== 'article');

export function lanes(): Lane[] {
	return [
		{
			id: 'sent',
			label: 'Sent in all',
			figures: totals('sent'),
			level: { figure: 'A-sent', label: `the article: ${phrase(statedFigure('A-sent'))}` }
		},
		{ id: 'present', label: 'Present in Kursk or at the border', figures: totals('present') },
		{ id: 'training', label: 'In training', figures: totals('training') },
		{ id: 'reinforcement', label: 'Reinforcements only', figures: totals('reinforcement') },
		{
			id: 'ahead',
			label: 'Plans and forecasts, on a scale of their own',
			figures: totals('planned', 'forecast'),
			apart: true
		}
	];
}

export const layout = (_: Scene, box: Box): Drawing =>
	lanesLayout(
		{ lanes: lanes(), from: '2024-10-01', to: site.figuresReadTo, labelled: ['T05', 'T24', 'T32', 'T18'] },
		box
	);

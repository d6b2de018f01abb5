import { claimMarks } from 'virtual:records';
import { derivedFigure } from '../../model/record.ts';
import { bare } from '../../text/phrase.ts';
import type { Chart } from '../chart.ts';
import { groups, layout } from './layout.ts';

export const claimsChart: Chart = {
	id: 'claims',
	height: (scene, width) => Math.ceil(layout(scene, { width, height: 0, pixel: 1 }).height),
	layout,
	key: () => [],
	describe: () =>
		`The article's ${bare(derivedFigure('claims-count'))} claims by standing. ${groups
			.map(
				(standing) =>
					`${standing}, ${bare(derivedFigure(`claims-${standing}`))}: ${claimMarks
						.filter((claim) => claim.standing === standing)
						.map(({ short }) => short)
						.join(', ')}`
			)
			.join('. ')}.`,
	table: () => ({
		caption: 'The claims and their standing',
		columns: ['Claim', 'Standing'],
		rows: claimMarks.map(({ short, standing }) => [{ text: short }, { text: standing, standing }])
	})
};

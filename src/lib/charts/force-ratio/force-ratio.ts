import { derivedFigure, statedFigure } from '../../model/record.ts';
import { formulaOf, ownerLine } from '../../text/owner.ts';
import { bare, phrase } from '../../text/phrase.ts';
import { ownerCell } from '../cells.ts';
import type { Chart } from '../chart.ts';
import { layout } from './layout.ts';
import { mixedHeight } from './mixed.ts';
import { pairs, remainder } from './reports.ts';

const north = { look: 'solid', paint: 'north', text: 'North Koreans, as stated' } as const;

export const forceRatio: Chart = {
	id: 'force-ratio',
	height: ({ scene }, width) =>
		scene === 'ratio'
			? 250
			: scene === 'mixed'
				? mixedHeight(width)
				: Math.round(width < 480 ? width * 1.05 : width * 0.72),
	layout,
	key: ({ scene }) =>
		scene === 'mixed'
			? [
					{ look: 'square', paint: 'north', text: 'a hundred North Koreans' },
					{ look: 'square', paint: 'russia', text: 'a hundred Russians' }
				]
			: [
					north,
					...(scene === 'ratio'
						? [{ look: 'solid', paint: 'russia', text: 'Russians, as stated' } as const]
						: []),
					{ look: 'hatched', paint: 'russia', text: 'Russians, derived by subtraction' }
				],
	describe({ scene }) {
		const whole = `${phrase(statedFigure('K03'))} for both armies together (${ownerLine('K03')})`;
		switch (scene) {
			case 'ratio':
				return `Bars on one scale, a pair of reports each: ${pairs
					.map(
						({ north, russia, ratio }) =>
							`${phrase(statedFigure(north))} North Koreans and ${phrase(statedFigure(russia))} Russians, ${phrase(derivedFigure(ratio))}`
					)
					.join('; ')}. North Koreans are the smaller part in each.`;
			case 'mixed':
				return `The same force drawn twice in squares of a hundred soldiers: with the North Koreans apart, as officials expected (${ownerLine('K04')}), and spread among the Russians, after the US defence secretary's word “integrated” (${ownerLine('K08')}). Reports disagree; neither picture is a known order of battle.`;
			default:
				return `Two fields of dots on one scale: ${bare(statedFigure('A-beside'))} North Koreans beside ${bare(derivedFigure(remainder))} Russians, hatched because the number is derived: ${formulaOf(remainder)}. What was reported is ${whole}.`;
		}
	},
	table: () => ({
		caption: 'North Koreans to Russians in the reports on Kursk',
		columns: ['Reports', 'North Koreans', 'Russians', 'Ratio', 'Standing'],
		rows: pairs.map(({ north, russia, ratio }) => [
			{ text: `${ownerLine(north)}; ${ownerLine(russia)}` },
			{ text: phrase(statedFigure(north)), figure: north },
			{ text: phrase(statedFigure(russia)), figure: russia },
			{ text: phrase(derivedFigure(ratio)), figure: ratio },
			ownerCell(ratio)
		])
	})
};

import { statedFigure, statementOf } from '../../model/record.ts';
import { saidValue } from '../../model/stated.ts';
import { dateOf, ownerLine } from '../../text/owner.ts';
import { bare, phrase } from '../../text/phrase.ts';
import type { Chart, KeyItem } from '../chart.ts';
import { figureRow } from '../cells.ts';
import { heightAt, layout, reported, unit, week } from './layout.ts';

const solid: KeyItem = { look: 'solid', paint: 'north', text: 'up to the lowest number stated' };

export const tenThousand: Chart = {
	id: 'ten-thousand',
	height: (_, width) => heightAt(width),
	layout,
	key: ({ scene }) =>
		scene === 'week'
			? [solid, { look: 'outlined', paint: 'north', text: 'between the lowest and the highest' }]
			: scene === 'forty' || scene === 'returned'
				? [{ look: 'dashed', paint: 'north', text: 'size of the unit in one unverified account' }]
				: [{ ...solid, text: 'a soldier, as Washington stated' }],
	describe({ scene }) {
		const all = `A field of ${bare(statedFigure(reported))} dots in blocks of a hundred, one for each soldier that Washington said on ${dateOf(statementOf(reported).id)} had been sent.`;
		switch (scene) {
			case 'week':
				return `A field of dots cut at the numbers of one week: ${week
					.map((id) => `${phrase(statedFigure(id))} (${ownerLine(id)})`)
					.join(', ')}. Dots up to the lowest are solid, those up to the highest outlined: the highest is ${
					saidValue(statedFigure('T07')) / saidValue(statedFigure('T05'))
				} times the lowest.`;
			case 'corps':
				return `${all} None is marked as Storm Corps, because no number was reported.`;
			case 'forty':
				return `${all} A block of ${bare(statedFigure(unit))} is marked to show the size of the unit in one unverified account; where in the force it stood is not known.`;
			case 'returned':
				return `${all} The ${bare(statedFigure(unit))} of the unverified account are framed and keep the colour of the rest: nothing about the others follows from it.`;
			default:
				return all;
		}
	},
	table: () => ({
		caption: 'North Korean soldiers reported sent to Russia, in one week',
		columns: ['Who said it', 'Number', 'Date', 'Standing'],
		rows: week.map(figureRow)
	})
};

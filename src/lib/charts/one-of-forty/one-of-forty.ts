import { derivedFigure, speaker, statedFigure, statement } from '../../model/record.ts';
import { asWord, bare } from '../../text/phrase.ts';
import { dateOf } from '../../text/owner.ts';
import { ownerCell } from '../cells.ts';
import type { Chart } from '../chart.ts';
import { layout, weekRows } from './layout.ts';

export const oneOfForty: Chart = {
	id: 'one-of-forty',
	height: (_, width) => (width < 520 ? 330 : 280),
	layout,
	key: () => [
		{ look: 'solid', paint: 'north', text: 'the man who spoke' },
		{ look: 'outlined', paint: 'north', text: 'lost, in his account' },
		{ look: 'dashed', paint: 'north', text: 'unverified' }
	],
	describe: () =>
		`Unverified. ${bare(statedFigure('S03'))} marks in a dashed frame: ${asWord(statedFigure('S03-survivors'))} solid, for the man in the video of ${dateOf('S02')}, and ${asWord(derivedFigure('hollow-marks'))} hollow, for those he said were lost. Beside them, by date, what others said: ${weekRows()
			.map(({ date, text }) => `${date}, ${text}`)
			.join('; ')}.`,
	table: () => ({
		caption: 'What was said around the day of the video',
		columns: ['Who said it', 'What', 'Date', 'Standing'],
		rows: weekRows().map(({ id, text }) => [
			{ text: speaker(statement(id).speaker).name },
			{ text },
			{ text: dateOf(id) },
			ownerCell(id)
		])
	})
};

import { derivedFigure, speaker, statedFigure, statement } from '../../model/record.ts';
import { asWord, bare } from '../../text/phrase.ts';
import { dateOf } from '../../text/owner.ts';
import { dateCell, ownerCell } from '../cells.ts';
import type { Chart } from '../chart.ts';
import { choiceWords, lensName, narrowed } from '../said.ts';
import { wordsOf } from '../words.ts';
import { layout, weekRows } from './layout.ts';

const account = () =>
	`A unit of ${bare(statedFigure('S03'))}, of whom ${asWord(statedFigure('S03-survivors'))} survived: himself`;

export const oneOfForty: Chart = {
	id: 'one-of-forty',
	offers: () => ['lens'],
	words(scene) {
		const words = wordsOf(scene);
		const reports = weekRows(scene).map(({ id }) => id);
		const figures = ['S03', ...reports];
		if (!scene.lens) return { ...words, figures };
		const title =
			reports.length > 0
				? `An unverified account of {S03|word}, beside what ${lensName(scene.lens)} said around those days`
				: `An unverified account of {S03|word}; nothing by ${lensName(scene.lens)} from those days was found`;
		return narrowed(words, scene, title, figures);
	},
	height: (_, width) => (width < 520 ? 330 : 280),
	layout,
	key: () => [
		{ look: 'solid', paint: 'north', text: 'the man who spoke' },
		{ look: 'outlined', paint: 'north', text: 'lost, in his account' },
		{ look: 'dashed', paint: 'north', text: 'unverified' }
	],
	describe: (scene) =>
		`Unverified. ${bare(statedFigure('S03'))} marks in a dashed frame: ${asWord(statedFigure('S03-survivors'))} solid, for the man in the video of ${dateOf('S02')}, and ${asWord(derivedFigure('hollow-marks'))} hollow, for those he said were lost. Beside them, by date, what others said: ${
			weekRows(scene)
				.map(({ date, text }) => `${date}, ${text}`)
				.join('; ') || `nothing ${choiceWords(scene)}`
		}.`,
	table: (scene) => ({
		caption: 'The account that is drawn, and what was said around the day of the video',
		columns: ['Who said it', 'What', 'Date', 'Standing'],
		// The account is drawn through every lens.
		rows: [{ id: 'S03', text: account() }, ...weekRows(scene)].map(({ id, text }) => [
			{ text: speaker(statement(id).speaker).name },
			{ text, figure: id },
			dateCell(id),
			ownerCell(id)
		])
	})
};

import { statedFigure } from '../../model/record.ts';
import { partyNames } from '../../text/parties.ts';
import { ownerLine } from '../../text/owner.ts';
import { phrase } from '../../text/phrase.ts';
import { figureRow } from '../cells.ts';
import type { Chart } from '../chart.ts';
import { lanesHeight, partiesIn } from '../lanes.ts';
import { layout, lanes } from './layout.ts';

export const casualtyEstimates: Chart = {
	id: 'casualty-estimates',
	height: (_, width) => lanesHeight(width),
	layout,
	key: () => [
		...partiesIn(lanes()).map((party) => ({ look: party, paint: 'north' as const, text: partyNames[party] })),
		{ look: 'floor', paint: 'north', text: 'at least, more than' }
	],
	describe: () =>
		`Statements by date in lanes that are never joined. ${lanes()
			.map(
				({ label, figures }) =>
					`${label}: ${figures.map(({ id }) => `${phrase(statedFigure(id))} (${ownerLine(id)})`).join(', ')}`
			)
			.join('. ')}.`,
	table: () => ({
		caption: 'North Korean losses as stated, by what was counted',
		columns: ['Who said it', 'Number', 'Date', 'Standing', 'What was counted'],
		rows: lanes().flatMap(({ label, figures }) =>
			figures.map(({ id }) => [...figureRow(id), { text: label }])
		)
	})
};

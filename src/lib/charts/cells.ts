import { speaker, statedFigure, statementOf } from '../model/record.ts';
import { ownerOf } from '../text/owner.ts';
import { phrase } from '../text/phrase.ts';
import type { Cell } from './chart.ts';

/** The standing of a figure or a report, in words and for its glyph. */
export function ownerCell(id: string): Cell {
	const { standing } = ownerOf(id);
	return { text: standing, standing };
}

/** When a figure or a report was stated. */
export const dateCell = (id: string): Cell => ({ text: ownerOf(id).date || 'no date known' });

/** A stated figure as the cells of a row: speaker, number, date, standing. */
export function figureRow(id: string): Cell[] {
	const report = statementOf(id);
	return [
		{ text: speaker(report.speaker).name },
		{ text: phrase(statedFigure(id)), figure: id },
		dateCell(id),
		ownerCell(id)
	];
}

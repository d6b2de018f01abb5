import type { Standing } from '../data/lists.ts';
import type { Mark } from '../marks/mark.ts';
import { small, textHeight, textMark } from '../marks/text.ts';
import { glyphMarks } from './standingMark.ts';

/** One dated line of a timeline; figure or report id as its owner. */
export interface TimelineRow {
	id: string;
	/** As it is printed. */
	date: string;
	text: string;
	standing: Standing;
}

interface Place {
	x: number;
	top: number;
	width: number;
	height: number;
	dateWidth?: number;
}

/** Height that the rows need at this width, px. */
export function timelineHeight(rows: readonly TimelineRow[], width: number, dateWidth = 60): number {
	return rows.reduce((sum, row) => sum + textHeight(row.text, width - dateWidth - 18) + 5, 0);
}

/** Dated lines with their standing, under one another along a rule: never two labels on one spot, however close the days. */
export function timeline(rows: readonly TimelineRow[], place: Place): Mark[] {
	const { x, top, width, height, dateWidth = 60 } = place;
	if (rows.length === 0) return [];
	const needed = timelineHeight(rows, width, dateWidth);
	const spare = Math.min(Math.max((height - needed) / Math.max(rows.length, 1), 0), 30);
	const axis = x + dateWidth + 5;
	const marks: Mark[] = [];
	let y = top;
	for (const row of rows) {
		marks.push(
			textMark({
				key: `${row.id}-date`,
				x,
				top: y,
				width: dateWidth,
				paint: 'soft',
				text: row.date
			}),
			{
				kind: 'path',
				// The rule ends where a glyph begins.
				key: `${row.id}-ground`,
				x: axis,
				y: y + small * 0.6,
				d: 'M-7 0a7 7 0 1 0 14 0a7 7 0 1 0-14 0z',
				fill: 'paper'
			},
			...glyphMarks(`${row.id}-standing`, row.standing, axis, y + small * 0.6, { figure: row.id }),
			textMark({
				key: `${row.id}-text`,
				x: axis + 11,
				top: y,
				width: width - dateWidth - 18,
				text: row.text,
				figure: row.id
			})
		);
		y += textHeight(row.text, width - dateWidth - 18) + 5 + spare;
	}
	const rule: Mark = {
		kind: 'line',
		key: 'timeline-rule',
		x1: axis,
		y1: top + 2,
		x2: axis,
		y2: y - spare - 5,
		paint: 'faint',
		width: 1
	};
	return [rule, ...marks];
}

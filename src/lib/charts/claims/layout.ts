import { claimMarks } from 'virtual:records';
import type { Standing } from '../../data/schema.ts';
import type { Drawing, Mark } from '../../marks/mark.ts';
import { small, textMark } from '../../marks/text.ts';
import { derivedFigure } from '../../model/record.ts';
import { capitalised } from '../../text/numbers.ts';
import { bare } from '../../text/phrase.ts';
import { textWidth } from '../../text/wrap.ts';
import type { Box, Scene } from '../chart.ts';
import { glyphMarks } from '../standingMark.ts';

/** The standings that claims have, best supported first. */
export const groups: Standing[] = ['corroborated', 'disputed', 'unverified', 'superseded'];

/** A band a standing: its count, and each of its claims as a glyph with its name. */
export function layout(_: Scene, box: Box): Drawing {
	const head = 20;
	const line = 19;
	const marks: Mark[] = [];
	const bands = groups.map((standing) => {
		const claims = claimMarks.filter((claim) => claim.standing === standing);
		let [x, row] = [0, 0];
		const placed = claims.map((claim) => {
			const width = 15 + textWidth(claim.short, small) + 16;
			if (x > 0 && x + width - 16 > box.width) [x, row] = [0, row + 1];
			const place = { claim, x, row };
			x += width;
			return place;
		});
		return { standing, placed, height: head + (row + 1) * line };
	});
	const needed = bands.reduce((sum, { height }) => sum + height, 0);
	const spare = Math.max(Math.min((box.height - needed) / bands.length, 26), 6);
	let top = 0;
	for (const { standing, placed, height } of bands) {
		const count = `claims-${standing}`;
		const name = capitalised(standing);
		marks.push(
			{
				kind: 'line',
				key: `${standing}-rule`,
				x1: 0,
				y1: top,
				x2: box.width,
				y2: top,
				paint: 'faint',
				width: 1
			},
			textMark({ key: `${standing}-head`, x: 0, top: top + 4, width: box.width, weight: 600, text: name }),
			textMark({
				key: `${standing}-count`,
				x: box.width,
				top: top + 4,
				width: 60,
				weight: 600,
				anchor: 'end',
				text: bare(derivedFigure(count)),
				figure: count
			})
		);
		for (const { claim, x, row } of placed) {
			const y = top + head + row * line + 3;
			marks.push(
				...glyphMarks(claim.id, standing, x + 5, y + 7.5),
				textMark({ key: claim.id, x: x + 15, top: y, width: box.width, text: claim.short })
			);
		}
		top += height + spare;
	}
	return { width: box.width, height: Math.max(box.height, top), marks };
}

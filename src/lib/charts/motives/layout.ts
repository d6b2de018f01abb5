import { motives } from 'virtual:records';
import type { Drawing, Mark } from '../../marks/mark.ts';
import { small, textHeight, textMark } from '../../marks/text.ts';
import { plain } from '../../text/resolve.ts';
import type { Box, Scene } from '../chart.ts';
import { standingText, standingTextHeight } from '../standingMark.ts';

/** A row a motive: what Lee says of it on the left, what the record says on the right. */
export function layout(_: Scene, box: Box): Drawing {
	const left = Math.round(box.width * 0.36);
	const gap = 14;
	const right = { x: left + gap, width: box.width - left - gap };
	const marks: Mark[] = [
		textMark({ key: 'lee-head', x: 0, top: 0, width: left, paint: 'soft', text: 'Lee says' }),
		textMark({
			key: 'record-head',
			x: right.x,
			top: 0,
			width: right.width,
			paint: 'soft',
			text: 'Others report'
		})
	];
	const rows = motives.map((motive) => {
		const lee = plain(motive.lee);
		const record = plain(motive.record);
		const height = Math.max(
			textHeight(motive.motive, left, small, 600) + textHeight(lee, left) + 2,
			standingTextHeight(record, motive.standing, right.width)
		);
		return { motive, lee, record, height };
	});
	const needed = rows.reduce((sum, { height }) => sum + height, 20);
	const spare = Math.max(Math.min((box.height - needed) / rows.length, 26), 5);
	let top = 20;
	for (const { motive, lee, record, height } of rows) {
		const from = top + spare / 2;
		marks.push(
			{
				kind: 'line',
				key: `${motive.id}-rule`,
				x1: 0,
				y1: top,
				x2: box.width,
				y2: top,
				paint: 'faint',
				width: 1
			},
			textMark({
				key: `${motive.id}-motive`,
				x: 0,
				top: from,
				width: left,
				weight: 600,
				text: motive.motive
			}),
			textMark({
				key: `${motive.id}-lee`,
				x: 0,
				top: from + textHeight(motive.motive, left, small, 600) + 2,
				width: left,
				text: lee
			}),
			...standingText(`${motive.id}-record`, record, motive.standing, { ...right, top: from })
		);
		top += height + spare;
	}
	return { width: box.width, height: Math.max(box.height, top), marks };
}

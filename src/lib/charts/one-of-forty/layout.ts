import { week } from 'virtual:records';
import type { Drawing, Mark } from '../../marks/mark.ts';
import { small, textMark } from '../../marks/text.ts';
import { timeline, timelineHeight, type TimelineRow } from '../timeline.ts';
import { saidValue } from '../../model/stated.ts';
import { statedFigure, statement } from '../../model/record.ts';
import { shortDate } from '../../text/dates.ts';
import { textWidth } from '../../text/wrap.ts';
import { firstOfUnit } from '../ten-thousand/layout.ts';
import { wordsOf } from '../words.ts';
import { plain } from '../../text/resolve.ts';
import type { Box, Choices, Scene } from '../chart.ts';
import { choiceWords, isSaid } from '../said.ts';

const columns = 10;
const head = 'Unverified: the unit as he described it';

/** The statements around the video, by date, as far as the reader chose to see. */
export function weekRows(choices: Choices): TimelineRow[] {
	return week
		.filter(({ report }) => isSaid(choices, report))
		.map(({ report, label }) => {
			const { date = '', standing } = statement(report);
			return {
				id: report,
				date: shortDate(date).replace(/ \d{4}$/, ''),
				text: plain(label),
				standing
			};
		});
}

/** All rows, or in a low box the ones that the scene names: the table has the rest. */
function rowsThatFit(rows: TimelineRow[], width: number, height: number, dateWidth: number): TimelineRow[] {
	if (timelineHeight(rows, width, dateWidth) <= height) return rows;
	const named = new Set(wordsOf({ chart: 'one-of-forty', scene: 'account' }).figures);
	return rows.filter(({ id }) => named.has(id));
}

export function layout(scene: Scene, box: Box): Drawing {
	const people = saidValue(statedFigure('S03'));
	const survivors = saidValue(statedFigure('S03-survivors'));
	const rows = Math.ceil(people / columns);
	const wide = box.width >= 520;
	const dateWidth = 46;
	const listWidth = wide ? box.width * 0.46 : box.width;
	const least = 118;
	const list = rowsThatFit(
		weekRows(scene),
		listWidth,
		wide ? box.height - 20 : box.height - least,
		dateWidth
	);
	const listHeight = timelineHeight(list, listWidth, dateWidth);

	// The forty, in a dashed frame that says what it is.
	const room = wide
		? { width: box.width - listWidth - 36, height: box.height - 30 }
		: { width: box.width, height: Math.max(box.height - listHeight - 46, 64) };
	const pitch = Math.min((room.width - 16) / columns, (room.height - 12) / rows, 46);
	const frame = { width: columns * pitch + 14, height: rows * pitch + 10 };
	const left = wide ? 1 : (box.width - frame.width) / 2;
	const top = 20;

	const marks: Mark[] = [
		textMark({
			key: 'unverified',
			x: Math.max(Math.min(left, box.width - textWidth(head, small, 600)), 0),
			top: 0,
			width: box.width,
			weight: 600,
			text: head
		}),
		{ kind: 'rect', key: 'frame', x: left, y: top, ...frame, stroke: 'ink', strokeWidth: 1.5, dash: '5 4' }
	];
	for (let i = 0; i < people; i++) {
		marks.push({
			kind: 'unit',
			key: `unit-${i}`,
			x: left + 7 + ((i % columns) + 0.5) * pitch,
			y: top + 5 + (Math.floor(i / columns) + 0.5) * pitch,
			r: pitch * 0.33,
			look: i < survivors ? 'solid' : 'outlined',
			paint: 'north',
			person: firstOfUnit + i
		});
	}
	const weekHead =
		list.length > 0 ? 'Said around those days' : `Around those days: nothing ${choiceWords(scene)}`;
	const listTop = wide ? top : top + frame.height + 12;
	marks.push(
		...(wide || list.length === 0
			? [
					textMark({
						key: 'week-title',
						x: box.width - listWidth,
						top: wide ? 0 : listTop,
						width: listWidth,
						weight: 600,
						text: weekHead
					})
				]
			: []),
		...timeline(list, {
			x: wide ? box.width - listWidth : 0,
			top: listTop,
			width: listWidth,
			height: box.height - listTop,
			dateWidth
		})
	);
	return { width: box.width, height: box.height, marks };
}

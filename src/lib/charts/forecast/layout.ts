import { forecast } from 'virtual:records';
import type { Drawing, Mark } from '../../marks/mark.ts';
import { small, textHeight, textMark } from '../../marks/text.ts';
import { timeline, timelineHeight, type TimelineRow } from '../timeline.ts';
import { statement } from '../../model/record.ts';
import { shortDate } from '../../text/dates.ts';
import { plain } from '../../text/resolve.ts';
import type { Box, Choices, Scene } from '../chart.ts';
import { choiceWords, isSaid } from '../said.ts';

type Track = (typeof forecast.events)[number]['track'];

/** What was recorded, by date, as far as the reader chose to see. */
export function recordRows(choices: Choices, track?: Track): TimelineRow[] {
	return forecast.events
		.filter((event) => (!track || event.track === track) && isSaid(choices, event.report))
		.map(({ report, label }) => {
			const { date = '', standing } = statement(report);
			return { id: report, date: shortDate(date), text: plain(label), standing };
		});
}

/** His sequence alone, or over the part of the record that the scene is about. */
export function layout(shown: Scene, box: Box): Drawing {
	const { scene } = shown;
	if (scene === 'sequence') {
		return { width: box.width, height: box.height, marks: sequence(box.width, box.height) };
	}
	const rows = recordRows(shown, scene === 'persuasion' ? 'persuasion' : 'soldiers');
	const head = scene === 'record' ? 'Recorded, by date' : 'Reported, by date';
	const dateWidth = 82;
	const listHeight = timelineHeight(rows, box.width, dateWidth) + 26;
	const above = scene === 'record' ? Math.min(Math.max(box.height - listHeight, 66), 190) : 0;
	return {
		width: box.width,
		height: Math.max(box.height, above + listHeight),
		marks: [
			...(above ? sequence(box.width, above - 12) : []),
			textMark({
				key: 'record-head',
				x: 0,
				top: above,
				width: box.width,
				weight: 600,
				text: rows.length > 0 ? head : `${head}: nothing ${choiceWords(shown)}`
			}),
			...timeline(rows, {
				x: 0,
				top: above + 22,
				width: box.width,
				height: box.height - above - 22,
				dateWidth
			})
		]
	};
}

/** Stages from left to right, dashed and without measure: nobody gave one. */
function sequence(width: number, height: number): Mark[] {
	const stages = forecast.sequence;
	const gap = 18;
	const stage = (width - gap * (stages.length - 1)) / stages.length;
	const head = 'As Lee forecast it: no numbers, no dates';
	const top = textHeight(head, width, small, 600) + 6;
	const box = Math.min(Math.max(height - top, 36), 130);
	return [
		textMark({ key: 'sequence-head', x: 0, top: 0, width, weight: 600, text: head }),
		...stages.flatMap(({ id, label }, i): Mark[] => {
			const x = i * (stage + gap);
			const text = plain(label);
			const height = textHeight(text, stage - 14);
			return [
				{
					kind: 'rect',
					key: `${id}-box`,
					x: x + 0.5,
					y: top,
					width: stage - 1,
					height: box,
					stroke: 'soft',
					dash: '4 3'
				},
				textMark({
					key: id,
					x: x + stage / 2,
					top: top + (box - height) / 2,
					width: stage - 14,
					anchor: 'middle',
					text
				}),
				...(i > 0
					? [
							{
								kind: 'path',
								key: `${id}-arrow`,
								x: x - gap / 2,
								y: top + box / 2,
								d: 'M-5-5L2 0L-5 5',
								stroke: 'soft',
								strokeWidth: 1.6
							} as const
						]
					: [])
			];
		})
	];
}

import { motives } from 'virtual:records';
import type { Drawing, Mark } from '../../marks/mark.ts';
import { small, textHeight, textMark } from '../../marks/text.ts';
import { ownerOf } from '../../text/owner.ts';
import { plain } from '../../text/resolve.ts';
import { textWidth } from '../../text/wrap.ts';
import type { Box, Choices, Scene } from '../chart.ts';
import { choiceWords, isSaid } from '../said.ts';
import { standingText, standingTextHeight } from '../standingMark.ts';

type Statement = (typeof motives)[number]['record'][number];

/** What others say of a motive, as far as the reader chose to see. */
export const statementsOn = (motive: (typeof motives)[number], choices: Choices): Statement[] =>
	motive.record.filter(({ report }) => isSaid(choices, report));

const gap = 14;
const heading = 20;

interface Row {
	key: string;
	height: number;
	marks(top: number): Mark[];
}

/** A row a motive: what Lee says of it, and what others say, each with its standing. */
export function layout(scene: Scene, box: Box): Drawing {
	const beside = rowsBeside(scene, box.width);
	const needed = heightOf(beside) + heading;
	// Where height is short, what others say stands under what Lee says instead of beside it.
	const isLow = box.height > 0 && needed > box.height;
	const rows = isLow ? rowsBelow(scene, box.width) : beside;
	const head = isLow ? 0 : heading;
	const spare = Math.max(Math.min((box.height - heightOf(rows) - head) / rows.length, 26), isLow ? 3 : 5);
	const marks: Mark[] = isLow ? [] : columnHeads(box.width);
	let top = head;
	for (const { key, height, marks: drawn } of rows) {
		const rule: Mark = {
			kind: 'line',
			key: `${key}-rule`,
			x1: 0,
			y1: top,
			x2: box.width,
			y2: top,
			paint: 'faint',
			width: 1
		};
		marks.push(rule, ...drawn(top + spare / 2));
		top += height + spare;
	}
	return { width: box.width, height: Math.max(box.height, top), marks };
}

const heightOf = (rows: readonly Row[]) => rows.reduce((sum, { height }) => sum + height, 0);
const leftOf = (width: number) => Math.round(width * 0.34);

function columnHeads(width: number): Mark[] {
	const left = leftOf(width);
	return [
		textMark({ key: 'lee-head', x: 0, top: 0, width: left, paint: 'soft', text: 'Lee says' }),
		textMark({
			key: 'record-head',
			x: left + gap,
			top: 0,
			width: width - left - gap,
			paint: 'soft',
			text: 'Others say'
		})
	];
}

/** Lee on the left, others on the right. */
function rowsBeside(scene: Scene, width: number): Row[] {
	const left = leftOf(width);
	return motives.map((motive) => {
		const lee = plain(motive.lee);
		const nameHeight = textHeight(motive.motive, left, small, 600) + 2;
		const others = said(motive, scene, { x: left + gap, width: width - left - gap, between: 4 });
		return {
			key: motive.id,
			height: Math.max(nameHeight + textHeight(lee, left), others.height),
			marks: (top) => [
				textMark({
					...{ key: `${motive.id}-motive`, x: 0, top, width: left },
					weight: 600,
					text: motive.motive
				}),
				textMark({ key: `${motive.id}-lee`, x: 0, top: top + nameHeight, width: left, text: lee }),
				...others.marks(top)
			]
		};
	});
}

/** Lee on the line of the motive, others under it. */
function rowsBelow(scene: Scene, width: number): Row[] {
	return motives.map((motive) => {
		const lee = `Lee: ${plain(motive.lee)}`;
		const indent = textWidth(motive.motive, small, 600) + 8;
		const own = textHeight(lee, width - indent) + 1;
		const others = said(motive, scene, { x: 0, width, between: 0 });
		return {
			key: motive.id,
			height: own + others.height,
			marks: (top) => [
				textMark({
					...{ key: `${motive.id}-motive`, x: 0, top, width },
					weight: 600,
					text: motive.motive
				}),
				textMark({ key: `${motive.id}-lee`, x: indent, top, width: width - indent, text: lee }),
				...others.marks(top + own)
			]
		};
	});
}

/** What others say of a motive, one under the other. */
function said(
	motive: (typeof motives)[number],
	scene: Scene,
	{ x, width, between }: { x: number; width: number; between: number }
): Omit<Row, 'key'> {
	const list = statementsOn(motive, scene).map(({ report, text }) => {
		const { name, standing } = ownerOf(report);
		const words = `${name}: ${plain(text)}`;
		return { report, words, standing, height: standingTextHeight(words, standing, width) + between };
	});
	const none = `nothing ${choiceWords(scene)}`;
	if (list.length === 0) {
		return {
			height: textHeight(none, width) + between,
			marks: (top) => [textMark({ key: `${motive.id}-none`, x, top, width, paint: 'soft', text: none })]
		};
	}
	return {
		height: list.reduce((sum, { height }) => sum + height, 0),
		marks(top) {
			let at = top;
			return list.flatMap(({ report, words, standing, height }) => {
				const place = { x, top: at, width, figure: report };
				at += height;
				return standingText(`${motive.id}-${report}`, words, standing, place);
			});
		}
	};
}

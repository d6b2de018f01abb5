import { scaleLinear } from 'd3';
import type { Mark } from '../../marks/mark.ts';
import { small, textHeight, textMark } from '../../marks/text.ts';
import { derivedFigure, statedFigure } from '../../model/record.ts';
import { saidValue } from '../../model/stated.ts';
import { capitalised } from '../../text/numbers.ts';
import { ownerLine } from '../../text/owner.ts';
import { phrase } from '../../text/phrase.ts';
import type { Box } from '../chart.ts';
import { pairs } from './reports.ts';

/** One bar a pair of reports, all on one scale of people. */
export function ratioMarks(box: Box): Mark[] {
	const wholes = pairs.map(
		({ north, russia }) => saidValue(statedFigure(north)) + saidValue(statedFigure(russia))
	);
	const scale = scaleLinear([0, Math.max(...wholes)], [0, box.width]);
	const row = box.height / pairs.length;
	return pairs.flatMap(({ north, russia, ratio }, i): Mark[] => {
		const top = i * row;
		const [n, r] = [scale(saidValue(statedFigure(north))), scale(saidValue(statedFigure(russia)))];
		const article = north === 'A-beside';
		const said = article
			? 'The article'
			: ownerLine(north) === ownerLine(russia)
				? ownerLine(north)
				: `${ownerLine(north)}; ${ownerLine(russia)}`;
		const head = `${said}`;
		const headHeight = textHeight(head, box.width - 70, small);
		const barTop = top + headHeight + 5;
		const bar = Math.min(Math.max(row - headHeight - 32, 10), 40);
		return [
			textMark({ key: `${ratio}-who`, x: 0, top, width: box.width - 70, paint: 'soft', text: head }),
			textMark({
				key: `${ratio}-ratio`,
				x: box.width,
				top,
				width: 70,
				size: small + 3,
				weight: 600,
				anchor: 'end',
				text: phrase(derivedFigure(ratio)),
				figure: ratio
			}),
			{
				kind: 'rect',
				key: `${ratio}-north`,
				x: 0,
				y: barTop,
				width: n,
				height: bar,
				fill: 'north',
				figure: north
			},
			{
				kind: 'rect',
				key: `${ratio}-russia`,
				x: n + 2,
				y: barTop,
				width: r - 2,
				height: bar,
				...(article ? { hatch: 'russia', stroke: 'russia' } : { fill: 'russia' }),
				figure: russia
			},
			textMark({
				key: `${ratio}-north-number`,
				x: 0,
				top: barTop + bar + 3,
				width: 120,
				text: capitalised(phrase(statedFigure(north))),
				figure: north
			}),
			textMark({
				key: `${ratio}-russia-number`,
				x: n + r,
				top: barTop + bar + 3,
				width: 130,
				anchor: 'end',
				text: capitalised(phrase(statedFigure(russia))),
				figure: russia
			})
		];
	});
}

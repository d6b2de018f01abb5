import { linearScale } from '../../geometry/linearScale.ts';
import type { Mark } from '../../marks/mark.ts';
import { small, textHeight, textMark } from '../../marks/text.ts';
import { statedFigure } from '../../model/record.ts';
import { saidValue, stated } from '../../model/stated.ts';
import { capitalised } from '../../text/numbers.ts';
import { ownerLine } from '../../text/owner.ts';
import { phrase } from '../../text/phrase.ts';
import { textWidth } from '../../text/wrap.ts';
import type { Box, Scene } from '../chart.ts';
import { nothing } from '../said.ts';
import { russiaFrom, russians } from '../../marks/dots.ts';
import { article, drawnPairs, options, ratioWords, type Pair } from './pairs.ts';

const said = (id: string) => saidValue(statedFigure(id));
const widest =
	Math.max(...options.north.map((id) => said(id))) + Math.max(...options.russia.map((id) => said(id)));

/** Whose numbers a pair is made of. */
const ownersOfPair = ({ north, russia }: Pair): string =>
	north === article.north && russia === article.russia
		? 'The article'
		: [...new Set([north, russia].map(ownerLine))].join('; ');

/** One bar a pair of reports, all on one scale of people, whichever pairs are drawn. */
export function ratioMarks(scene: Scene, box: Box): Mark[] {
	const pairs = drawnPairs(scene);
	if (pairs.length === 0) {
		const text = `${nothing('ratio of two numbers', scene)}.`;
		return [textMark({ key: 'nothing', x: 0, top: 0, width: box.width, text })];
	}
	const scale = linearScale([0, widest], [0, box.width]);
	const row = Math.min(box.height / pairs.length, 110);
	return pairs.flatMap((pair, i) => pairMarks(pair, i, i * row));

	function pairMarks(pair: Pair, i: number, top: number): Mark[] {
		const { north, russia, ratio } = pair;
		const key = `${north}-${russia}`;
		const [n, r] = [scale(said(north)), scale(said(russia))];
		const head = ownersOfPair(pair);
		const answer = capitalised(ratioWords(pair));
		const room = Math.max(textWidth(answer, small + 3, 600) + 10, 70);
		const headHeight = textHeight(head, box.width - room, small);
		const barTop = top + headHeight + 5;
		const bar = Math.min(Math.max(row - headHeight - 32, 10), 40);
		// Nobody stated the article's Russians: they are what is left of a reported whole.
		const derivedRussia = russia === article.russia;
		const north0 = stated(statedFigure(north));
		return [
			textMark({ key: `${key}-who`, x: 0, top, width: box.width - room, paint: 'soft', text: head }),
			textMark({
				key: `${key}-ratio`,
				x: box.width,
				top,
				width: room,
				size: small + 3,
				weight: 600,
				anchor: 'end',
				text: answer,
				...(ratio && { figure: ratio })
			}),
			{
				kind: 'rect',
				key: `${key}-north`,
				x: 0,
				y: barTop,
				width: n,
				height: bar,
				// A ceiling is no count of any soldier: outlined from nothing up to it.
				...(north0.low === 0 ? { stroke: 'north', strokeWidth: 1.5 } : { fill: 'north' }),
				...(i === 0 && { people: { first: 0, count: said(north) } }),
				figure: north
			},
			{
				kind: 'rect',
				key: `${key}-russia`,
				x: n + 2,
				y: barTop,
				width: r - 2,
				height: bar,
				...(derivedRussia ? { hatch: 'russia', stroke: 'russia' } : { fill: 'russia' }),
				...(i === 0 && { people: { first: russiaFrom, count: Math.min(said(russia), russians) } }),
				figure: russia
			},
			...(north0.high === Infinity ? [openEnd(`${key}-north-open`, n, barTop + bar / 2)] : []),
			textMark({
				key: `${key}-north-number`,
				x: 0,
				top: barTop + bar + 3,
				width: 120,
				text: capitalised(phrase(statedFigure(north))),
				figure: north
			}),
			textMark({
				key: `${key}-russia-number`,
				x: n + r,
				top: barTop + bar + 3,
				width: 130,
				anchor: 'end',
				text: capitalised(phrase(statedFigure(russia))),
				figure: russia
			})
		];
	}
}

/** The end of a bar that is a floor: an arrow over its edge, for more than that many. */
const openEnd = (key: string, x: number, y: number): Mark => ({
	kind: 'path',
	key,
	x,
	y,
	d: 'M0-5L8 0L0 5z',
	fill: 'north',
	stroke: 'paper',
	strokeWidth: 1
});

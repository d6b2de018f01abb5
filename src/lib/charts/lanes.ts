import { ascending, ticks } from 'd3';
import { charts } from 'virtual:records';
import type { Figure } from '../data/flatten.ts';
import type { ChartId, Party } from '../data/lists.ts';
import { linearScale } from '../geometry/linearScale.ts';
import { overlaps, placeLabel, type Rect } from '../geometry/placeLabel.ts';
import type { Drawing, Mark } from '../marks/mark.ts';
import { partyShape } from '../marks/partyShape.ts';
import { small, textBox, textMark } from '../marks/text.ts';
import { saidValue, stated } from '../model/stated.ts';
import { figuresOfMeasure, speaker, statedFigure, statementOf } from '../model/record.ts';
import { monthsWithin, shortDate } from '../text/dates.ts';
import { partyNames } from '../text/parties.ts';
import { numerals } from '../text/numbers.ts';
import { plain } from '../text/resolve.ts';
import { phrase } from '../text/phrase.ts';
import { textWidth } from '../text/wrap.ts';
import type { Box, Choices } from './chart.ts';
import { isNarrowed, isSaid } from './said.ts';

/** A lane of statements that count the same thing. */
export interface Lane {
	id: string;
	label: string;
	/** As a title says it. */
	short: string;
	/** Running totals that somebody other than the article stated, in any order. */
	figures: readonly Figure[];
	/** A level across the lane that has no date. */
	level?: { figure: string; label: string };
	/** Drawn on its own scale and marked so: plans and forecasts never share one with counts. */
	apart?: boolean;
}

/** The lanes of a chart as its records name them. */
export function lanesOf(chart: ChartId): Lane[] {
	return (charts.find(({ id }) => id === chart)?.lanes ?? []).map(({ measures, except, level, ...lane }) => ({
		...lane,
		label: plain(lane.label),
		figures: figuresOfMeasure(...measures).filter(
			({ id, scope }) => !scope && !except?.includes(id) && statementOf(id).kind !== 'article'
		),
		...(level && {
			level: { figure: level, label: `the article: ${phrase(statedFigure(level))}` }
		})
	}));
}

export interface LanesOptions {
	lanes: readonly Lane[];
	/** First and last day of the time axis. */
	from: string;
	to: string;
	/** Figures that the title tells: drawn in colour and on top, where all is shown; the rest is grey then. */
	told: readonly string[];
	/** Further figures whose number is written at their mark, where all is shown. */
	labelled: readonly string[];
}

/** What of a lane the reader chose to see, by the day it was said. */
export const saidIn = (lane: Lane, choices: Choices): Figure[] =>
	lane.figures
		.filter(({ id }) => isSaid(choices, id))
		.sort((a, b) => ascending(statementOf(a.id).date ?? '', statementOf(b.id).date ?? ''));

/** Height of a tick's label above and below its line, px. */
const halfLabel = 8;
/** Beside the ticks, where a number would read as another of them, px. */
const besideTick = 14;

const axisHeight = 20;

/**
 * Room around the marks: less of it where there is little height. Where there is least, on a phone in a low window,
 * lanes have their names further in, beside the labels of their ticks.
 */
const roomIn = ({ height }: Box, lanes: number) => {
	if (height < lanes * 42) return { clear: 4, head: 13, over: 8, apart: 16, inward: true };
	return height < 300
		? { clear: 3, head: 15, over: halfLabel, apart: 22 }
		: { clear: 6, head: 18, over: 12, apart: 34 };
};

/** A day as ms since the epoch, whatever the zone; of a month its middle. */
const day = (iso: string) => Date.parse(iso.length === 7 ? `${iso}-15` : iso);

/** The height in people that a lane needs. */
const peak = (lane: Lane) =>
	Math.max(
		...lane.figures.map((item) => item.high ?? saidValue(item)),
		lane.level ? saidValue(statedFigure(lane.level.figure)) : 0
	);

/**
 * Lanes under one another: time to the right, people upwards, one scale of people for all lanes
 * that count. A reader's choice takes marks away and moves none: the scales stay those of all.
 *
 *     label
 *     10,000 ┄┄┄┄●┄┄┄┄┄┄┄  symbol: who · line: range · arrow: open end
 *          0 ────────────
 */
export function lanesLayout(
	{ lanes, from, to, told, labelled }: LanesOptions,
	choices: Choices,
	box: Box
): Drawing {
	const counted = lanes.filter(({ apart }) => !apart);
	// clear: between a lane's base and the next label, where half a symbol may hang.
	const { clear, head, over, apart, inward } = roomIn(box, lanes.length);
	const fixed = lanes.length * (clear + head) + axisHeight + (lanes.length - counted.length) * apart;
	const people = counted.reduce((sum, lane) => sum + peak(lane), 0);
	// Head room in each lane, so that marks at its top stay clear of its label.
	const unit = Math.max((box.height - fixed - counted.length * over) / people, 0.0002);
	// Plans and forecasts have a digit more.
	const gutter = counted.length < lanes.length ? 55 : 46;
	const x = linearScale([day(from), day(to)], [gutter, box.width - 8]);
	const area = box.width < 480 ? 42 : 64;
	const isTold = (id: string) => isNarrowed(choices) || told.includes(id);

	const marks: Mark[] = [];
	const points = new Map<string, { x: number; y: number }>();
	const levels: { figure: string; label: string; at: number }[] = [];
	let top = 0;
	/** How far down the labels of ticks reach already, px. */
	let above = 0;
	if (choices.saidBy) {
		const at = x(day(choices.saidBy));
		marks.push({
			kind: 'line',
			key: 'said-by',
			x1: at,
			y1: head,
			x2: at,
			y2: box.height - axisHeight,
			paint: 'ink',
			width: 1.2,
			dash: '2 3'
		});
	}
	for (const lane of lanes) {
		const said = saidIn(lane, choices);
		const none = said.length === 0 ? ': none' : '';
		const name = textMark({
			key: `${lane.id}-label`,
			x: inward ? gutter : 0,
			top: top + clear,
			width: box.width,
			weight: 600,
			text: lane.label + none,
			halo: true
		});
		marks.push(name);
		top += clear + head;
		const height = lane.apart ? apart : peak(lane) * unit + over;
		const base = top + height;
		const y = lane.apart
			? linearScale([0, peak(lane)], [base, top + halfLabel])
			: linearScale([0, peak(lane)], [base, base - peak(lane) * unit]);
		marks.push(rule(`${lane.id}-base`, base));
		// From the highest down, each clear of the one above; a label stays inside the lane, but for that
		// of the highest, which may hang as low as the next lane begins, or lower where that is named further in.
		const named = textBox(name);
		if (!inward) above = Math.max(top, named.y + named.height) - 0.01;
		let lowest = base + (inward ? halfLabel : clear);
		const count = Math.max(Math.floor((base - y(peak(lane))) / 40), 3);
		for (const tick of ticks(0, peak(lane), count).reverse()) {
			if (y(tick) - halfLabel < above || y(tick) + halfLabel > lowest) continue;
			[above, lowest] = [y(tick) + halfLabel, base];
			marks.push(
				rule(`${lane.id}-tick-${tick}`, y(tick)),
				textMark({
					key: `${lane.id}-tick-label-${tick}`,
					x: gutter - 6,
					top: y(tick) - halfLabel,
					width: gutter,
					anchor: 'end',
					paint: 'soft',
					text: numerals(tick)
				})
			);
		}
		if (lane.level) {
			const at = y(saidValue(statedFigure(lane.level.figure)));
			marks.push({
				kind: 'line',
				key: `${lane.id}-level`,
				x1: gutter,
				y1: at,
				x2: box.width - 8,
				y2: at,
				paint: 'ink',
				width: 1.2,
				dash: '5 3'
			});
			levels.push({ ...lane.level, at });
		}
		const inOrder = [...said].sort((a, b) => Number(isTold(a.id)) - Number(isTold(b.id)));
		for (const figure of inOrder) marks.push(...statementMarks(figure, y, top));
		top = base;
	}
	marks.push(...monthAxis(top));
	marks.push(...numberLabels());
	return { width: box.width, height: box.height, marks };

	function rule(key: string, at: number): Mark {
		return { kind: 'line', key, x1: gutter, y1: at, x2: box.width - 8, y2: at, paint: 'faint', width: 1 };
	}

	function statementMarks(figure: Figure, y: (people: number) => number, laneTop: number): Mark[] {
		const { date, speaker: by } = statementOf(figure.id);
		if (!date) return [];
		const at = x(day(date));
		const { low, high } = stated(figure);
		const said = saidValue(figure);
		const key = figure.id;
		const list: Mark[] = [];
		const paint = isTold(key) ? 'north' : 'quiet';
		const stem = (y1: number, y2: number): Mark => ({
			kind: 'line',
			key: `${key}-stem`,
			x1: at,
			y1,
			x2: at,
			y2,
			paint,
			width: 2
		});
		if (figure.qualifier === 'range') list.push(stem(y(low), y(high)));
		if (high === Infinity) {
			const tip = Math.max(y(said) - 14, laneTop);
			list.push(stem(y(said), tip), {
				kind: 'path',
				key: `${key}-arrow`,
				x: at,
				y: tip,
				d: 'M-4 4L0-1L4 4',
				stroke: paint,
				strokeWidth: 2
			});
		}
		if (figure.qualifier === 'up-to') {
			const tip = Math.min(y(said) + 12, Math.max(y(0), y(said) + 7));
			list.push(stem(y(said), tip), {
				kind: 'path',
				key: `${key}-arrow`,
				x: at,
				y: tip,
				d: 'M-4-4L0 1L4-4',
				stroke: paint,
				strokeWidth: 2
			});
		}
		list.push({
			kind: 'path',
			key,
			x: at,
			y: y(figure.qualifier === 'range' ? high : said),
			d: partyShape(speaker(by).party, area),
			// A filled one is edged with the ground, so that those of the same days stay apart.
			...(figure.measure === 'planned' || figure.measure === 'forecast'
				? { fill: 'paper', stroke: paint, strokeWidth: 1.3 }
				: { fill: paint, stroke: 'paper', strokeWidth: 1 }),
			figure: key
		});
		points.set(key, { x: at, y: y(figure.qualifier === 'range' ? high : said) });
		return list;
	}

	/** The numbers worth writing, each where it covers nothing, or not at all. */
	function numberLabels(): Mark[] {
		// As far as a star reaches at its sides, a triangle above and a cross below.
		const side = Math.sqrt(area);
		const symbol = { x: -0.9 * side, y: -0.94 * side, width: 1.8 * side, height: 1.61 * side };
		const obstacles: Rect[] = [
			...marks.flatMap((mark) => (mark.kind === 'text' ? [textBox(mark)] : [])),
			...marks.flatMap((mark) =>
				mark.kind === 'path' ? [{ ...symbol, x: mark.x + symbol.x, y: mark.y + symbol.y }] : []
			),
			...marks.flatMap((mark) =>
				mark.kind === 'line' && mark.key.endsWith('-level')
					? [{ x: mark.x1, y: mark.y1 - 2, width: mark.x2 - mark.x1, height: 4 }]
					: []
			)
		];
		const lines = marks.flatMap((mark) =>
			mark.kind === 'line' && mark.key.includes('-tick-')
				? [{ x: mark.x1, y: mark.y1, width: mark.x2 - mark.x1, height: 0.1 }]
				: []
		);
		const levelLabel = ({ figure, label, at }: (typeof levels)[number]): Mark[] => {
			// Where its number has no room either, the line still says whose it is.
			const place = [label, label.split(':')[0] ?? '']
				.flatMap((text) => {
					const size = { width: textWidth(text, small), height: small * 1.25 };
					// Browsers round the letters of small type up: a little room at the edge.
					const right = box.width - 4 - size.width;
					return [right, right * 0.75, right * 0.5].flatMap((x) =>
						[at - size.height - 3, at + 3].map((y) => ({ text, x, y, ...size }))
					);
				})
				.find((rect) => !obstacles.some((obstacle) => overlaps(rect, obstacle)));
			if (!place) return [];
			obstacles.push(place);
			return [
				textMark({
					key: `${figure}-level-label`,
					x: place.x,
					top: place.y,
					width: place.width + 1,
					text: place.text,
					halo: true,
					figure
				})
			];
		};
		const written = isNarrowed(choices)
			? lanes.flatMap((lane) => {
					const ids = saidIn(lane, choices).map(({ id }) => id);
					// The latest and the first of each lane before the rest.
					return [...new Set([...ids.slice(-1), ...ids.slice(0, 1), ...ids])];
				})
			: [...told, ...labelled];
		const numberLabel = (id: string): Mark[] => {
			const point = points.get(id);
			if (!point) return [];
			const text = `${phrase(statedFigure(id))}${box.width > 480 ? `, ${speaker(statementOf(id).speaker).short}` : ''}`;
			const weight = isTold(id) ? 600 : 400;
			const size = { width: textWidth(text, small, weight), height: small * 1.25 };
			const bounds = {
				x: gutter + besideTick,
				y: 0,
				width: box.width - gutter - besideTick - 1,
				height: box.height
			};
			// At the line of another number only where nothing else is left.
			const others = lines.filter(({ y }) => Math.abs(y - point.y) > halfLabel / 2);
			const isInTitle = told.includes(id) && !isNarrowed(choices);
			const place =
				placeLabel(point, size, [...obstacles, ...others], bounds) ??
				placeLabel(point, size, obstacles, bounds) ??
				// The one in colour and bold is not mistaken for a neighbour's, and its number stands past that.
				(isInTitle ? placeLabel(point, size, obstacles, bounds, 18) : undefined);
			// Where its number has no room, another's would be taken for it.
			const none = { ...size, x: point.x, y: point.y - size.height / 2 };
			if (place || isInTitle) obstacles.push(place ?? none);
			if (!place) return [];
			return [
				textMark({
					key: `${id}-number`,
					x: place.x,
					top: place.y,
					width: size.width + 1,
					weight,
					text,
					halo: true,
					figure: id
				})
			];
		};
		// What the title tells has the first choice of room.
		return [
			...written.filter(isTold).flatMap(numberLabel),
			...levels.flatMap(levelLabel),
			...written.filter((id) => !isTold(id)).flatMap(numberLabel)
		];
	}

	function monthAxis(at: number): Mark[] {
		const every = box.width < 480 ? 6 : 3;
		return monthsWithin(from, to, every).flatMap((iso): Mark[] => {
			const place = x(Date.parse(iso));
			const half = textWidth(shortDate(iso), small) / 2;
			return [
				{
					kind: 'line',
					key: `month-${iso}`,
					x1: place,
					y1: at,
					x2: place,
					y2: at + 4,
					paint: 'soft',
					width: 1
				},
				textMark({
					key: `month-label-${iso}`,
					x: Math.min(place, box.width - half),
					top: at + 5,
					width: 80,
					paint: 'soft',
					text: shortDate(iso),
					anchor: 'middle'
				})
			];
		});
	}
}

/** Height that suits lanes of statements at a width, px. */
export const lanesHeight = (width: number) => Math.round(Math.min(Math.max(width * 0.8, 400), 460));

/** The parties that speak in the lanes, in their usual order: the key of shapes. */
export function partiesIn(lanes: readonly Lane[]): Party[] {
	const speaking = new Set(
		lanes.flatMap(({ figures }) => figures.map(({ id }) => speaker(statementOf(id).speaker).party))
	);
	return (Object.keys(partyNames) as Party[]).filter((party) => speaking.has(party));
}

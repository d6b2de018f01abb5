import { scaleLinear, scaleUtc, utcMonth } from 'd3';
import type { Figure } from '../data/flatten.ts';
import type { Drawing, Mark } from '../marks/mark.ts';
import { partyShape } from '../marks/partyShape.ts';
import { small, textMark } from '../marks/text.ts';
import { saidValue, stated } from '../model/stated.ts';
import { speaker, statedFigure, statementOf } from '../model/record.ts';
import { shortDate } from '../text/dates.ts';
import { numerals } from '../text/numbers.ts';
import { phrase } from '../text/phrase.ts';
import type { Box } from './chart.ts';

/** A lane of statements that count the same thing. */
export interface Lane {
	id: string;
	label: string;
	/** Dated figures, in any order. */
	figures: readonly Figure[];
	/** A level across the lane that has no date. */
	level?: { figure: string; label: string };
	/** Drawn on its own scale and marked so: plans and forecasts never share one with counts. */
	apart?: boolean;
}

export interface LanesOptions {
	lanes: readonly Lane[];
	/** First and last day of the time axis. */
	from: string;
	to: string;
	/** Figures whose number is written at their mark. */
	labelled: readonly string[];
}

const headHeight = 18;
const axisHeight = 20;
const apartHeight = 34;
const gutter = 46;

/** Days since the epoch, as a date of its own zone-free kind. */
const day = (iso: string) => new Date(iso.length === 7 ? `${iso}-15` : iso);

/** The height in people that a lane needs. */
const peak = (lane: Lane) =>
	Math.max(
		...lane.figures.map((item) => item.high ?? saidValue(item)),
		lane.level ? saidValue(statedFigure(lane.level.figure)) : 0
	);

/**
 * Lanes under one another: time to the right, people upwards, one scale of people for all lanes
 * that count.
 *
 *     label
 *     10,000 ┄┄┄┄●┄┄┄┄┄┄┄  symbol: who · line: range · arrow: open end
 *          0 ────────────
 */
export function lanesLayout({ lanes, from, to, labelled }: LanesOptions, box: Box): Drawing {
	const counted = lanes.filter(({ apart }) => !apart);
	const fixed = lanes.length * headHeight + axisHeight + (lanes.length - counted.length) * apartHeight;
	const people = counted.reduce((sum, lane) => sum + peak(lane), 0);
	// 12 px of head room a lane, so that marks at the top stay clear of the lane's label.
	const unit = Math.max((box.height - fixed - counted.length * 12) / people, 0.002);
	const x = scaleUtc([day(from), day(to)], [gutter, box.width - 8]);
	const area = box.width < 480 ? 34 : 56;

	const marks: Mark[] = [];
	let top = 0;
	for (const lane of lanes) {
		marks.push(
			textMark({ key: `${lane.id}-label`, x: 0, top, width: box.width, weight: 600, text: lane.label })
		);
		top += headHeight;
		const height = lane.apart ? apartHeight : peak(lane) * unit + 12;
		const base = top + height;
		const y = lane.apart
			? scaleLinear([0, peak(lane)], [base - 6, top + 6])
			: scaleLinear([0, peak(lane)], [base, base - peak(lane) * unit]);
		marks.push(rule(`${lane.id}-base`, base));
		if (!lane.apart) {
			for (const tick of y
				.ticks(Math.max(Math.floor((peak(lane) * unit) / 26), 1))
				.filter((value) => value > 0)) {
				marks.push(rule(`${lane.id}-tick-${tick}`, y(tick)), {
					...textMark({
						key: `${lane.id}-tick-label-${tick}`,
						x: gutter - 6,
						top: y(tick) - 8,
						width: gutter,
						anchor: 'end',
						paint: 'soft',
						text: numerals(tick)
					})
				});
			}
		}
		if (lane.level) {
			const at = y(saidValue(statedFigure(lane.level.figure)));
			marks.push(
				{
					kind: 'line',
					key: `${lane.id}-level`,
					x1: gutter,
					y1: at,
					x2: box.width - 8,
					y2: at,
					paint: 'ink',
					width: 1.2,
					dash: '5 3'
				},
				textMark({
					key: `${lane.id}-level-label`,
					x: box.width - 8,
					top: at - 16,
					width: box.width / 2,
					anchor: 'end',
					text: lane.level.label,
					figure: lane.level.figure
				})
			);
		}
		for (const figure of lane.figures) marks.push(...statementMarks(figure, y, top));
		top = base;
	}
	marks.push(...monthAxis(top));
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
		const stem = (y1: number, y2: number): Mark => ({
			kind: 'line',
			key: `${key}-stem`,
			x1: at,
			y1,
			x2: at,
			y2,
			paint: 'north',
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
				stroke: 'north',
				strokeWidth: 2
			});
		}
		if (figure.qualifier === 'up-to') {
			list.push(stem(y(said), y(said) + 10), {
				kind: 'path',
				key: `${key}-arrow`,
				x: at,
				y: y(said) + 11,
				d: 'M-4-4L0 1L4-4',
				stroke: 'north',
				strokeWidth: 2
			});
		}
		list.push({
			kind: 'path',
			key,
			x: at,
			y: y(figure.qualifier === 'range' ? high : said),
			d: partyShape(speaker(by).party, area),
			fill: figure.measure === 'planned' || figure.measure === 'forecast' ? 'paper' : 'north',
			stroke: 'north',
			strokeWidth: 1.3,
			figure: key
		});
		if (labelled.includes(key)) {
			const onLeft = at > box.width * 0.72;
			list.push(
				textMark({
					key: `${key}-number`,
					x: onLeft ? at - 9 : at + 9,
					top: y(figure.qualifier === 'range' ? high : said) - 8,
					width: 160,
					weight: 600,
					anchor: onLeft ? 'end' : 'start',
					text: `${phrase(figure)}${box.width > 480 ? `, ${speaker(by).short}` : ''}`,
					figure: key
				})
			);
		}
		return list;
	}

	function monthAxis(at: number): Mark[] {
		const every = box.width < 480 ? 6 : 3;
		return (utcMonth.every(every)?.range(day(from), day(to)) ?? []).flatMap((month): Mark[] => {
			const iso = month.toISOString().slice(0, 7);
			return [
				{
					kind: 'line',
					key: `month-${iso}`,
					x1: x(month),
					y1: at,
					x2: x(month),
					y2: at + 4,
					paint: 'soft',
					width: 1
				},
				textMark({
					key: `month-label-${iso}`,
					x: x(month),
					top: at + 5,
					width: 80,
					paint: 'soft',
					text: shortDate(iso),
					anchor: x(month) < gutter + 20 ? 'start' : 'middle'
				})
			];
		});
	}
}

/** Height that suits lanes of statements at a width, px. */
export const lanesHeight = (width: number) => Math.round(Math.min(Math.max(width * 0.8, 330), 460));

export const partyKeyNote = small;

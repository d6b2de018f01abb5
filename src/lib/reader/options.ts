import { site } from 'virtual:records';
import { lenses } from '../charts/chart.ts';
import { options as pairOptions } from '../charts/force-ratio/pairs.ts';
import { lanesOf } from '../charts/lanes.ts';
import { knownFrom, lensName } from '../charts/said.ts';
import { groups } from '../charts/claims/layout.ts';
import type { ChartId } from '../data/lists.ts';
import { statementOf } from '../model/record.ts';
import { capitalised } from '../text/numbers.ts';
import { withOwner } from '../text/owner.ts';

/** One thing that a reader can choose; the empty value is no choice. */
export interface Option {
	value: string;
	text: string;
}

export const lensOptions: readonly Option[] = [
	{ value: '', text: 'Everyone' },
	...lenses.map((lens) => ({ value: lens, text: capitalised(lensName(lens)) }))
];

export const standingOptions: readonly Option[] = [
	{ value: '', text: 'Every standing' },
	...groups.map((standing) => ({ value: standing, text: capitalised(standing) }))
];

/** The numbers of one side, each with its owner. */
export const numberOptions = (side: 'north' | 'russia'): Option[] =>
	pairOptions[side].map((id) => ({
		value: id,
		text: capitalised(withOwner(id))
	}));

/** The days on which a chart's record grew, first to last: the stops of its clock. `yyyy-mm-dd`. */
export function daysOf(chart: ChartId): string[] {
	const dates = lanesOf(chart).flatMap((lane) =>
		lane.figures.flatMap(({ id }) => statementOf(id).date ?? [])
	);
	const days = dates.map(knownFrom).filter((day) => day < site.figuresReadTo);
	return [...new Set([site.figuresReadFrom, ...days, site.figuresReadTo])].sort();
}

import { joins, mayJoin } from '../data/joins.ts';
import type { Measure } from '../data/lists.ts';
import { divide, shareOf, subtract, type Interval } from './interval.ts';

/** A number with what it counts, so that arithmetic can tell whether it may touch it. */
export interface Counted<M extends Measure> {
	measure: M;
	interval: Interval;
}

type Join = (typeof joins)[number];
export type Formula = Join['formula'];

/** The pairs of measures that a formula takes. */
type PairOf<F extends Formula, J = Join> = J extends {
	formula: F;
	of: readonly [readonly (infer A extends Measure)[], readonly (infer B extends Measure)[]];
}
	? [a: Counted<A>, b: Counted<B>]
	: never;

/**
 * Every value that a formula can take on two counted numbers. difference: people · ratio: how many of
 * the second for each of the first · share: the first in both together, 0 to 1. Measures that do not
 * belong together do not compile.
 */
export function combine<F extends Formula>(formula: F, ...[a, b]: PairOf<F>): Interval {
	return combineAny(formula, a, b);
}

/** The same for measures that are known only as it runs. Throws a RangeError where they do not belong together. */
export function combineAny(formula: Formula, a: Counted<Measure>, b: Counted<Measure>): Interval {
	if (!mayJoin(formula, [a.measure, b.measure])) {
		throw new RangeError(
			`no ${formula} of “${a.measure}” and “${b.measure}”: they count things of different kinds`
		);
	}
	switch (formula) {
		case 'difference':
			return subtract(a.interval, b.interval);
		case 'ratio':
			return divide(b.interval, a.interval);
		case 'share':
			return shareOf(a.interval, b.interval);
	}
}

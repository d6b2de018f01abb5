import type { Figure } from '../data/flatten.ts';
import type { Measure } from '../data/lists.ts';
import type { Derivation } from '../data/schema.ts';
import { combineAny, type Counted } from './combine.ts';
import type { Interval } from './interval.ts';
import { stated } from './stated.ts';

/** A number that we computed: its inputs and formula stand where a speaker would. */
export interface DerivedFigure {
	id: string;
	formula: Derivation['formula'];
	inputs: readonly string[];
	measure: Derivation['measure'];
	/** difference and count: people or records · ratio: how many of the second for each of the first · share: 0 to 1. */
	interval: Interval;
}

/**
 * Computes every derived figure by interval arithmetic.
 * @param counts how many records there are of a kind: `claims`, `reports`, `claims disputed`, …
 */
export function derive(
	derivations: readonly Pick<Derivation, 'id' | 'formula' | 'inputs' | 'measure'>[],
	figures: readonly Figure[],
	counts: Record<string, number>
): DerivedFigure[] {
	const byId = new Map(figures.map((figure) => [figure.id, figure]));
	const counted = (id: string): Counted<Measure> => {
		const figure = byId.get(id);
		if (!figure) throw new RangeError(`no figure is called “${id}”`);
		return { measure: figure.measure, interval: stated(figure) };
	};
	return derivations.map(({ id, formula, inputs, measure }) => {
		if (formula === 'count') {
			const count = counts[inputs.join(' ')] ?? 0;
			return { id, formula, inputs, measure, interval: { low: count, high: count } };
		}
		return {
			id,
			formula,
			inputs,
			measure,
			interval: combineAny(formula, counted(inputs[0] ?? ''), counted(inputs[1] ?? ''))
		};
	});
}

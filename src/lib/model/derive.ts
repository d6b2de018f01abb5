import type { Figure } from '../data/flatten.ts';
import type { Derivation } from '../data/schema.ts';
import { combineAny } from './combine.ts';
import type { Interval } from './interval.ts';
import { isAbout, stated } from './stated.ts';

/** A number that we computed: its inputs and formula stand where a speaker would. */
export interface DerivedFigure {
	id: string;
	formula: Derivation['formula'];
	inputs: readonly string[];
	measure: Derivation['measure'];
	/** difference and count: people or records · ratio: how many of the second for each of the first · share: 0 to 1. */
	interval: Interval;
	/** Whether an input was stated as about or nearly so many: what comes of it is no more exact. */
	isAbout: boolean;
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
	const inputOf = (id = ''): Figure => {
		const figure = byId.get(id);
		if (!figure) throw new RangeError(`no figure is called “${id}”`);
		return figure;
	};
	return derivations.map(({ id, formula, inputs, measure }) => {
		if (formula === 'count') {
			const count = counts[inputs.join(' ')] ?? 0;
			return { id, formula, inputs, measure, interval: { low: count, high: count }, isAbout: false };
		}
		const [first, second] = [inputOf(inputs[0]), inputOf(inputs[1])];
		return {
			id,
			formula,
			inputs,
			measure,
			interval: combineAny(formula, counted(first), counted(second)),
			isAbout: isAbout(first) || isAbout(second)
		};
	});
}

const counted = (figure: Figure) => ({ measure: figure.measure, interval: stated(figure) });

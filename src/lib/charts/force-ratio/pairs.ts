import { derived } from 'virtual:records';
import { combine, type Counted } from '../../model/combine.ts';
import { figuresOfMeasure, statedFigure, statementOf } from '../../model/record.ts';
import { isAbout, stated } from '../../model/stated.ts';
import { ratioPhrase } from '../../text/phrase.ts';
import type { Choices } from '../chart.ts';
import { isSaid } from '../said.ts';

/** Russians that are left when the article's North Koreans are taken from the reported whole. People. */
export const remainder = 'russian-remainder';

/** A North Korean number and a Russian one that a ratio is made of. */
export interface Pair {
	north: string;
	russia: string;
	/** The derived figure that the record has of it, if any. */
	ratio?: string;
}

/** What the article sets side by side. */
export const article = { north: 'A-beside', russia: 'A-russians' } as const;

// The force moved: numbers said further apart than this are not of one moment.
const apart = 31 * 24 * 3600 * 1000;
const dayOf = (id: string) => Date.parse(statementOf(id).date ?? '');

const dated = (measure: 'force' | 'present') =>
	figuresOfMeasure(measure)
		.filter(({ id, scope }) => !scope && statementOf(id).date?.length === 10)
		.map(({ id }) => id);
const russians = dated('force');

/** The numbers to choose among, the article's first. All but the article's were said within a month of each other. */
export const options = {
	north: [
		article.north,
		...dated('present').filter((id) => russians.every((other) => Math.abs(dayOf(id) - dayOf(other)) <= apart))
	],
	russia: [article.russia, ...russians]
} as const;

const ratioOf = ({ north, russia }: Pair) =>
	derived.find(({ formula, inputs }) => formula === 'ratio' && inputs[0] === north && inputs[1] === russia)
		?.id;
const withRatio = (pair: Pair): Pair => {
	const ratio = ratioOf(pair);
	return ratio ? { ...pair, ratio } : pair;
};

/** The pairs whose ratios the record derives: the article's, and those that one authority or one day gives. */
const usual: Pair[] = derived.flatMap(({ id, formula, inputs: [north, russia] }) =>
	formula === 'ratio' && north && russia ? [{ north, russia, ratio: id }] : []
);

/** Every pair that can be made, by the reader's lens; a picked pair stands among all of them. */
export const pairs = (choices: Choices): Pair[] =>
	options.north
		.flatMap((north) => options.russia.map((russia) => withRatio({ north, russia })))
		.filter((pair) => bothSaid(choices, pair));

const bothSaid = (choices: Choices, { north, russia }: Pair) =>
	!choices.lens || !!picked(choices) || (isSaid(choices, north) && isSaid(choices, russia));

/** The pair that the reader picked: where one half is missing or unknown, the article's stands for it. */
export function picked({ north, russia }: Choices): Pair | undefined {
	const known = {
		north: north && options.north.includes(north) ? north : undefined,
		russia: russia && options.russia.includes(russia) ? russia : undefined
	};
	if (!known.north && !known.russia) return undefined;
	return withRatio({ north: known.north ?? article.north, russia: known.russia ?? article.russia });
}

/** The pairs to draw: the reader's over the article's, else the usual ones. */
export function drawnPairs(choices: Choices): Pair[] {
	const own = picked(choices);
	if (!own) return usual.filter((pair) => bothSaid(choices, pair));
	const others = usual.filter(({ north, russia }) => north === article.north && russia === article.russia);
	return [own, ...others.filter(({ ratio }) => ratio !== own.ratio)];
}

/** “about 1 to 4.1”: Russians for each North Korean, an interval where an input is one. */
export function ratioWords({ north, russia }: Pair): string {
	const interval = combine('ratio', inKursk(north, 'planned', 'present'), inKursk(russia, 'force'));
	return ratioPhrase(interval, [north, russia].map(statedFigure).some(isAbout));
}

/** A figure as one of the measures that belong here. Throws a RangeError where it counts something else. */
function inKursk<M extends 'planned' | 'present' | 'force'>(id: string, ...allowed: M[]): Counted<M> {
	const figure = statedFigure(id);
	const measure = allowed.find((name) => name === figure.measure);
	if (!measure) throw new RangeError(`“${id}” counts “${figure.measure}”, not soldiers of one side in Kursk`);
	return { measure, interval: stated(figure) };
}

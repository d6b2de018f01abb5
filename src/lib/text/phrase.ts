import type { Figure } from '../data/flatten.ts';
import type { Qualifier } from '../data/lists.ts';
import type { DerivedFigure } from '../model/derive.ts';
import { isPoint, type Interval } from '../model/interval.ts';
import { numerals, significant, words } from './numbers.ts';

/** How each qualifier is said in front of its number. */
const hedges: Record<Qualifier, string> = {
	exact: '',
	about: 'about ',
	'at-least': 'at least ',
	'more-than': 'more than ',
	'up-to': 'up to ',
	nearly: 'nearly ',
	range: ''
};

/** How a receipt names each qualifier. */
export const qualifierWords: Record<Qualifier, string> = {
	exact: 'stated without a hedge',
	about: 'an approximate number',
	'at-least': 'a floor',
	'more-than': 'a floor',
	'up-to': 'a ceiling',
	nearly: 'an approximate number',
	range: 'a range'
};

/** A stated number apart from what it counts. */
export type SaidNumber = Pick<Figure, 'qualifier' | 'unit'> & {
	[Part in 'value' | 'low' | 'high']?: number | undefined;
};

export function isDerived(figure: SaidNumber | DerivedFigure): figure is DerivedFigure {
	return 'formula' in figure;
}

/** The number alone, in its unit: 10,000 · 11,000 to 12,000 · 2014 · 2000s · 2,000 dollars. */
export function bare(figure: SaidNumber | DerivedFigure): string {
	if (isDerived(figure)) return derivedNumber({ ...figure, isAbout: false });
	const { value, low, high, unit } = figure;
	if (value === undefined) return `${numerals(low ?? 0)} to ${numerals(high ?? 0)}`;
	if (unit === 'year') return String(value);
	if (unit === 'decade') return `${value}s`;
	if (unit === 'dollars-a-month') return `${numerals(value)} dollars`;
	return value === 0 ? 'none' : numerals(value);
}

/** The number as it was said: about 10,000 · at least 10,000 · about 1 to 4.1 · one in five. */
export function phrase(figure: SaidNumber | DerivedFigure): string {
	return isDerived(figure) ? derivedNumber(figure) : hedges[figure.qualifier] + bare(figure);
}

/** The number as a word, for small exact ones: forty. */
export function asWord(figure: Figure | DerivedFigure): string {
	const value = isDerived(figure)
		? isPoint(figure.interval)
			? figure.interval.low
			: undefined
		: figure.value;
	return value === undefined || !Number.isInteger(value) ? phrase(figure) : words(value);
}

// No more digits than the inputs have: reported forces are rounded to two figures.
const digits = 2;

function derivedNumber({
	formula,
	interval,
	isAbout
}: Omit<DerivedFigure, 'id' | 'inputs' | 'measure'>): string {
	const about = isAbout ? hedges.about : '';
	const ends = isPoint(interval) ? [interval.low] : [interval.low, interval.high];
	switch (formula) {
		case 'difference':
		case 'count':
			return about + ends.map(numerals).join(' to ');
		case 'ratio':
			return ratioPhrase(interval, isAbout);
		case 'share':
			return about + ends.map((end) => `one in ${words(Math.round(1 / end))}`).join(' to ');
	}
}

/**
 * “about 1 to 4.1” · “1 to 3.8–4.5” · “1 to at most 4.5” · “1 to at least about 5.6”: Russians for each North Korean.
 * @param isAbout whether a number that it is made of was said to be near the true one
 */
export function ratioPhrase(interval: Interval, isAbout: boolean): string {
	const about = isAbout ? hedges.about : '';
	const { low, high } = interval;
	if (isPoint(interval)) return `${about}1 to ${significant(low, digits)}`;
	const [least, most] = [significant(low, digits, 'down'), significant(high, digits, 'up')];
	if (high === Infinity) return `1 to at least ${about}${least}`;
	return low === 0 ? `1 to at most ${about}${most}` : `${about}1 to ${least}–${most}`;
}

import type { Figure } from '../data/flatten.ts';
import type { Interval } from './interval.ts';

/**
 * The interval that a stated figure allows. “About” and “nearly” stay the number that was said:
 * nobody said how far off it may be.
 */
export function stated(figure: Pick<Figure, 'qualifier' | 'value' | 'low' | 'high'>): Interval {
	const value = figure.value ?? Number.NaN;
	switch (figure.qualifier) {
		case 'range':
			return { low: figure.low ?? Number.NaN, high: figure.high ?? Number.NaN };
		case 'at-least':
		case 'more-than':
			return { low: value, high: Infinity };
		case 'up-to':
			return { low: 0, high: value };
		default:
			return { low: value, high: value };
	}
}

/** Whether the number was said to be near the true one. */
export const isAbout = ({ qualifier }: Pick<Figure, 'qualifier'>): boolean =>
	qualifier === 'about' || qualifier === 'nearly';

/** The number a mark stands at: the value as said, or the low end of a range. People. */
export function saidValue(figure: Pick<Figure, 'value' | 'low'>): number {
	return figure.value ?? figure.low ?? Number.NaN;
}

import { expect, test } from 'vitest';
import type { Figure } from '../../../src/lib/data/flatten.ts';
import type { Derivation } from '../../../src/lib/data/schema.ts';
import { derive } from '../../../src/lib/model/derive.ts';

const figure = (id: string, stated: Partial<Figure>): Figure => ({
	id,
	report: id,
	measure: 'force',
	qualifier: 'exact',
	unit: 'people',
	...stated
});
const figures = [
	figure('whole', { value: 50_000 }),
	figure('north', { value: 10_000 }),
	figure('rest', { value: 40_000 }),
	figure('range', { qualifier: 'range', low: 10_000, high: 12_000 }),
	figure('floor', { qualifier: 'at-least', value: 10_000 })
];

function interval(formula: Derivation['formula'], inputs: string[], counts: Record<string, number> = {}) {
	return derive([{ id: 'derived', formula, inputs, measure: 'force' }], figures, counts)[0]?.interval;
}

test('a difference is the first less the second', () => {
	expect(interval('difference', ['whole', 'north'])).toEqual({ low: 40_000, high: 40_000 });
});

test('a ratio is how many of the second there are for each of the first', () => {
	expect(interval('ratio', ['north', 'rest'])).toEqual({ low: 4, high: 4 });
});

test('a share is the first in the first and second together', () => {
	expect(interval('share', ['north', 'rest'])).toEqual({ low: 0.2, high: 0.2 });
});

test('what is derived from a range is a range', () => {
	expect(interval('difference', ['whole', 'range'])).toEqual({ low: 38_000, high: 40_000 });
	expect(interval('ratio', ['range', 'rest'])).toEqual({ low: 40_000 / 12_000, high: 4 });
});

test('what is derived from a floor is open', () => {
	expect(interval('ratio', ['floor', 'rest'])).toEqual({ low: 0, high: 4 });
	expect(interval('difference', ['floor', 'north'])).toEqual({ low: 0, high: Infinity });
});

test('a count is of records, and nought where there are none', () => {
	const counts = { claims: 19, 'claims disputed': 7 };
	expect(interval('count', ['claims'], counts)).toEqual({ low: 19, high: 19 });
	expect(interval('count', ['claims', 'disputed'], counts)).toEqual({ low: 7, high: 7 });
	expect(interval('count', ['claims', 'derived'], counts)).toEqual({ low: 0, high: 0 });
});

test('a derived figure keeps its formula, inputs and measure', () => {
	expect(
		derive([{ id: 'left', formula: 'difference', inputs: ['whole', 'north'], measure: 'force' }], figures, {})
	).toMatchObject([{ id: 'left', formula: 'difference', inputs: ['whole', 'north'], measure: 'force' }]);
});

test('an input that nobody knows is named', () => {
	expect(() => interval('ratio', ['north', 'south'])).toThrow(new RangeError('no figure is called “south”'));
});

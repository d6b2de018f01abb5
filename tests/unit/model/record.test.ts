import { claims, derived, reports } from 'virtual:records';
import { expect, test } from 'vitest';
import {
	derivedFigure,
	figure,
	figuresOfMeasure,
	hasStatement,
	speaker,
	statedFigure,
	statement,
	statementOf
} from '../../../src/lib/model/record.ts';

test('a figure is found by its id, stated or derived', () => {
	expect(figure('T08')).toMatchObject({ id: 'T08', measure: 'sent', value: 10_000, qualifier: 'about' });
	expect(figure('russian-remainder')).toMatchObject({ formula: 'difference' });
});

test('what is not in the record is named in the error', () => {
	expect(() => figure('T99')).toThrow(new RangeError('no figure is called “T99”'));
	expect(() => statement('T99')).toThrow(new RangeError('no report is called “T99”'));
	expect(() => speaker('nobody')).toThrow(new RangeError('no speaker is called “nobody”'));
	expect(() => statementOf('T99')).toThrow(/“T99”/);
});

test('a derived figure is never taken for a stated one, nor the other way round', () => {
	expect(() => statedFigure('russian-remainder')).toThrow(
		new RangeError('“russian-remainder” is derived: nobody stated it')
	);
	expect(() => derivedFigure('T08')).toThrow(new RangeError('“T08” is stated, not derived'));
	expect(() => statementOf('russian-remainder')).toThrow(RangeError);
});

test('a name of the prototype is no record', () => {
	for (const id of ['constructor', '__proto__', 'toString']) {
		expect(() => figure(id)).toThrow(RangeError);
		expect(hasStatement(id)).toBe(false);
	}
});

test('a figure leads to the report that states it', () => {
	expect(statementOf('T05-planned').id).toBe('T05');
	expect(speaker(statementOf('T08').speaker).party).toBe('washington');
});

test('the figures of a measure are all of it and of no other', () => {
	const expected = reports.flatMap(({ figures = [] }) =>
		figures.filter(({ measure }) => measure === 'killed')
	);
	expect(figuresOfMeasure('killed').map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
	expect(new Set(figuresOfMeasure('sent', 'present').map(({ measure }) => measure))).toEqual(
		new Set(['sent', 'present'])
	);
});

test('the claims of each standing add up to all claims', () => {
	const counted = derived.filter(({ formula, inputs }) => formula === 'count' && inputs[0] === 'claims');
	const value = (id: string) => derivedFigure(id).interval.low;
	const parts = counted.filter(({ inputs }) => inputs.length === 2).map(({ id }) => value(id));
	expect(parts.reduce((sum, part) => sum + part, 0)).toBe(value('claims-count'));
	expect(value('claims-count')).toBe(claims.length);
});

test('the article is not counted among the reports it is held against', () => {
	const others = reports.filter(({ kind }) => kind !== 'article');
	expect(others.length).toBeLessThan(reports.length);
	expect(derivedFigure('reports-count').interval).toEqual({ low: others.length, high: others.length });
});

test('the Russians that are left are the reported whole less the article’s North Koreans', () => {
	expect(derivedFigure('russian-remainder').interval).toEqual({ low: 40_000, high: 40_000 });
	expect(derivedFigure('ratio-article').interval).toEqual({ low: 4, high: 4 });
	expect(derivedFigure('share-article').interval).toEqual({ low: 0.2, high: 0.2 });
	expect(derivedFigure('hollow-marks').interval).toEqual({ low: 39, high: 39 });
});

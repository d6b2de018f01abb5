import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Figure } from '../../../src/lib/data/flatten.ts';
import { qualifiers } from '../../../src/lib/data/lists.ts';
import type { DerivedFigure } from '../../../src/lib/model/derive.ts';
import { asWord, bare, phrase, qualifierWords, ratioPhrase } from '../../../src/lib/text/phrase.ts';

const people = (stated: Partial<Figure>): Figure => ({
	id: 'F',
	report: 'F',
	measure: 'sent',
	qualifier: 'exact',
	unit: 'people',
	...stated
});
const derived = (formula: DerivedFigure['formula'], low: number, high = low): DerivedFigure => ({
	id: 'D',
	formula,
	inputs: [],
	measure: 'force',
	interval: { low, high },
	isAbout: false
});

test('each qualifier is said as the record has it', () => {
	const said = (qualifier: Figure['qualifier']) => phrase(people({ qualifier, value: 10_000 }));
	expect(said('exact')).toBe('10,000');
	expect(said('about')).toBe('about 10,000');
	expect(said('at-least')).toBe('at least 10,000');
	expect(said('more-than')).toBe('more than 10,000');
	expect(said('up-to')).toBe('up to 10,000');
	expect(said('nearly')).toBe('nearly 10,000');
});

test('a range is said with both its ends', () => {
	expect(phrase(people({ qualifier: 'range', low: 11_000, high: 12_000 }))).toBe('11,000 to 12,000');
});

test('a bare number leaves the hedge to the sentence', () => {
	expect(bare(people({ qualifier: 'about', value: 10_000 }))).toBe('10,000');
	expect(bare(people({ qualifier: 'range', low: 1, high: 3 }))).toBe('1 to 3');
});

test('each unit is said in its own way', () => {
	expect(phrase(people({ unit: 'year', value: 2014 }))).toBe('2014');
	expect(phrase(people({ unit: 'decade', value: 2000 }))).toBe('2000s');
	expect(phrase(people({ unit: 'dollars-a-month', qualifier: 'about', value: 2000 }))).toBe(
		'about 2,000 dollars'
	);
	expect(phrase(people({ unit: 'places', value: 3 }))).toBe('3');
});

test('nought is said as none', () => {
	expect(phrase(people({ value: 0 }))).toBe('none');
});

test('a small number can be a word, a range cannot', () => {
	expect(asWord(people({ value: 40 }))).toBe('forty');
	expect(asWord(people({ qualifier: 'range', low: 1, high: 3 }))).toBe('1 to 3');
	expect(asWord(derived('difference', 39))).toBe('thirty-nine');
});

test('a derived range is never cut to one of its ends', () => {
	expect(asWord(derived('difference', 38_000, 40_000))).toBe('38,000 to 40,000');
});

test('a difference is a number, or a range where an input was one', () => {
	expect(phrase(derived('difference', 40_000))).toBe('40,000');
	expect(phrase(derived('difference', 38_000, 40_000))).toBe('38,000 to 40,000');
});

test('a count is a number', () => {
	expect(phrase(derived('count', 19))).toBe('19');
});

test('a ratio has no more digits than its inputs', () => {
	expect(phrase(derived('ratio', 4))).toBe('1 to 4');
	expect(phrase(derived('ratio', 45 / 11))).toBe('1 to 4.1');
	expect(phrase(derived('ratio', 40 / 12, 4))).toBe('1 to 3.3–4');
});

test('what is made of a number that was said to be near the true one is no more exact', () => {
	expect(phrase({ ...derived('ratio', 45 / 11), isAbout: true })).toBe('about 1 to 4.1');
	expect(ratioPhrase({ low: 45 / 12, high: 45 / 10 }, true)).toBe('about 1 to 3.7–4.5');
	expect(ratioPhrase({ low: 0, high: 4.5 }, true)).toBe('1 to at most about 4.5');
});

test('a ratio says which of its ends is open', () => {
	expect(ratioPhrase({ low: 4, high: 4 }, false)).toBe('1 to 4');
	expect(ratioPhrase({ low: 59 / 11, high: 59 / 11 }, false)).toBe('1 to 5.4');
	expect(ratioPhrase({ low: 45 / 12, high: 45 / 10 }, false)).toBe('1 to 3.7–4.5');
	expect(ratioPhrase({ low: 0, high: 4.5 }, false)).toBe('1 to at most 4.5');
	expect(ratioPhrase({ low: 45 / 8, high: Infinity }, false)).toBe('1 to at least 5.6');
});

test('a ratio that may be anything is said without a number that has no end', () => {
	expect(ratioPhrase({ low: 0, high: Infinity }, false)).not.toMatch(/Infinity|NaN/);
});

test('a ratio as printed is never narrower than the one meant, and no more than a step wider', () => {
	const end = fc.double({ min: 0.01, max: 1000, noNaN: true });
	fc.assert(
		fc.property(end, end, (a, b) => {
			const [low, high] = [Math.min(a, b), Math.max(a, b)];
			if (low === high) return;
			const [, from, to] = /^1 to ([\d.e+-]+)–([\d.e+-]+)$/.exec(ratioPhrase({ low, high }, false)) ?? [];
			// A hair: what a computer holds of a decimal.
			expect(Number(from)).toBeLessThanOrEqual(low * (1 + 1e-7));
			expect(Number(to)).toBeGreaterThanOrEqual(high * (1 - 1e-7));
			expect(Number(from)).toBeGreaterThan(low * 0.9 - 1e-9);
			expect(Number(to)).toBeLessThan(high * 1.1 + 1e-9);
		})
	);
});

test('a share is one in so many', () => {
	expect(phrase(derived('share', 0.2))).toBe('one in five');
	expect(phrase(derived('share', 0.1, 0.2))).toBe('one in ten to one in five');
});

test('every qualifier has words for its receipt, and floor and ceiling are told apart', () => {
	for (const qualifier of qualifiers) expect(qualifierWords[qualifier], qualifier).not.toBe('');
	expect(qualifierWords['at-least']).not.toBe(qualifierWords['up-to']);
	expect(qualifierWords.about).not.toBe(qualifierWords.exact);
});

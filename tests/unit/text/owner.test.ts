import { derived, figures, reports, voices } from 'virtual:records';
import { expect, test } from 'vitest';
import {
	dateOf,
	figureLine,
	formulaOf,
	midSentence,
	ownerLine,
	ownerOf,
	receiptOf,
	reportOf
} from '../../../src/lib/text/owner.ts';

test('the owner of a figure is the speaker of its report, with day and standing', () => {
	expect(ownerOf('T08')).toEqual({ name: 'Pentagon', date: '28 Oct 2024', standing: 'superseded' });
	expect(ownerLine('T08')).toBe('Pentagon, 28 Oct 2024');
	expect(ownerOf('T05-planned')).toEqual(ownerOf('T05'));
});

test('what nobody stated is ours, derived and without a date', () => {
	for (const { id } of derived) {
		expect(ownerOf(id)).toMatchObject({
			name: expect.stringMatching(/^our /i),
			date: '',
			standing: 'derived'
		});
		expect(ownerLine(id)).toBe(ownerOf(id).name);
		expect(reportOf(id)).toBeUndefined();
	}
});

test('within a sentence only a proper name keeps its capital', () => {
	const small = voices.filter(({ short }) => midSentence(short) !== short).map(({ short }) => short);
	expect(small).toEqual([
		'Analyst',
		'Man in video',
		'Prisoners',
		'Press',
		'Activists',
		'Biographies',
		'The article'
	]);
	expect(midSentence('The article, no date')).toBe('the article, no date');
});

test('a report without a date says so', () => {
	const undated = reports.filter(({ date }) => !date);
	expect(undated.length).toBeGreaterThan(0);
	for (const { id } of undated) {
		expect(ownerLine(id)).toMatch(/, no date$/);
		expect(dateOf(id)).toBe('no date known');
	}
});

test('a date in a receipt is said in full', () => {
	expect(dateOf('T08')).toBe('28 October 2024');
});

test('every number has a receipt: its report’s, or its own where it is derived', () => {
	for (const { id, report } of figures) expect(receiptOf(id)).toBe(report);
	for (const { id } of reports) expect(receiptOf(id)).toBe(id);
	for (const { id } of derived) expect(receiptOf(id)).toBe(id);
	expect(() => receiptOf('T99')).toThrow(RangeError);
});

test('a formula is said with its inputs as they were stated', () => {
	expect(formulaOf('russian-remainder')).toBe('50,000 less 10,000');
	expect(formulaOf('ratio-article')).toBe('10,000 to 40,000');
	expect(formulaOf('share-article')).toBe('10,000 in 10,000 and 40,000 together');
	expect(formulaOf('claims-disputed')).toBe('a count of the disputed claims');
	expect(() => formulaOf('T08')).toThrow(RangeError);
});

test('every derived figure has a formula that can be read', () => {
	for (const { id } of derived) expect(formulaOf(id)).not.toMatch(/undefined|NaN|Infinity/);
});

test('a figure in a line is its number, its owner, its day and its standing', () => {
	expect(figureLine('T08')).toBe('about 10,000 · Pentagon, 28 Oct 2024 · superseded');
	expect(figureLine('A-sent')).toBe('up to 10,000 · The article, no date · superseded');
	expect(figureLine('russian-remainder')).toBe('40,000 · Our arithmetic · derived');
});

test('a report without a number in a line is its owner and standing', () => {
	expect(figureLine('S02')).toBe(`${ownerLine('S02')} · ${ownerOf('S02').standing}`);
});

test('every record has a line that can be read', () => {
	for (const { id } of [...figures, ...derived, ...reports]) {
		expect(figureLine(id), id).not.toMatch(/undefined|NaN|Infinity|· ·|^ ·/);
		expect(figureLine(id).endsWith(` · ${ownerOf(id).standing}`), id).toBe(true);
	}
});

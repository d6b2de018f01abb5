import { reports } from 'virtual:records';
import { expect, test } from 'vitest';
import { plain, resolve } from '../../../src/lib/text/resolve.ts';

test('prose without tokens stays as it is', () => {
	expect(resolve('Nobody said.')).toEqual([{ text: 'Nobody said.' }]);
});

test('a number carries the figure it states, a date carries none', () => {
	expect(resolve('{T08} on {T08|date}')).toEqual([
		{ text: 'about 10,000', figure: 'T08' },
		{ text: ' on ' },
		{ text: '28 October 2024' }
	]);
});

test('each form says its part of the record', () => {
	expect(plain('{T08|bare}')).toBe('10,000');
	expect(plain('{S03|word} {S03|Word}')).toBe('forty Forty');
	expect(plain('{T08|day}, {T08|month}')).toBe('28 October, October 2024');
	expect(plain('{russian-remainder}')).toBe('40,000');
});

test('a speaker is named in full', () => {
	expect(plain('{T01|speaker}')).toBe('President Zelensky');
});

test('a token that begins a sentence begins with a capital', () => {
	expect(plain('They went. {T08} went.')).toBe('They went. About 10,000 went.');
	expect(plain('Did they? {T08} did.')).toBe('Did they? About 10,000 did.');
	expect(plain('They went, {T08} of them.')).toBe('They went, about 10,000 of them.');
});

test('prose that begins a sentence begins with a capital only where it is told so', () => {
	expect(plain('{T08} went')).toBe('about 10,000 went');
	expect(plain('{T08} went', { sentence: true })).toBe('About 10,000 went');
});

test('a token after a token is no start of a sentence', () => {
	expect(plain('{S03|word}{T08}', { sentence: true })).toBe('Fortyabout 10,000');
});

test('what the record does not hold is not said', () => {
	const undated = reports.find(({ date }) => !date)?.id ?? '';
	expect(() => plain(`{${undated}|date}`)).toThrow(new RangeError(`“${undated}” has no date`));
	expect(() => plain('{T99}')).toThrow(RangeError);
	expect(() => plain('{T99|speaker}')).toThrow(RangeError);
});

import { expect, test } from 'vitest';
import { dayAndMonth, longDate, monthAndYear, monthsWithin, shortDate } from '../../../src/lib/text/dates.ts';

test('a day is said without a leading nought', () => {
	expect(longDate('2024-10-28')).toBe('28 October 2024');
	expect(longDate('2024-11-04')).toBe('4 November 2024');
});

test('a month known without its day is said without one', () => {
	expect(longDate('2024-10')).toBe('October 2024');
	expect(dayAndMonth('2024-10')).toBe('October');
});

test('a short date cuts a long month to three letters and leaves a short one whole', () => {
	expect(shortDate('2024-10-28')).toBe('28 Oct 2024');
	expect(shortDate('2025-05-01')).toBe('1 May 2025');
	expect(shortDate('2025-01')).toBe('Jan 2025');
});

test('a day and month leave the year out', () => {
	expect(dayAndMonth('2024-10-28')).toBe('28 October');
});

test('a month and year leave the day out', () => {
	expect(monthAndYear('2024-10-28')).toBe('October 2024');
	expect(monthAndYear('2024-10')).toBe('October 2024');
});

test('months within days are those that begin there, each so many from January', () => {
	expect(monthsWithin('2024-10-01', '2025-08-02', 3)).toEqual(['2024-10', '2025-01', '2025-04', '2025-07']);
	expect(monthsWithin('2024-10-02', '2025-07-01', 3)).toEqual(['2025-01', '2025-04']);
	expect(monthsWithin('2024-10-01', '2026-02-12', 6)).toEqual(['2025-01', '2025-07', '2026-01']);
});

test('every month has a name of its own, whatever the time zone', () => {
	const zone = process.env.TZ;
	process.env.TZ = 'America/Los_Angeles';
	const names = Array.from({ length: 12 }, (_, i) => longDate(`2025-${String(i + 1).padStart(2, '0')}-01`));
	process.env.TZ = zone;
	expect(names[0]).toBe('1 January 2025');
	expect(names[11]).toBe('1 December 2025');
	expect(new Set(names).size).toBe(12);
});

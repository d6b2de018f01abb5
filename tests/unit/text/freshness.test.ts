import { expect, test } from 'vitest';
import { freshDays, staleFrom } from '../../../src/lib/text/freshness.ts';

test('a record is fresh on its ninetieth day and not on the next', () => {
	expect(freshDays).toBe(90);
	expect(staleFrom('2026-02-12')).toBe('2026-05-14');
});

test('days are counted over the end of a year and a leap day', () => {
	expect(staleFrom('2027-12-01')).toBe('2028-03-01');
	expect(staleFrom('2026-12-01')).toBe('2027-03-02');
});

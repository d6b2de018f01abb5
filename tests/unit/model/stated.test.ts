import { expect, test } from 'vitest';
import { saidValue, stated } from '../../../src/lib/model/stated.ts';

test('an exact number is a point', () => {
	expect(stated({ qualifier: 'exact', value: 40 })).toEqual({ low: 40, high: 40 });
});

test('“about” and “nearly” stay the number that was said', () => {
	expect(stated({ qualifier: 'about', value: 10_000 })).toEqual({ low: 10_000, high: 10_000 });
	expect(stated({ qualifier: 'nearly', value: 12_000 })).toEqual({ low: 12_000, high: 12_000 });
});

test('“at least” and “more than” have no upper end', () => {
	expect(stated({ qualifier: 'at-least', value: 10_000 })).toEqual({ low: 10_000, high: Infinity });
	expect(stated({ qualifier: 'more-than', value: 10_000 })).toEqual({ low: 10_000, high: Infinity });
});

test('“up to” reaches down to nothing', () => {
	expect(stated({ qualifier: 'up-to', value: 100_000 })).toEqual({ low: 0, high: 100_000 });
});

test('a range keeps both its ends', () => {
	expect(stated({ qualifier: 'range', low: 11_000, high: 12_000 })).toEqual({ low: 11_000, high: 12_000 });
});

test('a number that is missing is no number, and not nought', () => {
	expect(stated({ qualifier: 'exact' })).toEqual({ low: NaN, high: NaN });
	expect(stated({ qualifier: 'range', low: 1 })).toEqual({ low: 1, high: NaN });
	expect(saidValue({})).toBeNaN();
});

test('a mark stands at the value as said, or at the low end of a range: never in the middle', () => {
	expect(saidValue({ value: 10_000 })).toBe(10_000);
	expect(saidValue({ low: 11_000 })).toBe(11_000);
	expect(saidValue({ value: 0 })).toBe(0);
});

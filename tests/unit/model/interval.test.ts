import fc from 'fast-check';
import { expect, test } from 'vitest';
import { divide, isPoint, shareOf, subtract, type Interval } from '../../../src/lib/model/interval.ts';

const exactly = (value: number): Interval => ({ low: value, high: value });

test('a ratio of two exact numbers is exact', () => {
	expect(divide(exactly(40_000), exactly(10_000))).toEqual(exactly(4));
});

test('a difference of two exact numbers is exact', () => {
	expect(subtract(exactly(50_000), exactly(10_000))).toEqual(exactly(40_000));
});

test('a share of two exact numbers is exact', () => {
	expect(shareOf(exactly(10_000), exactly(40_000))).toEqual(exactly(0.2));
});

test('force ratio of a range gives a range', () => {
	expect(divide({ low: 40_000, high: 48_000 }, { low: 10_000, high: 12_000 })).toEqual({
		low: 40_000 / 12_000,
		high: 4.8
	});
});

test('a difference of ranges takes the least from the most', () => {
	expect(subtract({ low: 45_000, high: 50_000 }, { low: 10_000, high: 12_000 })).toEqual({
		low: 33_000,
		high: 40_000
	});
});

test('a floor divided by a number has no upper end', () => {
	expect(divide({ low: 10_000, high: Infinity }, exactly(100))).toEqual({ low: 100, high: Infinity });
});

test('a number divided by a floor may be as little as nothing', () => {
	expect(divide(exactly(40_000), { low: 10_000, high: Infinity })).toEqual({ low: 0, high: 4 });
});

test('a floor divided by a floor may be anything above nothing', () => {
	const open = { low: 10, high: Infinity };
	expect(divide(open, open)).toEqual({ low: 0, high: Infinity });
});

test('a number less a floor has no lower end', () => {
	expect(subtract(exactly(50_000), { low: 10_000, high: Infinity })).toEqual({
		low: -Infinity,
		high: 40_000
	});
});

test('a share of a floor may be the whole, a share beside a floor may be nothing', () => {
	const floor = { low: 10_000, high: Infinity };
	expect(shareOf(floor, exactly(40_000))).toEqual({ low: 0.2, high: 1 });
	expect(shareOf(exactly(40_000), floor)).toEqual({ low: 0, high: 0.8 });
});

test('a number divided by a ceiling, which may be nothing, has no upper end', () => {
	expect(divide(exactly(50_000), { low: 0, high: 10_000 })).toEqual({ low: 5, high: Infinity });
});

test('nothing is divided by zero, nor by what may be less', () => {
	expect(() => divide(exactly(1), { low: -3, high: 5 })).toThrow(RangeError);
	expect(() => divide(exactly(1), exactly(0))).toThrow(RangeError);
});

test('a point is a number that was stated exactly', () => {
	expect(isPoint(exactly(40))).toBe(true);
	expect(isPoint({ low: 40, high: 41 })).toBe(false);
});

// People: whole numbers above zero, an interval of them and a member of it.
const people = fc.integer({ min: 1, max: 1_000_000 });
const withMember = fc.tuple(people, people, fc.double({ min: 0, max: 1, noNaN: true })).map(([a, b, at]) => {
	const [low, high] = [Math.min(a, b), Math.max(a, b)];
	return { interval: { low, high }, member: Math.min(Math.round(low + at * (high - low)), high) };
});
const operations = {
	difference: { of: subtract, each: (a: number, b: number) => a - b },
	quotient: { of: divide, each: (a: number, b: number) => a / b },
	share: { of: shareOf, each: (a: number, b: number) => a / (a + b) }
};

for (const [name, { of, each }] of Object.entries(operations)) {
	test(`an interval of a ${name} holds the ${name} of any members, and is no wider than its ends`, () => {
		fc.assert(
			fc.property(withMember, withMember, (a, b) => {
				const { low, high } = of(a.interval, b.interval);
				const value = each(a.member, b.member);
				expect(low).toBeLessThanOrEqual(value);
				expect(high).toBeGreaterThanOrEqual(value);
				const corners = [a.interval.low, a.interval.high].flatMap((x) =>
					[b.interval.low, b.interval.high].map((y) => each(x, y))
				);
				expect({ low, high }).toEqual({ low: Math.min(...corners), high: Math.max(...corners) });
			})
		);
	});

	test(`an interval of a ${name} is never narrower where an input is wider`, () => {
		fc.assert(
			fc.property(withMember, withMember, people, (a, b, more) => {
				const narrow = of(a.interval, b.interval);
				const wide = of({ low: a.interval.low, high: a.interval.high + more }, b.interval);
				expect(wide.low).toBeLessThanOrEqual(narrow.low);
				expect(wide.high).toBeGreaterThanOrEqual(narrow.high);
			})
		);
	});
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measures, type Measure } from '../../../src/lib/data/lists.ts';
import { combine, combineAny, type Counted, type Formula } from '../../../src/lib/model/combine.ts';
import type { Interval } from '../../../src/lib/model/interval.ts';

const counted = <M extends Measure>(measure: M, low = 100, high = low): Counted<M> => ({
	measure,
	interval: { low, high }
});
const formulas: Formula[] = ['difference', 'ratio', 'share'];

// Written out a second time, so that a pair added to the table is added here with thought.
const together: [Formula, Measure, Measure][] = [
	['difference', 'force-combined', 'planned'],
	['difference', 'force-combined', 'sent'],
	['difference', 'force-combined', 'present'],
	['difference', 'unit-size', 'survivors'],
	['difference', 'imprisoned', 'imprisoned'],
	['ratio', 'planned', 'force'],
	['ratio', 'present', 'force'],
	['share', 'planned', 'force'],
	['share', 'present', 'force']
];

test('the killed and the killed or wounded meet in no formula, nor do they compile', () => {
	const [killed, both, wounded] = [counted('killed'), counted('killed-or-wounded'), counted('wounded')];
	// @ts-expect-error the wounded are not what is left of the killed or wounded
	expect(() => combine('difference', both, killed)).toThrow(RangeError);
	// @ts-expect-error the dead are not among the dead for each wounded
	expect(() => combine('ratio', killed, both)).toThrow(RangeError);
	// @ts-expect-error the dead are no share of the killed or wounded
	expect(() => combine('share', killed, both)).toThrow(RangeError);
	// @ts-expect-error the wounded neither
	expect(() => combine('difference', both, wounded)).toThrow(RangeError);
});

test('losses are no part of those who were sent, nor do they compile', () => {
	// @ts-expect-error the killed are counted by others than the sent
	expect(() => combine('share', counted('killed'), counted('sent'))).toThrow(RangeError);
	// @ts-expect-error what is left is nobody's count
	expect(() => combine('difference', counted('sent'), counted('killed-or-wounded'))).toThrow(RangeError);
});

test('the first and the second of a formula are not exchanged, nor do they compile', () => {
	// @ts-expect-error Russians for each North Korean, never the other way round
	expect(() => combine('ratio', counted('force'), counted('present'))).toThrow(RangeError);
	// @ts-expect-error a formula has two numbers
	expect(() => combine('ratio', counted('present'))).toThrow();
});

test('soldiers sent in all are not set against a force at one place', () => {
	// @ts-expect-error they are not all there
	expect(() => combine('ratio', counted('sent'), counted('force'))).toThrow(RangeError);
});

test('what belongs together is combined: what is left, how many for each, how large a part', () => {
	expect(combine('difference', counted('force-combined', 50_000), counted('planned', 10_000))).toEqual({
		low: 40_000,
		high: 40_000
	});
	expect(combine('ratio', counted('present', 11_000), counted('force', 44_000))).toEqual({ low: 4, high: 4 });
	expect(combine('share', counted('planned', 10_000), counted('force', 40_000))).toEqual({
		low: 0.2,
		high: 0.2
	});
});

for (const formula of formulas) {
	test(`no ${formula} is made of two measures that do not belong together, and the error names both`, () => {
		const isTogether = (a: Measure, b: Measure) =>
			together.some(([name, first, second]) => name === formula && first === a && second === b);
		for (const a of measures) {
			for (const b of measures) {
				const made = () => combineAny(formula, counted(a), counted(b));
				if (isTogether(a, b)) expect(made, `${a} and ${b}`).not.toThrow();
				else {
					expect(made, `${a} and ${b}`).toThrow(
						new RangeError(`no ${formula} of “${a}” and “${b}”: they count things of different kinds`)
					);
				}
			}
		}
	});
}

// A stated number with a member that it allows: a point, a range, a floor, a ceiling.
const people = fc.integer({ min: 1, max: 200_000 });
const part = fc.double({ min: 0, max: 1, noNaN: true });
const stated: fc.Arbitrary<{ interval: Interval; member: number }> = fc.oneof(
	people.map((value) => ({ interval: { low: value, high: value }, member: value })),
	fc.tuple(people, people, part).map(([low, more, at]) => ({
		interval: { low, high: low + more },
		member: low + Math.round(at * more)
	})),
	fc.tuple(people, people).map(([low, more]) => ({ interval: { low, high: Infinity }, member: low + more })),
	fc.tuple(people, part).map(([high, at]) => ({
		interval: { low: 0, high },
		member: Math.max(Math.round(at * high), 1)
	}))
);

describe('a derived interval is never narrower than what its inputs allow', () => {
	const each: Record<Formula, (a: number, b: number) => number> = {
		difference: (a, b) => a - b,
		ratio: (a, b) => b / a,
		share: (a, b) => a / (a + b)
	};
	// What dividing may be off by.
	const slack = (value: number) => Math.abs(value) * 1e-12;

	for (const [formula, first, second] of together) {
		test(`${formula} of ${first} and ${second}`, () => {
			fc.assert(
				fc.property(stated, stated, (a, b) => {
					const { low, high } = combineAny(
						formula,
						{ measure: first, interval: a.interval },
						{ measure: second, interval: b.interval }
					);
					const value = each[formula](a.member, b.member);
					expect(low).toBeLessThanOrEqual(value + slack(value));
					expect(high).toBeGreaterThanOrEqual(value - slack(value));
				})
			);
		});
	}
});

test('a floor among the inputs leaves an end open, a ceiling lets it be nothing', () => {
	const floor = counted('present', 10_000, Infinity);
	const ceiling = counted('present', 0, 10_000);
	const force = counted('force', 40_000);
	expect(combine('ratio', floor, force)).toEqual({ low: 0, high: 4 });
	expect(combine('ratio', ceiling, force)).toEqual({ low: 4, high: Infinity });
	expect(combine('share', floor, force)).toEqual({ low: 0.2, high: 1 });
	expect(combine('share', ceiling, force)).toEqual({ low: 0, high: 0.2 });
	expect(combine('difference', counted('force-combined', 50_000, Infinity), ceiling)).toEqual({
		low: 40_000,
		high: Infinity
	});
	expect(combine('difference', counted('force-combined', 50_000), floor)).toEqual({
		low: -Infinity,
		high: 40_000
	});
});

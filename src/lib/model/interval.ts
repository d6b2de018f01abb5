/** A number as far as it was stated: both ends the same where it was exact, no end where it was open. */
export interface Interval {
	low: number;
	/** Infinity for “at least” and “more than”. */
	high: number;
}

/** Every value that `a − b` can take. */
export function subtract(a: Interval, b: Interval): Interval {
	return { low: a.low - b.high, high: a.high - b.low };
}

/**
 * Every value that `a ÷ b` can take, neither below zero: without end where b may be as small as
 * nothing. Throws a RangeError where b is zero.
 */
export function divide(a: Interval, b: Interval): Interval {
	if (b.low < 0 || b.high <= 0) throw new RangeError('cannot divide by zero or less');
	return {
		low: b.high === Infinity ? 0 : a.low / b.high,
		high: b.low === 0 ? Infinity : a.high / b.low
	};
}

/** Every value that `a ÷ (a + b)` can take: rises with a, falls with b. */
export function shareOf(a: Interval, b: Interval): Interval {
	const share = (x: number, y: number) => (x === Infinity ? 1 : y === Infinity ? 0 : x / (x + y));
	return { low: share(a.low, b.high), high: share(a.high, b.low) };
}

/** True where the interval is a single number. */
export function isPoint({ low, high }: Interval): boolean {
	return low === high;
}

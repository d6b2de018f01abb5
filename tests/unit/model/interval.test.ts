import { expect, test } from 'vitest';
import { divide } from '../../../src/lib/model/interval.ts';

test('a ratio of two exact numbers is exact', () => {
	expect(divide({ low: 40_000, high: 40_000 }, { low: 10_000, high: 10_000 })).toEqual({ low: 4, high: 4 });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { capitalised, numerals, significant, words } from '../../../src/lib/text/numbers.ts';

test('numerals have a comma at each thousand', () => {
	expect([0, 40, 999, 1000, 10_000, 1_234_567].map(numerals)).toEqual([
		...['0', '40', '999', '1,000', '10,000', '1,234,567']
	]);
});

test('numerals without their commas are the number', () => {
	fc.assert(
		fc.property(fc.nat(), (value) => {
			expect(Number(numerals(value).replaceAll(',', ''))).toBe(value);
			expect(numerals(value)).toMatch(/^\d{1,3}(,\d{3})*$/);
		})
	);
});

test('nought is said as none', () => {
	expect(words(0)).toBe('none');
});

test('small numbers are words', () => {
	expect([1, 12, 13, 19, 20, 21, 39, 40, 99].map(words)).toEqual([
		...[
			'one',
			'twelve',
			'thirteen',
			'nineteen',
			'twenty',
			'twenty-one',
			'thirty-nine',
			'forty',
			'ninety-nine'
		]
	]);
});

test('a small number of thousands is words, any other large number numerals', () => {
	expect(words(10_000)).toBe('ten thousand');
	expect(words(45_000)).toBe('forty-five thousand');
	expect(words(100)).toBe('100');
	expect(words(10_900)).toBe('10,900');
	expect(words(100_000)).toBe('100,000');
});

test('no two numbers share a word', () => {
	const all = Array.from({ length: 100 }, (_, i) => words(i));
	expect(new Set(all).size).toBe(100);
});

test('a number has no more digits than are asked for', () => {
	expect(significant(45_000 / 11_000, 2)).toBe('4.1');
	expect(significant(4, 2)).toBe('4');
	expect(significant(5.3636, 2)).toBe('5.4');
	expect(significant(39.6, 2)).toBe('40');
});

test('an end of an interval is cut outward: down for the lower, up for the upper', () => {
	expect(significant(3.78, 2, 'down')).toBe('3.7');
	expect(significant(3.72, 2, 'up')).toBe('3.8');
	expect(significant(39_600, 2, 'up')).toBe('40000');
	expect(significant(9.96, 2, 'up')).toBe('10');
	expect(significant(0.0456, 2, 'down')).toBe('0.045');
});

test('an end that has no more digits than are asked for stays as it is', () => {
	for (const toward of ['down', 'up', 'nearest'] as const) {
		const values = [4.5, 4.1, 5.7, 4, 0.2, 0, 12, 0.1 + 0.2, 1.1 * 3];
		expect(values.map((value) => significant(value, 2, toward))).toEqual([
			...['4.5', '4.1', '5.7', '4', '0.2', '0', '12', '0.3', '3.3']
		]);
	}
});

test('a printed end never lies inside of the interval, and has no more digits than are asked for', () => {
	const value = fc.double({ min: 1e-3, max: 1e6, noNaN: true });
	fc.assert(
		fc.property(value, fc.integer({ min: 1, max: 4 }), (value, digits) => {
			const [down, up] = [
				Number(significant(value, digits, 'down')),
				Number(significant(value, digits, 'up'))
			];
			expect(down).toBeLessThanOrEqual(value * (1 + 1e-7));
			expect(up).toBeGreaterThanOrEqual(value * (1 - 1e-7));
			for (const end of [down, up]) expect(Number(end.toPrecision(digits))).toBe(end);
			expect(up - down).toBeLessThanOrEqual(10 ** (Math.floor(Math.log10(value)) + 1 - digits) * 1.001);
		})
	);
});

test('a capital is given to the first letter alone', () => {
	expect(capitalised('about 10,000')).toBe('About 10,000');
	expect(capitalised('10,000')).toBe('10,000');
	expect(capitalised('')).toBe('');
});

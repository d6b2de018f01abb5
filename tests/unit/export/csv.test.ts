import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csv } from '../../../src/lib/export/csv.ts';
import { parseCsv } from './parseCsv.ts';

test('lines end in CRLF, numbers are plain, and what is not there is empty', () => {
	expect(
		csv(
			['a', 'b', 'c'],
			[
				['x', 10000, undefined],
				['', 0.25, 'y']
			]
		)
	).toBe('a,b,c\r\nx,10000,\r\n,0.25,y\r\n');
});

test('a cell with a comma, a quotation mark or a line break is quoted', () => {
	expect(csv(['a'], [['1,000'], ['“a”'], ['say "a"'], ['a\nb']])).toBe(
		'a\r\n"1,000"\r\n“a”\r\n"say ""a"""\r\n"a\nb"\r\n'
	);
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '\n=1', '＝1', "=cmd|' /C calc'!A0"])(
	'a cell that begins like a formula is words: %j',
	(text) => {
		const [, [cell = ''] = []] = parseCsv(csv(['a'], [[text]]));
		expect(cell).toBe(`'${text}`);
	}
);

test('a number may be negative, for it is no words', () => {
	expect(csv(['a'], [[-1]])).toBe('a\r\n-1\r\n');
});

test('a column’s name is as inert as a cell', () => {
	expect(csv(['=a'], [])).toBe("'=a\r\n");
});

test('the mark of UTF-8 stands first where it is asked for', () => {
	expect(csv(['é'], [], { bom: true })).toBe('\uFEFFé\r\n');
});

test('whatever stands in a cell comes back, and never as a formula', () => {
	const text = fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n",;\'ab1 é') });
	fc.assert(
		fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
			const [, ...back] = parseCsv(csv(['a', 'b'], rows));
			const before = rows.flat();
			for (const [i, cell] of back.flat().entries()) expect([before[i], `'${before[i]}`]).toContain(cell);
			for (const cell of back.flat()) expect(cell).not.toMatch(/^\s*[=+\-@]/);
		})
	);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { files, type FileName } from '../../../src/lib/data/schema.ts';
import { faultsWith, sourceOf } from './expectFault.ts';

const names = Object.keys(files) as FileName[];
const marks = [...'{}[]&*!|>%@`"\'#,:?-~<=\\ \n\r\t\u00a0\u2028\u0000\u202e\ufeff\ud800', '😀', '\u0301'];
const character = fc.oneof(
	fc.constantFrom(...marks),
	fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })
);
const edit = fc.record({
	name: fc.constantFrom(...names),
	place: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
	insertion: fc.option(character, { freq: 1 })
});

// The true files are long: what they have to say of many more edits, mutations.test.ts asks of short ones.
test('a true record file with any one character more or less loads, or every fault names place, rule and remedy', () => {
	fc.assert(
		fc.property(edit, ({ name, place, insertion }) => {
			const source = sourceOf(name);
			const offset = Math.floor(place * source.length);
			const rest = source.slice(insertion === null ? offset + 1 : offset);
			const faults = faultsWith(name, source.slice(0, offset) + (insertion ?? '') + rest);
			const vague = faults.filter(
				({ file, line, column, rule, what, remedy }) =>
					!names.some((known) => file === `${known}.yaml`) ||
					!(line >= 1) ||
					!(column >= 1) ||
					!rule ||
					!what ||
					!remedy
			);
			expect(vague).toEqual([]);
		}),
		{ numRuns: 100 }
	);
});

import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { checkChanges } from '../../../src/lib/data/checkChanges.ts';
import { checkReferences } from '../../../src/lib/data/checkReferences.ts';
import { loadReleases } from '../../../src/lib/data/loadReleases.ts';
import type { ParsedFiles } from '../../../src/lib/data/loadRecords.ts';
import { parseFile } from '../../../src/lib/data/parseFile.ts';
import type { Fault } from '../../../src/lib/data/RecordError.ts';
import { files, type FileName } from '../../../src/lib/data/schema.ts';
import { sourceOf } from './expectFault.ts';

const names = Object.keys(files) as FileName[];
const checksum = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

function parsed(name: FileName) {
	const result = parseFile(name, sourceOf(name));
	if ('faults' in result) throw new Error(`data/${name}.yaml is at fault`);
	return result.parsed;
}

// The unchanged files are parsed once: the same as readRecords does, without doing it again each time.
const whole = Object.fromEntries(names.map((name) => [name, parsed(name)])) as unknown as ParsedFiles;

const releases = loadReleases('data/releases');

function faultsWith(name: FileName, source: string): readonly Fault[] {
	const result = parseFile(name, source);
	if ('faults' in result) return result.faults;
	const edited = { ...whole, [name]: result.parsed };
	return [...checkReferences(edited, checksum), ...checkChanges(edited, releases)];
}

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

test('a record file with any one character more or less loads, or every fault names place, rule and remedy', () => {
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
		{ numRuns: 300 }
	);
}, 120_000);

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkFiles, readRecords, type ParsedFiles } from '../../../src/lib/data/loadRecords.ts';
import { parseFile } from '../../../src/lib/data/parseFile.ts';
import type { Fault } from '../../../src/lib/data/RecordError.ts';
import { fieldNames, files, type FileName } from '../../../src/lib/data/schema.ts';
import { fewRecords } from './fewRecords.ts';

const names = Object.keys(files) as FileName[];

function parsed(name: FileName) {
	const result = parseFile(name, fewRecords[name]);
	if ('faults' in result) throw new Error(`${name} is at fault: ${result.faults[0]?.what}`);
	return result.parsed;
}
const whole = Object.fromEntries(names.map((name) => [name, parsed(name)])) as unknown as ParsedFiles;

/** The value of one file with another text, or what is wrong with it. */
function loaded(name: FileName, source: string): { value: unknown } | { faults: readonly Fault[] } {
	const read = parseFile(name, source);
	if ('faults' in read) return read;
	const faults = checkFiles({ ...whole, [name]: read.parsed }, []);
	return faults.length > 0 ? { faults } : { value: read.parsed.value };
}

/** Every word, number and truth of a value, by its path: entries by their id, not their place. */
function leaves(value: unknown, path = ''): [path: string, leaf: unknown][] {
	if (typeof value !== 'object' || value === null) return [[path, value]];
	return Object.entries(value).flatMap(([key, part]: [string, unknown]) => {
		const own = Array.isArray(value) && typeof part === 'object' ? idOf(part) : undefined;
		return leaves(part, `${path}/${own ?? key}`);
	});
}
const identifying = ['id', 'report', 'outlet', 'record'];
const idOf = (entry: object | null): string | undefined =>
	entry === null
		? undefined
		: identifying.flatMap((key) => (key in entry ? String(entry[key as never]) : []))[0];

/** The paths at which two values differ, without the places in lists. */
function differing(before: unknown, after: unknown): string[] {
	const [one, other] = [new Map(leaves(before)), new Map(leaves(after))];
	return [...new Set([...one.keys(), ...other.keys()])].filter((path) => one.get(path) !== other.get(path));
}

/** As a reader sees it: no blanks, nothing invisible, look-alikes made one. */
const seen = (value: unknown) =>
	String(value)
		.normalize('NFKC')
		.replace(/[\p{Default_Ignorable_Code_Point}\p{C}\p{Z}\s]/gu, '');
const unspaced = (value: unknown) => String(value).replace(/[ \n]/g, '');

/** Faults that do not say where they are, by what rule, or what to do. */
const vague = (faults: readonly Fault[]) =>
	faults.filter(
		({ file, line, column, rule, what, remedy }) =>
			!places.has(file) || !(line >= 1) || !(column >= 1) || !rule || !what || !remedy
	);
const places = new Set(names.map((name) => `${name}.yaml`));

const anyFile = fc.constantFrom(...names);
const anyPlace = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const runs = (numRuns: number) => ({ numRuns, endOnFailure: true }) as const;

test('the few records load, and hold every field that there is', () => {
	expect(Object.keys(readRecords((name) => fewRecords[name]))).toEqual(names);
	const all = Object.values(fewRecords).join('\n');
	expect([...fieldNames].filter((field) => !new RegExp(`\\b${field}:`).test(all))).toEqual([]);
});

test('what says nothing changes nothing: comments, empty lines, blanks at the end of lines, line ends', () => {
	const kinds = ['comment', 'empty', 'blanks', 'crlf', 'end', 'start'] as const;
	fc.assert(
		fc.property(
			anyFile,
			fc.constantFrom(...kinds),
			anyPlace,
			fc.stringMatching(/^[a-zA-Z0-9:{}'"#&*!, -]{0,20}$/),
			(name, kind, place, words) => {
				const source = fewRecords[name];
				// Between entries at the left edge no text is open.
				const entries = [...source.matchAll(/^(?=- |[a-z]+:)/gim)].map(({ index }) => index);
				const entry = entries[Math.floor(place * entries.length)] ?? 0;
				// Within a text of several lines they would be a part of it.
				const lineEnds = [...source.matchAll(/^ *(?:- )?\w+:.*(?<!\|-|>-)$/gm)].map(
					({ index, 0: line }) => index + line.length
				);
				const lineEnd = lineEnds[Math.floor(place * lineEnds.length)] ?? 0;
				const edited = {
					comment: () => `${source.slice(0, entry)}# ${words}\n${source.slice(entry)}`,
					empty: () => `${source.slice(0, entry)}\n  \n${source.slice(entry)}`,
					blanks: () => `${source.slice(0, lineEnd)}   ${source.slice(lineEnd)}`,
					crlf: () => source.replaceAll('\n', '\r\n'),
					end: () => source.trimEnd(),
					start: () => `---\n${source}`
				}[kind]();
				expect(loaded(name, edited)).toEqual({ value: whole[name].value });
			}
		),
		runs(1000)
	);
});

// What YAML, HTML, a spreadsheet or a reader's eye may take for something else.
const marks = [
	...'{}[]&*!|>%@`"\'#,:?-~<=\\/ \n\r\t0123456789.eE+_',
	...['\u00a0', '\u2028', '\u0000', '\u202e', '\ufeff', '\ud800', '\u0301', '\uff11', '\u200b', '😀', 'а'],
	...[
		'- ',
		': ',
		' #',
		'\n  ',
		'\n- ',
		'---\n',
		'...\n',
		'!!str ',
		'&a ',
		'*a',
		'<<: ',
		'? ',
		'{T01}',
		'{T01|bare}'
	]
];
const piece = fc.oneof(fc.constantFrom(...marks), fc.string({ unit: 'binary', minLength: 1, maxLength: 2 }));
const edit = fc.record({
	name: anyFile,
	kind: fc.constantFrom(
		'insert',
		'delete',
		'replace',
		'swap',
		'double-line',
		'drop-line',
		'indent',
		'outdent'
	),
	place: anyPlace,
	length: fc.integer({ min: 1, max: 3 }),
	piece
});

/** A file's text after an edit, and which part of the text before it was touched. */
function edited({
	name,
	kind,
	place,
	length,
	piece
}: typeof edit extends fc.Arbitrary<infer Edit> ? Edit : never) {
	const source = fewRecords[name];
	const start = Math.floor(place * source.length);
	const lineStart = source.lastIndexOf('\n', start - 1) + 1;
	const lineEnd = source.indexOf('\n', start) + 1;
	const line = source.slice(lineStart, lineEnd);
	const [from, to, put]: [number, number, string] = {
		insert: () => [start, start, piece],
		delete: () => [start, start + length, ''],
		replace: () => [start, start + length, piece],
		swap: () => [start, start + 2, [...source.slice(start, start + 2)].reverse().join('')],
		'double-line': () => [lineEnd, lineEnd, line],
		'drop-line': () => [lineStart, lineEnd, ''],
		indent: () => [lineStart, lineStart, ' '.repeat(length)],
		outdent: () => [lineStart, lineStart + Math.min(length, line.search(/\S/)), '']
	}[kind]() as [number, number, string];
	return { text: source.slice(0, from) + put + source.slice(to), from, to };
}

/** The lines of a text that hold a part of it, and the key of the field that it belongs to. */
function fieldsAround(source: string, from: number, to: number): string[] {
	const lines = source.split('\n');
	const lineOf = (offset: number) => source.slice(0, offset).split('\n').length - 1;
	let first = lineOf(Math.max(0, from - 1));
	const keys = /([A-Za-z]+)(?=:(?:\s|$))/g;
	const found = () => lines.slice(first, lineOf(to) + 1).flatMap((line) => line.match(keys) ?? []);
	// A line of a text that runs over several belongs to the field above it.
	while (first > 0 && !/^\s*(?:- )?[A-Za-z]+:/.test(lines[first] ?? '')) first--;
	return found();
}

test('a file that is edited anywhere is stopped with its places, or differs visibly and only where it was edited', () => {
	const outcomes = { stopped: 0, same: 0, different: 0 };
	fc.assert(
		fc.property(edit, (made) => {
			const before = fewRecords[made.name];
			const { text, from, to } = edited(made);
			const result = loaded(made.name, text);
			if ('faults' in result) {
				outcomes.stopped++;
				expect(vague(result.faults)).toEqual([]);
				return;
			}
			const own = whole[made.name].value;
			const paths = differing(own, result.value);
			if (paths.length === 0) outcomes.same++;
			else outcomes.different++;
			const [one, other] = [new Map(leaves(own)), new Map(leaves(result.value))];
			const touched = fieldsAround(before, from, to);
			for (const path of paths) {
				const [was, is] = [one.get(path), other.get(path)];
				// Text that differs is seen to differ, or only in its blanks.
				if (unspaced(was) !== unspaced(is)) expect(seen(is), path).not.toBe(seen(was));
				// Nothing else changed: the field is one that the edit touched, or in it; with its id a record changes as a whole.
				if (identifying.some((field) => touched.includes(field))) continue;
				expect(
					path.split('/').some((part) => touched.includes(part)),
					`${path} of ${touched.join()}`
				).toBe(true);
			}
		}),
		runs(9000)
	);
	for (const count of Object.values(outcomes)) expect(count).toBeGreaterThan(10);
}, 300_000);

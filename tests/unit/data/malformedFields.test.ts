import { expect, test } from 'vitest';
import { readRecords } from '../../../src/lib/data/loadRecords.ts';
import { RecordError } from '../../../src/lib/data/RecordError.ts';
import { changed, expectFault, firstFault, sourceOf, type Malformed } from './expectFault.ts';

const readme = /data\/README\.md/;

const cases: Malformed[] = [
	{
		name: 'a kind of change that is not in the list is refused',
		file: 'changes',
		from: 'kind: correction',
		to: 'kind: apology',
		at: 'apology',
		rule: 'field',
		what: /kind/,
		remedy: /data\/README\.md/
	},
	{
		name: 'a change that concerns no kind of record is refused',
		file: 'changes',
		from: 'record: step/one-of-forty',
		to: 'record: chart/families',
		at: 'chart/families',
		rule: 'field',
		what: /a record, as figure\/T08/,
		remedy: /data\/README\.md/
	},
	{
		name: 'a change without a day is refused',
		file: 'changes',
		from: 'day: 2026-11-24',
		to: 'day: 2026-11',
		at: '2026-11\n',
		rule: 'field',
		what: /a day, as 2024-10-28/,
		remedy: /data\/README\.md/
	},
	{
		name: 'a field that no schema knows is refused',
		file: 'reports',
		from: 'speaker: zelensky\n',
		to: 'mood: grim\n  speaker: zelensky\n',
		at: 'grim',
		rule: 'unknown-field',
		what: /“mood”/,
		remedy: readme
	},
	{
		name: 'a key that reaches for the prototype is refused',
		file: 'reports',
		from: 'speaker: zelensky\n',
		to: '__proto__: {}\n  speaker: zelensky\n',
		at: '{}',
		rule: 'unknown-field',
		what: /__proto__/,
		remedy: readme
	},
	{
		name: 'a word where a number belongs is refused',
		file: 'reports',
		from: 'value: 10000',
		to: 'value: many',
		at: 'many',
		rule: 'field',
		what: /value/,
		remedy: readme
	},
	{
		name: 'a list where a text belongs is refused',
		file: 'speakers',
		from: 'short: Seoul’s NIS',
		to: 'short: [NIS]',
		at: '[NIS]',
		rule: 'field',
		what: /short/,
		remedy: readme
	},
	{
		name: 'a report without a speaker points at the report',
		file: 'reports',
		from: 'id: T01\n  speaker: zelensky\n',
		to: 'id: T01\n',
		rule: 'field',
		what: /speaker/,
		remedy: readme
	},
	{
		name: 'a standing outside the closed list is refused',
		file: 'claims',
		from: 'standing: corroborated',
		to: 'standing: proven',
		at: 'proven',
		rule: 'field',
		what: /standing/,
		remedy: readme
	},
	{
		name: 'a report is never derived',
		file: 'reports',
		from: 'standing: disputed',
		to: 'standing: derived',
		at: 'derived',
		rule: 'field',
		what: /standing/,
		remedy: readme
	},
	{
		name: 'a measure outside the closed list is refused',
		file: 'reports',
		from: 'measure: planned',
		to: 'measure: casualties',
		at: 'casualties',
		rule: 'field',
		what: /measure/,
		remedy: readme
	},
	{
		name: 'a day that no calendar has is refused',
		file: 'reports',
		from: 'date: 2024-10-17',
		to: 'date: 2024-02-30',
		at: '2024-02-30',
		rule: 'field',
		what: /date/,
		remedy: readme
	},
	{
		name: 'a month that no calendar has is refused',
		file: 'site',
		from: 'pagesReadTo: 2026-04',
		to: 'pagesReadTo: 2026-13',
		at: '2026-13',
		rule: 'field',
		what: /pagesReadTo/,
		remedy: readme
	},
	{
		name: 'a number too large to be finite is refused',
		file: 'reports',
		from: 'value: 10000',
		to: 'value: 1e999',
		at: '1e999',
		rule: 'field',
		what: /value/,
		remedy: readme
	},
	{
		name: 'a number too large to be counted exactly is refused',
		file: 'reports',
		from: 'value: 10000',
		to: 'value: 9007199254740993',
		at: '9007199254740993',
		rule: 'field',
		what: /value/,
		remedy: readme
	},
	{
		name: 'a negative number of people is refused',
		file: 'reports',
		from: 'value: 10000',
		to: 'value: -10000',
		at: '-10000',
		rule: 'field',
		what: /value/,
		remedy: readme
	},
	{
		name: 'half a person is refused',
		file: 'reports',
		from: 'value: 10000',
		to: 'value: 10000.5',
		at: '10000.5',
		rule: 'field',
		what: /value/,
		remedy: readme
	},
	{
		name: 'a link that a browser would run is refused',
		file: 'reports',
		from: 'link: https:',
		to: 'link: javascript:',
		at: 'javascript:',
		rule: 'field',
		what: /link/,
		remedy: readme
	},
	{
		name: 'a scene that is no path of a chart is refused',
		file: 'story',
		from: 'scene: ten-thousand/cover',
		to: 'scene: Ten Thousand',
		at: 'Ten Thousand',
		rule: 'field',
		what: /scene/,
		remedy: readme
	},
	{
		name: 'a checksum that is none is refused',
		file: 'quotations',
		from: 'sha256: ',
		to: 'sha256: x',
		at: 'x',
		rule: 'field',
		what: /sha256/,
		remedy: readme
	},
	{
		name: 'a file of another shape is refused as a whole',
		file: 'week',
		from: '- report: S01\n  label: "Aid',
		to: 'S01: "Aid',
		at: '- report',
		rule: 'syntax',
		remedy: /mend the YAML/
	}
];

for (const malformed of cases) test(malformed.name, () => expectFault(malformed));

test('a file that is missing is named', () => {
	const absent = () =>
		readRecords((name) => {
			if (name === 'week') throw new Error('ENOENT');
			return sourceOf(name);
		});
	expect(absent).toThrow(RecordError);
	expect(absent).toThrow(/data\/week\.yaml:1:1 {2}\[missing-file\].*put it back/);
});

test('an empty file is a fault of its own', () => {
	expect(firstFault('motives', '')).toMatchObject({
		file: 'motives.yaml',
		line: 1,
		column: 1,
		rule: 'field'
	});
});

test('faults in several files are told together, in the order of the files', () => {
	const broken = () =>
		readRecords((name) => {
			if (name === 'site') return changed('site', 'version: 1', 'version: one');
			if (name === 'claims') return changed('claims', 'standing: disputed', 'standing: doubtful');
			return sourceOf(name);
		});
	expect(broken).toThrow(/data\/site\.yaml[^\n]*version[^\n]*\ndata\/claims\.yaml[^\n]*standing/);
});

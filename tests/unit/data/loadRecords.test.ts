import { expect, test } from 'vitest';
import { loadRecords, readRecords } from '../../../src/lib/data/loadRecords.ts';
import { RecordError, type Fault } from '../../../src/lib/data/RecordError.ts';
import { files } from '../../../src/lib/data/schema.ts';
import { sourceOf } from './expectFault.ts';

test('the real records load, every file of them', () => {
	const records = loadRecords('data');
	expect(Object.keys(records).sort()).toEqual(Object.keys(files).sort());
	expect(records.reports.length).toBeGreaterThan(100);
	expect(records).toEqual(readRecords(sourceOf));
});

test('loaded records cannot be changed', () => {
	const { reports, site } = loadRecords('data');
	expect(Object.isFrozen(site.standings)).toBe(true);
	expect(() => Object.assign(reports[0]?.figures?.[0] ?? {}, { value: 1 })).toThrow(TypeError);
});

test('a folder without records names every file that is missing', () => {
	let error: unknown;
	try {
		loadRecords('tests/no-such-folder');
	} catch (thrown) {
		error = thrown;
	}
	expect(error).toBeInstanceOf(RecordError);
	const faults = error instanceof RecordError ? error.faults : [];
	expect(faults.map(({ file }) => file)).toEqual(Object.keys(files).map((name) => `${name}.yaml`));
	expect(new Set(faults.map(({ rule }) => rule))).toEqual(new Set(['missing-file']));
});

test('an error reads as one line a fault: place, rule, what is wrong, what to do', () => {
	const fault: Fault = {
		file: 'week.yaml',
		line: 3,
		column: 7,
		rule: 'token',
		what: 'a stray brace',
		remedy: 'close it'
	};
	expect(new RecordError([fault]).message).toBe('data/week.yaml:3:7  [token] a stray brace → close it');
	expect(new RecordError([fault, fault]).message.split('\n')).toHaveLength(2);
});

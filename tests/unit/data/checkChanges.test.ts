import { describe, expect, test } from 'vitest';
import { readRecords } from '../../../src/lib/data/loadRecords.ts';
import { RecordError, type Fault } from '../../../src/lib/data/RecordError.ts';
import { statesOf } from '../../../src/lib/data/release.ts';
import type { FileName, Release } from '../../../src/lib/data/schema.ts';
import { nextVersion, sourceOf, version } from './expectFault.ts';

const released: Release = {
	version,
	day: '2026-11-24',
	records: statesOf(readRecords(sourceOf)),
	shows: {}
};
const raised = [`version: ${version}`, `version: ${nextVersion}`] as const;
const newest = /day: (\S+)/.exec(sourceOf('changes'))?.[1] ?? '';
const value = ['value: 12000\n      qualifier: exact', 'value: 12500\n      qualifier: exact'] as const;
const number = (count: number) => `{ number: { qualifier: exact, unit: people, value: ${count} } }`;

/** An entry at the head of changes.yaml. */
const entry = (changed: string, { kind = 'correction', at = nextVersion, day = newest } = {}) =>
	[
		'- id: ',
		`- id: new\n  day: ${day}\n  version: ${at}\n  kind: ${kind}\n  changed:\n    - ${changed}\n  why: A reason.\n- id: `
	] as const;
const entered = entry(`{ record: figure/T04, before: ${number(12000)}, after: ${number(12500)} }`);

type Edit = { [Name in FileName]?: (readonly [from: string, to: string])[] };

/** Every fault of the records with some edits, held against releases. */
function faultsOf(edit: Edit, releases: readonly Release[] = [released]): readonly Fault[] {
	const edited = (name: FileName) =>
		(edit[name] ?? []).reduce((source, [from, to]) => {
			if (!source.includes(from)) throw new Error(`data/${name}.yaml does not hold “${from}”`);
			return source.replace(from, () => to);
		}, sourceOf(name));
	try {
		readRecords(edited, releases);
		return [];
	} catch (error) {
		if (error instanceof RecordError) return error.faults;
		throw error;
	}
}

/** The 1-based line of a text in an edited file. */
const lineOf = (name: FileName, [from, to]: readonly [string, string], text: string) =>
	sourceOf(name)
		.replace(from, () => to)
		.split(text)[0]
		?.split('\n').length;

test('records that are as they were released need no entry', () => {
	expect(faultsOf({})).toEqual([]);
});

test('before the first release nothing has to be entered', () => {
	expect(faultsOf({ reports: [value] }, [])).toEqual([]);
});

test('a released number that changed, entered under a later version, loads', () => {
	expect(faultsOf({ reports: [value], site: [raised], changes: [entered] })).toEqual([]);
});

test('a released number that changed without an entry stops the build where it stands, and says what to write', () => {
	const [fault, ...others] = faultsOf({ reports: [value], site: [raised] });
	expect(others).toEqual([]);
	expect(fault).toMatchObject({
		file: 'reports.yaml',
		rule: 'change',
		line: lineOf('reports', value, 'id: T04\n      measure')
	});
	expect(fault?.what).toBe(`figure/T04 differs from the released ${version}: number`);
	expect(fault?.remedy).toContain(`record: figure/T04, before: ${number(12000)}, after: ${number(12500)}`);
});

describe.each<{ what: string; name: FileName; from: string; to: string; record: string; field: string }>([
	{
		what: 'qualifier',
		name: 'reports',
		from: 'value: 11000\n      qualifier: nearly',
		to: 'value: 11000\n      qualifier: about',
		record: 'figure/T02',
		field: 'number'
	},
	{
		what: 'end of a range',
		name: 'reports',
		from: 'high: 12000',
		to: 'high: 13000',
		record: 'figure/T12',
		field: 'number'
	},
	{
		what: 'measure',
		name: 'reports',
		from: 'id: T03\n      measure: sent',
		to: 'id: T03\n      measure: present',
		record: 'figure/T03',
		field: 'measure'
	},
	{
		what: 'standing',
		name: 'reports',
		from: 'standing: disputed',
		to: 'standing: unverified',
		record: 'figure/T01',
		field: 'standing'
	},
	{
		what: 'speaker',
		name: 'reports',
		from: 'speaker: zelensky',
		to: 'speaker: nis',
		record: 'figure/T01',
		field: 'speaker'
	},
	{
		what: 'day',
		name: 'reports',
		from: 'date: 2024-10-17',
		to: 'date: 2024-10-16',
		record: 'figure/T01',
		field: 'date'
	},
	{
		what: 'formula',
		name: 'derived',
		from: 'inputs: [K03, A-beside]',
		to: 'inputs: [K03, T05-planned]',
		record: 'figure/russian-remainder',
		field: 'formula'
	},
	{
		what: 'standing of a claim',
		name: 'claims',
		from: 'standing: superseded',
		to: 'standing: disputed',
		record: 'claim/reportedly-sent',
		field: 'standing'
	}
])('a released $what', ({ name, from, to, record, field }) => {
	test('that changed without an entry is named', () => {
		const faults = faultsOf({ [name]: [[from, to]], site: [raised] });
		expect(faults.map(({ file, rule, what }) => [file, rule, what])).toContainEqual([
			`${name}.yaml`,
			'change',
			`${record} differs from the released ${version}: ${field}`
		]);
	});
});

test('a quotation that differs from the released one is named, whatever its checksum', () => {
	const faults = faultsOf({}, [
		{
			...released,
			records: { ...released.records, 'quotation/human-shields': { speaker: 'lee', words: 'human shield.' } }
		}
	]);
	expect(faults.map(({ file, what }) => [file, what])).toContainEqual([
		'quotations.yaml',
		`quotation/human-shields differs from the released ${version}: words`
	]);
});

test('a released figure that is gone without an entry is named at the head of the changes', () => {
	const more = { ...released.records, 'figure/T98': { standing: 'disputed', speaker: 'nis' } as const };
	expect(faultsOf({ site: [raised] }, [{ ...released, records: more }])).toMatchObject([
		{
			file: 'changes.yaml',
			rule: 'change',
			what: `figure/T98 of the released ${version} is gone`,
			remedy: 'enter it in changes.yaml: record: figure/T98, before: { standing: disputed, speaker: nis }'
		}
	]);
});

test('a figure that is gone is entered as withdrawn, and in no other way', () => {
	const before = [
		{
			...released,
			records: { ...released.records, 'figure/T98': { standing: 'disputed', speaker: 'nis' } as const }
		}
	];
	const withdrawn = entry('record: figure/T98', { kind: 'withdrawal' });
	expect(faultsOf({ site: [raised], changes: [withdrawn] }, before)).toEqual([]);
	expect(faultsOf({ site: [raised], changes: [entry('record: figure/T98')] }, before)).toMatchObject([
		{ file: 'changes.yaml', rule: 'change', remedy: 'write kind: withdrawal' }
	]);
	expect(
		faultsOf({ site: [raised], changes: [entry('record: figure/T04', { kind: 'withdrawal' })] })
	).toMatchObject([
		{ file: 'changes.yaml', rule: 'change', what: 'figure/T04 is withdrawn and still in the records' }
	]);
});

test('an entry that does not say what changed stops the build at the entry', () => {
	const wrong = entry(`{ record: figure/T04, before: ${number(11000)}, after: ${number(12500)} }`);
	const [fault, ...others] = faultsOf({ reports: [value], site: [raised], changes: [wrong] });
	expect(others).toEqual([]);
	expect(fault).toMatchObject({
		file: 'changes.yaml',
		rule: 'change',
		line: lineOf('changes', wrong, '{ record: figure/T04')
	});
	expect(fault?.remedy).toContain(`before: ${number(12000)}`);
});

test('an entry for a figure that never was stops the build', () => {
	const faults = faultsOf({ site: [raised], changes: [entry('record: figure/T99')] });
	expect(faults[0]).toMatchObject({
		file: 'changes.yaml',
		rule: 'unknown-id',
		what: 'no figure is called “T99”'
	});
});

test('an entry for a figure that only an older release had is kept', () => {
	const older = { ...released, version: '0.9.0', records: { 'figure/T97': {} } };
	const changes = [entry('record: figure/T97', { kind: 'withdrawal', at: version })];
	expect(faultsOf({ changes }, [older, released])).toEqual([]);
});

test('a version that goes back stops the build at the version', () => {
	const faults = faultsOf({ site: [[raised[0], 'version: 0.9.9']] });
	expect(faults).toContainEqual(
		expect.objectContaining({
			file: 'site.yaml',
			rule: 'version',
			line: sourceOf('site').split('version:')[0]?.split('\n').length,
			what: `the version goes back from ${version} to 0.9.9`,
			remedy: `write a version after ${version}`
		})
	);
});

test('a version that stayed while a figure changed stops the build, entry or not', () => {
	for (const changes of [
		[],
		[entry(`{ record: figure/T04, before: ${number(12000)}, after: ${number(12500)} }`, { at: version })]
	]) {
		expect(faultsOf({ reports: [value], changes })[0]).toMatchObject({
			file: 'site.yaml',
			rule: 'version',
			what: `figure/T04 changed, and the version is still the released ${version}`
		});
	}
});

test('versions are compared as numbers: 1.0.10 comes after 1.0.9', () => {
	expect(faultsOf({ site: [[raised[0], 'version: 1.0.10']] }, [{ ...released, version: '1.0.9' }])).toEqual(
		[]
	);
});

test('an entry of a version that is not yet reached, a second of one id and one out of order stop the build', () => {
	expect(faultsOf({ changes: [entry('record: figure/T04')] })).toMatchObject([
		{
			file: 'changes.yaml',
			rule: 'version',
			what: `the entry is of ${nextVersion}, the records are of ${version}`
		}
	]);
	const one = entry('record: figure/T04', { kind: 'update', at: version });
	expect(faultsOf({ changes: [one, one] })).toMatchObject([{ rule: 'duplicate-id' }]);
	const early = entry('record: figure/T04', { at: version, day: '2026-01-01' });
	expect(faultsOf({ changes: [early] })).toMatchObject([{ rule: 'date', remedy: 'put the newest first' }]);
});

test('a range in an entry has both its ends', () => {
	const open = entry(
		'{ record: figure/T04, before: { number: { low: 5, qualifier: range, unit: people } } }'
	);
	expect(faultsOf({ site: [raised], changes: [open] })).toMatchObject([
		{ file: 'changes.yaml', rule: 'range' }
	]);
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RecordError, rules, type Fault, type Rule } from '../../../src/lib/data/RecordError.ts';
import type { FileName } from '../../../src/lib/data/schema.ts';
import { changed, faultsWith, sourceOf } from './expectFault.ts';
import * as fields from './corpus/fieldRows.ts';
import * as meaning from './corpus/meaningRows.ts';
import type { Row } from './corpus/Row.ts';
import * as text from './corpus/textRows.ts';

/** Rules that concern no text of one record file: their cases stand in these tests. */
const elsewhere = {
	release: 'loadReleases.test.ts',
	'missing-file': 'malformedFields.test.ts'
} as const;

const corpus: Record<Exclude<Rule, keyof typeof elsewhere>, readonly Row[]> = {
	syntax: text.syntax,
	characters: text.characters,
	'duplicate-key': text.duplicateKey,
	'unknown-field': fields.unknownField,
	field: fields.field,
	date: meaning.date,
	range: meaning.range,
	measures: meaning.measures,
	lane: meaning.lane,
	arithmetic: meaning.arithmetic,
	'duplicate-id': meaning.duplicateId,
	'unknown-id': meaning.unknownId,
	relay: meaning.relay,
	superseded: meaning.superseded,
	'would-change': meaning.wouldChange,
	change: meaning.change,
	version: meaning.version,
	token: meaning.token,
	hedge: meaning.hedge,
	'number-in-prose': meaning.numberInProse,
	wording: meaning.wording,
	quotation: meaning.quotation
};

const placeIn = (source: string, offset: number) => {
	const above = source.slice(0, offset).split('\n');
	return { line: above.length, column: (above.at(-1) ?? '').length + 1 };
};

/** The place that a row names, and what comes of its file. */
function outcomeOf(
	[file, from, to, , other]: Row,
	rule: string
): {
	place: Pick<Fault, 'file' | 'line' | 'column'>;
	faults: readonly Fault[];
} {
	const marked = to.indexOf('¦');
	if (marked < 0 === (other === undefined)) throw new Error(`a row needs one place: ${to}`);
	const start = sourceOf(file).indexOf(from);
	const whole = changed(file, from, to.replace('¦', ''));
	// The longest file takes most of the time: where the fault is of one entry, those after it are left out.
	const isAlone = file === 'reports' && ['field', 'unknown-field', 'duplicate-key', 'range'].includes(rule);
	const source = isAlone ? whole.slice(0, whole.indexOf('\n- id:', start + to.length) + 1) : whole;
	if (!other) {
		const place = { file: `${file}.yaml`, ...placeIn(source, start + marked) };
		return { place, faults: faultsWith(file, source) };
	}
	const there = other[0] === file ? source : sourceOf(other[0]);
	const offset = there.indexOf(other[1]);
	if (offset < 0) throw new Error(`data/${other[0]}.yaml does not hold “${other[1]}”`);
	return {
		place: { file: `${other[0]}.yaml`, ...placeIn(there, offset) },
		faults: faultsWith(file, source)
	};
}

const spoken = /^data\/[a-z]+\.yaml:\d+:\d+ {2}\[[a-z-]+\] .+ → \S.+$/s;

for (const [rule, rows] of Object.entries(corpus)) {
	describe(`stopped by the rule ${rule}, with its place and what to do`, () => {
		test.each(
			rows.map(
				(row, i) => [`${row[0]}.yaml with ${JSON.stringify(row[2]).slice(0, 70)} (${i})`, row] as const
			)
		)('%s', (_, row) => {
			const { place, faults } = outcomeOf(row, rule);
			const fault = faults.find(
				(one) => one.rule === rule && one.file === place.file && one.what.includes(row[3] ?? '')
			);
			expect(fault ?? faults).toMatchObject({ rule, ...place });
			expect(new RecordError(fault ? [fault] : []).message).toMatch(spoken);
		});
	});
}

test.each(fields.wholeFiles)('a file that is %j is stopped as a whole', (source, rule, [line, column]) => {
	expect(faultsWith('week', source)[0]).toMatchObject({ file: 'week.yaml', rule, line, column });
});

test('every rule that the code knows has a case, and the page of fields lists it', () => {
	expect([...Object.keys(corpus), ...Object.keys(elsewhere)].sort()).toEqual([...rules].sort());
	for (const rows of Object.values(corpus)) expect(rows.length).toBeGreaterThan(0);
	for (const [rule, file] of Object.entries(elsewhere)) {
		expect(readFileSync(`tests/unit/data/${file}`, 'utf8')).toContain(
			`[${rule}`.replace('[release', '\\[release\\').replace('[missing', '\\[missing')
		);
	}
	const listed = readFileSync('data/README.md', 'utf8').split('## Rules that stop the build')[1] ?? '';
	expect([...listed.matchAll(/`([a-z-]+)`/g)].map(([, rule]) => rule).sort()).toEqual([...rules].sort());
});

test('the corpus holds what it is there to hold', () => {
	const all = Object.values(corpus).flat();
	expect(all.length).toBeGreaterThanOrEqual(250);
	expect(new Set(all.map((row) => JSON.stringify(row))).size).toBe(all.length);
	expect(new Set(all.map(([file]): FileName => file)).size).toBe(13);
});

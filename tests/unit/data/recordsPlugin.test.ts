import * as virtual from 'virtual:records';
import { expect, test } from 'vitest';
import { claimMarksOf, figuresOf, statementsOf, voicesOf } from '../../../src/lib/data/flatten.ts';
import { loadRecords } from '../../../src/lib/data/loadRecords.ts';

const records = loadRecords('data');

test('the module that drawings import holds every record file as it was read', () => {
	expect(virtual).toMatchObject(records);
});

test('it holds the short forms too, and nothing else', () => {
	expect(virtual.statements).toEqual(statementsOf(records.reports));
	expect(virtual.figures).toEqual(figuresOf(records.reports));
	expect(virtual.claimMarks).toEqual(claimMarksOf(records.claims));
	expect(virtual.voices).toEqual(voicesOf(records.speakers));
	expect(Object.keys(virtual).sort()).toEqual(
		[...Object.keys(records), 'statements', 'figures', 'claimMarks', 'voices', 'released'].sort()
	);
});

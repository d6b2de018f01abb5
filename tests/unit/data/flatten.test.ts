import { expect, test } from 'vitest';
import { claimMarksOf, figuresOf, statementsOf, voicesOf } from '../../../src/lib/data/flatten.ts';
import { loadRecords } from '../../../src/lib/data/loadRecords.ts';

const { claims, reports, speakers } = loadRecords('data');

test('a figure knows the report that owns it', () => {
	const figures = figuresOf(reports);
	expect(figures.length).toBe(reports.reduce((sum, { figures = [] }) => sum + figures.length, 0));
	for (const { id, report } of figures) {
		const owner = reports.find((candidate) => candidate.id === report);
		expect(owner?.figures?.map((figure) => figure.id)).toContain(id);
	}
});

test('a figure carries either one value or both ends', () => {
	for (const { value, low, high } of figuresOf(reports)) {
		expect([value === undefined, low === undefined, high === undefined]).toBeOneOf([
			[false, true, true],
			[true, false, false]
		]);
	}
});

test('a statement without a date has no date, not an empty one', () => {
	const undated = statementsOf(reports.filter(({ precision }) => precision === 'unknown'));
	expect(undated.length).toBeGreaterThan(0);
	for (const statement of undated) expect(statement).not.toHaveProperty('date');
});

test('short forms carry no words of a receipt', () => {
	for (const item of [...statementsOf(reports), ...figuresOf(reports)]) {
		expect(Object.keys(item)).not.toContain('says');
		expect(Object.keys(item)).not.toContain('counts');
	}
	for (const { reports: ids, ...mark } of claimMarksOf(claims)) {
		expect(Object.keys(mark).sort()).toEqual(['id', 'short', 'standing']);
		for (const id of ids) expect(reports.map((report) => report.id)).toContain(id);
	}
});

test('speakers are given to drawings by name and party, without what they have at stake', () => {
	expect(voicesOf(speakers)).toHaveLength(speakers.length);
	for (const voice of voicesOf(speakers))
		expect(Object.keys(voice)).toEqual(['id', 'name', 'short', 'party']);
});

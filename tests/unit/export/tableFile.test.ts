import { site } from 'virtual:records';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/lib/charts/chart.ts';
import { registry } from '../../../src/lib/charts/registry.ts';
import { chartOf } from '../../../src/lib/export/sceneSubject.ts';
import type { Subject } from '../../../src/lib/export/subject.ts';
import { csvOf, jsonOf, statedOf, type Stated } from '../../../src/lib/export/tableFile.ts';
import { figure, hasFigure, statedFigure } from '../../../src/lib/model/record.ts';
import { saidValue } from '../../../src/lib/model/stated.ts';
import { drawnIn } from '../../../src/lib/outlets/recordsIn.ts';
import { chartPicture, pictures, stepPicture } from '../../../src/lib/story/pictures.ts';
import { ownerLine } from '../../../src/lib/text/owner.ts';
import { isDerived } from '../../../src/lib/text/phrase.ts';
import { chosenScenes } from '../charts/choices.ts';
import { parseCsv } from './parseCsv.ts';

const chosen = chosenScenes.filter((_, i) => i % 5 === 0).map(({ scene }) => chartOf(scene));
const subjects = [...pictures().filter(({ shows }) => 'scene' in shows), ...chosen];

const sceneIn = ({ shows }: Subject) => {
	if (!('scene' in shows)) throw new Error('words');
	return shows.scene;
};
const tableOf = (subject: Subject) => registry[sceneIn(subject).chart].table(sceneIn(subject));
const jsonIn = (subject: Subject) =>
	JSON.parse(jsonOf(subject)) as {
		title: string;
		address: string;
		version: string;
		readTo: string;
		table: { columns: string[]; rows: Cell[][] };
		records: Stated[];
	};

describe('the table of every scene, and of what readers choose in it', () => {
	test('is in the CSV word for word, each row once for each figure it states', () => {
		for (const subject of subjects) {
			const { columns, rows } = tableOf(subject);
			const text = csvOf(subject);
			expect(text.startsWith('\uFEFF')).toBe(true);
			const [head = [], ...lines] = parseCsv(text.slice(1));
			expect(head.slice(1, columns.length + 1)).toEqual(columns);
			for (const line of lines) expect(line).toHaveLength(head.length);
			expect(new Set(lines.map(([row]) => row)).size).toBe(rows.length);
			for (const [i, row] of rows.entries()) {
				const ids = row.flatMap(({ figure: id }) => id ?? []);
				const same = lines.filter(([number]) => number === String(i + 1));
				expect(same).toHaveLength(Math.max(ids.length, 1));
				for (const line of same) expect(line.slice(1, row.length + 1)).toEqual(row.map(({ text }) => text));
				if (ids.length > 0) expect(same.map((line) => line[head.indexOf('record: figure')])).toEqual(ids);
			}
		}
	});

	test('says each number as the record has it, plain, with speaker, date, standing and qualifier', () => {
		let numbers = 0;
		for (const subject of subjects) {
			const [head = [], ...lines] = parseCsv(csvOf(subject).slice(1));
			const at = (line: string[], name: string) => line[head.indexOf(`record: ${name}`)] ?? '';
			for (const line of lines) {
				const id = at(line, 'figure');
				if (!id) continue;
				expect(at(line, 'standing')).not.toBe('');
				if (!hasFigure(id)) continue;
				const item = figure(id);
				for (const end of ['low', 'high']) expect(at(line, end)).toMatch(/^(?:\d+(?:\.\d+)?)?$/);
				if (isDerived(item)) {
					expect(at(line, 'formula')).not.toBe('');
					continue;
				}
				numbers++;
				expect(at(line, 'qualifier')).toBe(item.qualifier);
				expect(at(line, 'speaker')).not.toBe('');
				expect(at(line, 'date')).toMatch(/^(?:\d{4}-\d{2}(?:-\d{2})?)?$/);
				const ends = [at(line, 'low'), at(line, 'high')];
				const value = String(item.value);
				if (item.qualifier === 'range') expect(ends).toEqual([String(item.low), String(item.high)]);
				else if (item.qualifier === 'up-to') expect(ends).toEqual(['', value]);
				else if (['at-least', 'more-than'].includes(item.qualifier)) expect(ends).toEqual([value, '']);
				else expect(ends).toEqual([value, value]);
			}
		}
		expect(numbers).toBeGreaterThan(200);
	});

	test('is in the JSON cell for cell, with the record of every figure', () => {
		for (const subject of subjects) {
			const { columns, rows } = tableOf(subject);
			const { table, records, version, readTo } = jsonIn(subject);
			expect([table.columns, table.rows]).toEqual([columns, rows]);
			expect([version, readTo]).toEqual([site.version, site.figuresReadTo]);
			const ids = rows.flat().flatMap(({ figure: id }) => id ?? []);
			expect(records.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
			for (const record of records) expect(record).toEqual(statedOf(record.id));
		}
	});

	test('has the record of every figure that the picture draws', () => {
		for (const subject of subjects) {
			const known = jsonIn(subject).records.map(({ id }) => id);
			const drawn = drawnIn(sceneIn(subject)).flatMap(({ kind, id }) => (kind === 'figure' ? [id] : []));
			expect(
				drawn.filter((id) => !known.includes(id)),
				`${subject.kind} ${subject.id}`
			).toEqual([]);
		}
	});
});

test('what a reader chose is in the address that the JSON gives', () => {
	const subject = chartOf({
		chart: 'troop-estimates',
		scene: 'all',
		progress: 0,
		lens: 'seoul',
		saidBy: '2024-12-01'
	});
	expect(jsonIn(subject).address).toBe(`${site.address}charts/troop-estimates/?lens=seoul&date=2024-12-01`);
});

test('a step of words has no table, and says so', () => {
	expect(() => csvOf(stepPicture('sacrifice'))).toThrow(
		'the step “sacrifice” shows words: there is no table of it'
	);
	expect(() => jsonOf(stepPicture('witness'))).toThrow(RangeError);
});

test('the unit of the account is in the first row of its table, through every lens', () => {
	const states = chosenScenes.map(({ scene }) => chartOf(scene)).filter(({ id }) => id === 'one-of-forty');
	for (const subject of [chartPicture('one-of-forty'), stepPicture('one-of-forty'), ...states]) {
		const [head = [], ...lines] = parseCsv(csvOf(subject).slice(1));
		const at = (name: string) => lines[0]?.[head.indexOf(`record: ${name}`)];
		const unit = String(saidValue(statedFigure('S03')));
		expect([at('figure'), at('low'), at('high'), at('standing')]).toEqual(['S03', unit, unit, 'unverified']);
		expect(lines[0]?.[2]).toContain(unit);
	}
});

test('the pair that a reader picked says in its row that it is theirs, and no other does', () => {
	const pair = { north: 'T16', russia: 'K07' };
	const rowsOf = (chosen: object) =>
		parseCsv(csvOf(chartOf({ chart: 'force-ratio', scene: 'ratio', progress: 0, ...chosen })).slice(1));
	const marked = (chosen: object) =>
		rowsOf(chosen).filter((line) => line.some((cell) => cell.endsWith(', picked by the reader')));
	const [line = [], ...more] = marked(pair);
	expect(new Set(more.map(([row]) => row))).toEqual(new Set([line[0]]));
	for (const id of Object.values(pair)) expect(line).toContain(ownerLine(id));
	expect(marked({})).toEqual([]);
	expect(rowsOf(pair)).toHaveLength(rowsOf({}).length);
});

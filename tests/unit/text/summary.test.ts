import { charts, figures, site } from 'virtual:records';
import { expect, test } from 'vitest';
import { words } from '../../../src/lib/text/numbers.ts';
import { speaker, statement } from '../../../src/lib/model/record.ts';
import { ownerLine, ownerOf } from '../../../src/lib/text/owner.ts';
import { ownersOf, sourceRuns } from '../../../src/lib/text/summary.ts';

test('up to three owners are each named, with their standing', () => {
	expect(ownersOf(['T05', 'T08', 'T07'])).toEqual(
		['T05', 'T08', 'T07'].map((id) => {
			const { standing } = ownerOf(id);
			return { text: ownerLine(id), standings: [{ standing, text: standing }] };
		})
	);
});

test('an owner of several figures is named once', () => {
	expect(ownersOf(['T05', 'T05-planned'])).toHaveLength(1);
});

test('more than three owners are summed in one line: parties, time and standings', () => {
	const [line, ...others] = ownersOf(['T05', 'T06', 'T07', 'T08']);
	expect(others).toEqual([]);
	for (const party of ['Seoul', 'Washington', 'Kyiv']) expect(line?.text).toContain(party);
	expect(line?.text).toMatch(/; Oct\S* 2024$/);
});

test('what Moscow or Pyongyang said is not put into the mouth of the other', () => {
	const [line] = ownersOf(['D01', 'D05', 'D08', 'D12']);
	expect(line?.text).toContain(speaker(statement('D12').speaker).short);
	expect(line?.text).not.toMatch(/Moscow/);
});

test('“others” are said after all that are named', () => {
	const lines = charts.flatMap(({ scenes }) => scenes.flatMap((scene) => ownersOf(scene.figures)));
	const named = lines.map(({ text }) => text).filter((text) => /\bothers\b/.test(text));
	expect(named.length).toBeGreaterThan(0);
	for (const text of named) expect(text).toMatch(/, others; /);
});

test('a sum runs from the first month to the last', () => {
	const [line] = ownersOf(['C27', 'C06', 'C12', 'C19']);
	expect(line?.text).toMatch(/; Dec\S* 2024 to Feb\S* 2026$/);
});

test('no owners have no line', () => {
	expect(ownersOf([])).toEqual([]);
});

test('the standings of a sum are all that its figures have, and their counts add up', () => {
	const ids = figures.map(({ id }) => id);
	const [line] = ownersOf(ids);
	const standings = new Map<string, number>();
	for (const id of ids) standings.set(ownerOf(id).standing, (standings.get(ownerOf(id).standing) ?? 0) + 1);
	expect(line?.standings).toEqual(
		[...standings].map(([standing, count]) => ({ standing, text: `${words(count)} ${standing}` }))
	);
});

test('every scene of every chart names an owner and a standing', () => {
	for (const { id, scenes } of charts) {
		for (const scene of scenes) {
			const owners = ownersOf(scene.figures);
			expect(owners.length, `${id}/${scene.id}`).toBeGreaterThan(0);
			for (const { text, standings } of owners) {
				expect(text).not.toMatch(/undefined|NaN|^;/);
				expect(standings.length).toBeGreaterThan(0);
			}
		}
	}
});

const line = (...[ids, options]: Parameters<typeof sourceRuns>) =>
	sourceRuns(ids, options)
		.map(({ text }) => text)
		.join('');
const read = `Record read to 12 February 2026; data ${site.version}.`;

test('the line under a picture says owners, standings, how far the record was read and the data version', () => {
	expect(line(['T08'])).toBe(`Said by Pentagon, 28 Oct 2024, superseded. ${read}`);
	expect(line(['T05', 'T08'])).toBe(
		`Said by Seoul’s NIS, 23 Oct 2024, disputed; Pentagon, 28 Oct 2024, superseded. ${read}`
	);
});

test('where there is little room the line is short, and says the same', () => {
	expect(line(['T08'], { short: true })).toBe(
		`By Pentagon, 28 Oct 2024, superseded. Read to 12 Feb 2026; data ${site.version}.`
	);
});

test('what we computed nobody said', () => {
	expect(line(['ratio-article'])).toBe(`Our arithmetic, derived. ${read}`);
});

test('no figures are said by nobody, and the line says so', () => {
	expect(line([])).toBe(`Said by nobody, in this part of the record. ${read}`);
	expect(sourceRuns([]).some(({ standing }) => standing)).toBe(false);
});

test('each standing in the line is a run of its own, for its glyph', () => {
	const standings = sourceRuns(['T05', 'T08', 'T23']).flatMap(({ text, standing }) =>
		standing ? [[text, standing]] : []
	);
	expect(standings).toEqual([
		['disputed', 'disputed'],
		['superseded', 'superseded'],
		['corroborated', 'corroborated']
	]);
	const [summed] = sourceRuns(['T05', 'T06', 'T07', 'T08']).filter(({ standing }) => standing);
	expect(summed).toEqual({ text: 'three disputed', standing: 'disputed' });
});

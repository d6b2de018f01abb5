import { site } from 'virtual:records';
import { describe, expect, test } from 'vitest';
import { lenses } from '../../../src/lib/charts/chart.ts';
import { options } from '../../../src/lib/charts/force-ratio/pairs.ts';
import { lanesOf } from '../../../src/lib/charts/lanes.ts';
import { isSaid } from '../../../src/lib/charts/said.ts';
import { chartIds } from '../../../src/lib/data/lists.ts';
import { claims } from '../charts/yaml.ts';
import { daysOf, lensOptions, numberOptions, standingOptions } from '../../../src/lib/reader/options.ts';
import { midSentence, ownerLine } from '../../../src/lib/text/owner.ts';

test('every lens can be chosen, and first of all none', () => {
	expect(lensOptions.map(({ value }) => value)).toEqual(['', ...lenses]);
	expect(lensOptions.map(({ text }) => text)).toEqual([
		...['Everyone', 'Seoul', 'Kyiv', 'Washington', 'London', 'Moscow and Pyongyang', 'Other sources']
	]);
});

test('every standing that a claim has can be chosen, and first of all none', () => {
	const [all, ...others] = standingOptions.map(({ value }) => value);
	expect(all).toBe('');
	expect(others.sort()).toEqual([...new Set(claims.map(({ standing }) => standing))].sort());
});

test('each number to pick from is said with its hedge and its owner, and none looks like another', () => {
	for (const side of ['north', 'russia'] as const) {
		const list = numberOptions(side);
		expect(list.map(({ value }) => value)).toEqual([...options[side]]);
		for (const { value, text } of list) {
			expect(text).toContain(`(${midSentence(ownerLine(value))})`);
			expect(text).toMatch(/^(?:(?:About|Nearly|At least|More than|Up to) )?\d{1,2},\d{3} \(/);
		}
		expect(new Set(list.map(({ text }) => text)).size).toBe(list.length);
	}
	expect(numberOptions('north')[0]?.value).toBe('A-beside');
	expect(numberOptions('russia')[0]?.value).toBe('A-russians');
});

for (const chart of ['troop-estimates', 'casualty-estimates'] as const)
	describe(`the clock of ${chart}`, () => {
		const days = daysOf(chart);

		test('runs from the first day of the record to its last, forwards, and stops at no day twice', () => {
			expect(days[0]).toBe(site.figuresReadFrom);
			expect(days.at(-1)).toBe(site.figuresReadTo);
			expect(days).toEqual([...new Set(days)].sort());
			for (const day of days) expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
		});

		test('stops at every day on which the record grew, and at no other', () => {
			const known = (saidBy: string) =>
				lanesOf(chart).flatMap((lane) => lane.figures.filter(({ id }) => isSaid({ saidBy }, id))).length;
			const before = (day: string) => new Date(Date.parse(day) - 24 * 3600 * 1000).toISOString().slice(0, 10);
			for (const day of days.slice(1, -1)) expect(known(day), day).toBeGreaterThan(known(before(day)));
			for (const [i, day] of days.slice(1).entries()) {
				expect(known(before(day)), day).toBe(known(days[i] ?? ''));
			}
		});
	});

test('a chart without lanes has a clock of two stops', () => {
	for (const chart of chartIds.filter((id) => !id.endsWith('-estimates'))) {
		expect(daysOf(chart)).toEqual([site.figuresReadFrom, site.figuresReadTo]);
	}
});

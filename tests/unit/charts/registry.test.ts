import { charts } from 'virtual:records';
import { describe, expect, test } from 'vitest';
import { registry } from '../../../src/lib/charts/registry.ts';
import { wordsOf } from '../../../src/lib/charts/words.ts';
import { chartIds } from '../../../src/lib/data/lists.ts';
import { plain } from '../../../src/lib/text/resolve.ts';
import { scenes } from './drawings.ts';

const broken = /undefined|NaN|Infinity|\[object|[{}]/;

test('there are nine charts, each under its own id', () => {
	expect(Object.keys(registry)).toHaveLength(9);
	expect(Object.keys(registry).sort()).toEqual([...chartIds].sort());
	for (const [id, chart] of Object.entries(registry)) expect(chart.id).toBe(id);
});

test('every chart has words, and no words are without a chart', () => {
	expect(charts.map(({ id }) => id).sort()).toEqual(Object.keys(registry).sort());
});

test('a scene without words is named in the error', () => {
	expect(() => wordsOf({ chart: 'claims', scene: 'nowhere' })).toThrow(
		new RangeError('no scene is called “claims/nowhere”')
	);
});

for (const scene of scenes)
	describe(`${scene.chart}/${scene.scene} at ${scene.progress}`, () => {
		const chart = registry[scene.chart];

		test('has a title, a subtitle and owners', () => {
			const { id, title, subtitle, figures } = wordsOf(scene);
			expect(id).toBe(scene.scene);
			for (const words of [title, subtitle]) {
				expect(plain(words, { sentence: true }).length).toBeGreaterThan(20);
				expect(plain(words)).not.toMatch(broken);
			}
			expect(figures.length).toBeGreaterThan(0);
		});

		test('is described in sentences', () => {
			const description = chart.describe(scene);
			expect(description.length).toBeGreaterThan(40);
			expect(description).not.toMatch(broken);
			expect(description.trim()).toMatch(/[.)]$/);
			expect(description).not.toMatch(/ {2}|\.\./);
		});

		test('has a table: a caption, and a cell for each column in each row', () => {
			const { caption, columns, rows } = chart.table(scene);
			expect(caption).not.toBe('');
			expect(new Set(columns).size).toBe(columns.length);
			expect(rows.length).toBeGreaterThan(0);
			for (const row of rows) {
				expect(row).toHaveLength(columns.length);
				for (const { text } of row) {
					expect(text.trim()).not.toBe('');
					expect(text).not.toMatch(broken);
				}
			}
		});

		test('has a key without repeated or empty lines', () => {
			const texts = chart.key(scene).map(({ text }) => text);
			expect(texts).not.toContain('');
			expect(new Set(texts).size).toBe(texts.length);
		});
	});

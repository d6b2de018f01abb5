import { charts, site } from 'virtual:records';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { registry } from '../../src/lib/charts/registry.ts';
import Figure from '../../src/lib/outlets/Figure.svelte';
import { longDate } from '../../src/lib/text/dates.ts';
import { plain } from '../../src/lib/text/resolve.ts';
import { everyElement, parseHtml } from './parseHtml.ts';

const scenes = charts.flatMap(({ id, scenes }) =>
	scenes.map((words) => ({ words, scene: { chart: id, scene: words.id, progress: 0 } }))
);
const rendered = (scene: (typeof scenes)[number]['scene'], withTable: boolean) =>
	everyElement(parseHtml(render(Figure, { props: { scene, withTable } }).body));

for (const { scene, words } of scenes) {
	describe(`${scene.chart}/${scene.scene}`, () => {
		const all = rendered(scene, true);
		const named = (name: string) => all.filter((element) => element.name === name);
		const byId = (id?: string) => all.find(({ attributes }) => attributes.id === id);

		test('is a figure that names its chart', () => {
			expect(named('figure').map(({ attributes }) => attributes['data-chart'])).toEqual([scene.chart]);
		});

		test('has pictures that are named by its title and described in words', () => {
			const pictures = named('svg').filter(({ attributes }) => attributes.role === 'img');
			expect(pictures.length).toBeGreaterThan(0);
			for (const { attributes } of pictures) {
				expect(byId(attributes['aria-labelledby'])?.text).toBe(plain(words.title, { sentence: true }));
				expect(byId(attributes['aria-describedby'])?.text).toBe(registry[scene.chart].describe(scene));
			}
		});

		test('shows title, subtitle, note, owners and how far the record was read', () => {
			const text = named('figure')[0]?.text.replace(/\s+/g, ' ') ?? '';
			for (const prose of [words.subtitle, words.note ?? '']) expect(text).toContain(plain(prose).trim());
			expect(text).toContain(longDate(site.figuresReadTo));
			expect(all.some(({ attributes }) => attributes.class === 'source' && attributes['data-standing'])).toBe(
				false
			);
			const source = all.find(({ attributes }) => attributes.class?.split(' ').includes('source'));
			const standings = everyElement(source?.children ?? []).filter(
				({ attributes }) => attributes['data-standing']
			);
			expect(standings.length).toBeGreaterThan(0);
		});

		test('has a table with a caption, headers that say what they head, and every cell', () => {
			const { caption, columns, rows } = registry[scene.chart].table(scene);
			expect(named('caption').map(({ text }) => text)).toEqual([caption]);
			const headers = named('th').map(({ attributes, text }) => ({
				scope: attributes.scope,
				text: text.trim()
			}));
			expect(headers).toEqual([
				...columns.map((text) => ({ scope: 'col', text })),
				...rows.map(([first]) => ({ scope: 'row', text: first?.text }))
			]);
			expect(named('td').map(({ text }) => text.trim())).toEqual(
				rows.flatMap(([, ...cells]) => cells.map(({ text }) => text))
			);
		});

		test('draws with attributes only, with no id twice, and every paint that it names', () => {
			const ids = all.flatMap(({ attributes }) => attributes.id ?? []);
			expect(new Set(ids).size).toBe(ids.length);
			const pictures = named('svg').flatMap((svg) => everyElement([svg]));
			for (const { attributes, name } of pictures) {
				expect(attributes).not.toHaveProperty('style');
				expect(name).not.toBe('foreignObject');
				for (const value of Object.values(attributes)) {
					expect(value).not.toMatch(/NaN|undefined|Infinity/);
					for (const [, id] of value.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id);
				}
			}
		});
	});
}

test('a figure without its table has none', () => {
	const [first] = scenes;
	expect(first && rendered(first.scene, false).filter(({ name }) => name === 'table')).toEqual([]);
});

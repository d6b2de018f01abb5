import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { registry } from '../../src/lib/charts/registry.ts';
import StaticFigure from '../../src/lib/outlets/StaticFigure.svelte';
import { plain } from '../../src/lib/text/resolve.ts';
import { palettes, type Theme } from '../../src/lib/theme/palette.ts';
import { chosenScenes } from '../unit/charts/choices.ts';
import { scenes } from '../unit/charts/drawings.ts';
import { everyElement, parseHtml } from './parseHtml.ts';

const credit = 'One of Forty · CC BY 4.0';
const themes: Theme[] = ['light', 'dark'];
const sizes = [{ width: 320 }, { width: 1200 }, { width: 1080, height: 1350 }];
// Every scene, and of the many choices every seventh: they differ in words and marks, not in how they are written.
const shown = [...scenes, ...chosenScenes.filter((_, i) => i % 7 === 0).map(({ scene }) => scene)];

const elements = [
	...['svg', 'title', 'desc', 'rect', 'g', 'defs', 'pattern', 'circle', 'path', 'line', 'text', 'tspan']
];
// Attributes whose value is a paint.
const paints = ['fill', 'stroke'];

for (const theme of themes)
	for (const size of sizes)
		describe(`a file of ${size.width} × ${size.height ?? 'its own height'}, ${theme}`, () => {
			const files = shown.map((scene) => {
				const { body } = render(StaticFigure, { props: { scene, theme, ...size, credit } });
				const roots = parseHtml(body);
				const all = everyElement(roots);
				return { name: `${scene.chart}/${scene.scene}`, scene, body, roots, root: roots[0], all };
			});

			test('is one picture with a width, a height and a view of its own', () => {
				for (const { name, roots, root } of files) {
					expect(roots, name).toHaveLength(1);
					expect(root?.name).toBe('svg');
					const { width, height, viewBox = '', xmlns } = root?.attributes ?? {};
					expect(xmlns).toBe('http://www.w3.org/2000/svg');
					expect(Number(width)).toBe(size.width);
					expect(Number(height)).toBeGreaterThan(100);
					if (size.height) expect(Number(height)).toBe(size.height);
					const [left, top, across, down] = viewBox.split(' ').map(Number);
					expect([left, top], name).toEqual([0, 0]);
					expect((across ?? NaN) / (down ?? NaN)).toBeCloseTo(Number(width) / Number(height), 2);
				}
			});

			test('begins with its title, its description and its ground', () => {
				for (const { name, scene, root } of files) {
					const [title, description, ground] = root?.children ?? [];
					expect([title?.name, description?.name, ground?.name], name).toEqual(['title', 'desc', 'rect']);
					const { words, describe } = registry[scene.chart];
					expect(title?.text).toBe(plain(words(scene).title, { sentence: true }));
					expect(description?.text).toBe(describe(scene));
					const [, , width, height] = root?.attributes.viewBox?.split(' ') ?? [];
					expect(ground?.attributes).toEqual({ width, height, fill: palettes[theme].paper });
				}
			});

			test('is named by its title and description', () => {
				for (const { name, root } of files) {
					const ids = root?.children.slice(0, 2).map(({ attributes }) => attributes.id);
					expect(root?.attributes.role).toBe('img');
					expect(root?.attributes['aria-labelledby'], name).toBe(ids?.join(' '));
				}
			});

			test('is drawn with plain elements, without class, style, script or link', () => {
				for (const { name, all, body } of files) {
					expect(
						[...new Set(all.map((element) => element.name))].filter((tag) => !elements.includes(tag)),
						name
					).toEqual([]);
					const names = new Set(all.flatMap(({ attributes }) => Object.keys(attributes)));
					for (const attribute of names)
						expect(attribute, name).not.toMatch(/^(?:class|style|href|xlink:href|on.*)$/);
					expect(body).not.toMatch(/var\(|currentColor|https?:\/\/(?!www\.w3\.org\/2000\/svg")/);
				}
			});

			test('takes every colour from its theme, in hexadecimal', () => {
				const colours = Object.values(palettes[theme]);
				for (const { name, all } of files) {
					const used = new Set(
						all.flatMap(({ attributes }) => paints.flatMap((paint) => attributes[paint] ?? []))
					);
					for (const value of used) {
						expect(
							[...colours, 'none'].includes(value) || /^url\(#[\w-]+\)$/.test(value),
							`${name}: ${value}`
						).toBe(true);
					}
					expect([...used].filter((value) => colours.includes(value)).length, name).toBeGreaterThan(1);
				}
			});

			test('has no id twice, and every id that it names', () => {
				for (const { name, all } of files) {
					const ids = all.flatMap(({ attributes }) => attributes.id ?? []);
					expect(
						ids.filter((id, i) => ids.indexOf(id) !== i),
						name
					).toEqual([]);
					const named = all.flatMap(({ attributes }) =>
						Object.values(attributes).flatMap((value) =>
							[...value.matchAll(/url\(#([^)]*)\)/g)].map(([, id]) => id ?? '')
						)
					);
					expect(
						named.filter((id) => !ids.includes(id)),
						name
					).toEqual([]);
				}
			});

			test('holds no number that is none', () => {
				for (const { name, all } of files) {
					const values = all.flatMap(({ attributes }) => Object.values(attributes));
					expect(
						values.filter((value) => /NaN|undefined|Infinity|\[object/.test(value)),
						name
					).toEqual([]);
				}
			});

			test('ends with its origin and licence', () => {
				for (const { name, all } of files) {
					const words = all.filter((element) => element.name === 'text').map(({ text }) => text);
					expect(words, name).toContain(credit);
				}
			});
		});

test('both themes draw the same picture in other colours', () => {
	const [light, dark] = themes.map((theme) =>
		shown.map((scene) =>
			render(StaticFigure, { props: { scene, theme, width: 640, credit } }).body.replace(/#[0-9a-f]{6}/g, '#')
		)
	);
	expect(light).toEqual(dark);
});

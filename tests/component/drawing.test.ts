import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { registry } from '../../src/lib/charts/registry.ts';
import type { ChartId } from '../../src/lib/data/lists.ts';
import Drawing from '../../src/lib/marks/Drawing.svelte';
import type { Mark, Paint } from '../../src/lib/marks/mark.ts';
import { everyElement, parseHtml } from './parseHtml.ts';

const marksOf = (chart: ChartId, scene: string) =>
	registry[chart].layout({ chart, scene, progress: 0 }, { width: 520, height: 400, pixel: 1 }).marks;
const drawn = (marks: readonly Mark[], paintOf?: (paint: Paint) => string) =>
	everyElement(
		parseHtml(`<svg>${render(Drawing, { props: { marks, ...(paintOf && { paintOf }) } }).body}</svg>`)
	);

test('each dot field says how many dots it stands for', () => {
	const counts = drawn(marksOf('ten-thousand', 'week')).flatMap(({ name, attributes }) =>
		name === 'g' && attributes['data-count'] ? [Number(attributes['data-count'])] : []
	);
	expect(counts).toEqual([3000, 9000]);
});

test('fifty thousand dots are served as a few kilobytes of paths', () => {
	const { body } = render(Drawing, { props: { marks: marksOf('force-ratio', 'beside') } });
	expect(body.length).toBeLessThan(40_000);
	expect(
		everyElement(parseHtml(`<svg>${body}</svg>`)).filter(({ name }) => name === 'circle').length
	).toBeLessThan(9);
});

test('each of the forty is a mark of its own', () => {
	const units = drawn(marksOf('one-of-forty', 'account')).filter(
		({ attributes }) => 'data-unit' in attributes
	);
	expect(units).toHaveLength(40);
	expect(units.filter(({ attributes }) => attributes.fill !== 'none')).toHaveLength(1);
});

test('a number in a picture names its record', () => {
	const texts = drawn(marksOf('ten-thousand', 'week')).filter(({ name }) => name === 'text');
	const figures = texts.flatMap(({ attributes }) => attributes['data-figure'] ?? []);
	expect(figures.sort()).toEqual(['T05', 'T07', 'T08']);
});

test('words broken into lines still read as one text', () => {
	const lines = ['Washington said', 'about 10,000'];
	const [text] = drawn([
		{ kind: 'text', key: 'k', x: 3, y: 9, lines, size: 12, weight: 400, anchor: 'start', paint: 'ink' }
	]).filter(({ name }) => name === 'text');
	expect(text?.text).toBe('Washington said about 10,000');
	expect(text?.children.map(({ name }) => name)).toEqual(['tspan', 'tspan']);
});

test('an outlet decides what a colour is: a file gets no variables', () => {
	const paints = new Set<Paint>();
	const elements = drawn(marksOf('force-ratio', 'ratio'), (paint) => {
		paints.add(paint);
		return '#123456';
	});
	expect(paints.size).toBeGreaterThan(1);
	expect(elements.flatMap(({ attributes }) => Object.values(attributes)).join(' ')).not.toContain('var(');
});

test('no marks are an empty group', () => {
	expect(drawn([]).map(({ name }) => name)).toEqual(['svg', 'g']);
});

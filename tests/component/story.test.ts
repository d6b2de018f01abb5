import { claims, quotations, story } from 'virtual:records';
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { receiptOf } from '../../src/lib/text/owner.ts';
import { plain } from '../../src/lib/text/resolve.ts';
import Story from '../../src/lib/story/Story.svelte';
import { everyElement, parseHtml } from './parseHtml.ts';

const { body } = render(Story);
const all = everyElement(parseHtml(body));
const attribute = (name: string) => all.flatMap(({ attributes }) => attributes[name] ?? []);
const ids = attribute('id');

test('the story holds every step, in order', () => {
	const sections = all.filter(({ name, attributes }) => name === 'section' && attributes['data-step']);
	const steps = story.acts.flatMap(({ steps }) => steps.map(({ id }) => id));
	expect(sections).toHaveLength(23);
	expect(sections.map(({ attributes }) => attributes.id)).toEqual(steps);
});

test('the story begins at its first step, to be read', () => {
	const root = all.filter(({ attributes }) => 'data-story' in attributes);
	expect(root.map(({ attributes }) => [attributes['data-step'], attributes['data-mode']])).toEqual([
		['cover', 'read']
	]);
});

test('the story holds all five quotations, letter for letter', () => {
	const blocks = all.filter(({ name }) => name === 'blockquote');
	expect(blocks).toHaveLength(5);
	for (const { id, words: text } of quotations) {
		const block = blocks.find(({ attributes }) => attributes['data-quote'] === id);
		expect(block?.children.filter(({ name }) => name === 'p').map((p) => p.text)).toEqual([text]);
	}
});

test('the story holds all nineteen claims, each with its standing', () => {
	const notes = all.filter(({ name, attributes }) => name === 'li' && attributes.class === 'claim-note');
	expect(notes).toHaveLength(19);
	expect(notes.map(({ attributes }) => [attributes.id, attributes['data-standing']])).toEqual(
		claims.map(({ id, standing }) => [`claim-${id}`, standing])
	);
});

test('every number has a receipt in the page', () => {
	const figures = new Set(attribute('data-figure'));
	expect(figures.size).toBeGreaterThan(60);
	for (const id of figures) expect(ids).toContain(`receipt-${receiptOf(id)}`);
});

test('no link inside the page leads nowhere', () => {
	const targets = attribute('href').filter((href) => href.startsWith('#'));
	expect(targets.length).toBeGreaterThan(100);
	expect(targets.filter((href) => !ids.includes(href.slice(1)))).toEqual([]);
});

test('no id stands twice', () => {
	expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
});

test('every id that a label or a description names is there', () => {
	const named = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for'].flatMap(attribute);
	expect(named.length).toBeGreaterThan(20);
	expect(named.flatMap((list) => list.split(/\s+/)).filter((id) => !ids.includes(id))).toEqual([]);
});

test('headings go down by one level at a time, from a single first', () => {
	const levels = all.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name[1])] : []));
	expect(levels.filter((level) => level === 1)).toEqual([1]);
	expect(levels[0]).toBe(1);
	for (const [i, level] of levels.slice(1).entries()) expect(level - (levels[i] ?? 0)).toBeLessThanOrEqual(1);
});

test('a warning comes before what it warns of, with a way past it', () => {
	const warnings = story.acts.flatMap(({ steps }) => steps.flatMap(({ warning }) => warning ?? []));
	expect(warnings.length).toBeGreaterThan(0);
	for (const warning of warnings) {
		const place = all.findIndex(({ name, text }) => name === 'p' && text.includes(plain(warning)));
		expect(place).toBeGreaterThan(0);
		expect(all[place]?.children.some(({ attributes }) => attributes.href?.startsWith('#'))).toBe(true);
	}
});

test('nothing that a record should say is left unsaid', () => {
	const texts = all.filter(({ children }) => children.length === 0).map(({ text }) => text);
	expect(texts.filter((text) => /undefined|NaN|Infinity|\[object|[{}]/.test(text))).toEqual([]);
	expect(body).not.toMatch(/ style="/);
});

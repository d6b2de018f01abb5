import { render } from 'svelte/server';
import { changes, derived } from 'virtual:records';
import { expect, test } from 'vitest';
import { chartIds } from '../../src/lib/data/lists.ts';
import Embed from '../../src/lib/embed/Embed.svelte';
import { embeddable } from '../../src/lib/embed/embeddable.ts';
import type { Change as ChangeEntry } from '../../src/lib/data/schema.ts';
import Change from '../../src/lib/outlets/Change.svelte';
import Corrections from '../../src/lib/outlets/Corrections.svelte';
import Story from '../../src/lib/story/Story.svelte';
import { changeSentences } from '../../src/lib/text/changes.ts';
import Changes from '../../src/routes/changes/+page.svelte';
import Method from '../../src/routes/method/+page.svelte';
import { everyElement, parseHtml, type Served } from './parseHtml.ts';

const kursk = 'kursk-is-in-russia';
// What a page asks of the site that it is part of.
const context = new Map([['__request__', { page: { data: { scripts: {} } } }]]);

const elements = (html: string) => everyElement(parseHtml(html));
/** The changes that notes in some elements tell of. */
const changesIn = (all: readonly Served[]) => {
	const told = all
		.filter(({ attributes }) => attributes.role === 'note')
		.map(({ text }) => text.replace(/\s+/g, ' '))
		.join(' ');
	return changes
		.filter((one) => changeSentences(one).some((words) => told.includes(words)))
		.map(({ id }) => id);
};

test('a place that shows a corrected record has a dated note with a link to the change', () => {
	const { body } = render(Corrections, { props: { names: ['claim/kursk-in-ukraine'], root: '../' } });
	const [note] = elements(body);
	expect(note?.text.replace(/\s+/g, ' ')).toContain('Correction to the article, 24 November 2026.');
	expect(note?.text).toContain('Kursk is a region of Russia.');
	expect(elements(body).flatMap(({ attributes }) => attributes.href ?? [])).toEqual([`../changes/#${kursk}`]);
});

test('a place that shows none has no note', () => {
	const { body } = render(Corrections, { props: { names: ['figure/T08'], root: '' } });
	expect(elements(body)).toEqual([]);
});

test.each([
	[kursk, ['one-of-forty', 'ledger']],
	['hedges-c19', ['casualties']]
])('the story notes the change %s at the steps that it concerns, and at no other', (change, noted) => {
	const steps = elements(render(Story).body).filter(
		({ attributes }) => attributes['data-step'] && attributes['data-scene']
	);
	const withNote = steps.filter((step) => changesIn(everyElement(step.children)).includes(change));
	expect(withNote.map(({ attributes }) => attributes.id)).toEqual(noted);
});

test('the embeds of the chart, the step and the story carry it', () => {
	const noteIn = (kind: 'chart' | 'step' | 'story', id: string) =>
		changesIn(elements(render(Embed, { props: { what: embeddable(kind, id), root: '../' } }).body));
	expect(noteIn('chart', 'claims')).toEqual([kursk]);
	expect(noteIn('step', 'one-of-forty')).toEqual([kursk]);
	expect(noteIn('story', 'story')).toContain(kursk);
	expect(chartIds.filter((id) => noteIn('chart', id).includes(kursk))).toEqual(['claims']);
});

test('the changes page holds every version and change under its own id', () => {
	const all = elements(render(Changes, { context }).body);
	const change = all.find(({ attributes }) => attributes.id === kursk);
	expect(change?.text.replace(/\s+/g, ' ')).toContain('The story never said what the article says there.');
	expect(all.filter(({ name }) => name === 'h2').map(({ text }) => text)).toContain('Data version 1.0.0');
	const hrefs = everyElement(change?.children ?? []).flatMap(({ attributes }) => attributes.href ?? []);
	expect(hrefs.map((href) => href.replace(/^.*?\/(?=claims|#)/, ''))).toEqual([
		'claims/#claim-kursk-in-ukraine',
		'#one-of-forty'
	]);
});

test('the method page defines every standing, and each origin stands there as one', () => {
	const all = elements(render(Method, { context }).body);
	const defined = all.filter(({ name }) => name === 'dt').map(({ text }) => text.trim());
	for (const standing of ['Corroborated', 'Disputed', 'Unverified', 'Superseded', 'Derived', 'Testimony']) {
		expect(defined).toContain(standing);
	}
	const origin = all.find(
		({ name, text }) => name === 'li' && text.includes('National Intelligence Service, 13 January 2025')
	);
	expect(everyElement(origin?.children ?? []).filter(({ name }) => name === 'li')).toHaveLength(5);
	expect(all.map(({ text }) => text).join(' ')).not.toMatch(/undefined|NaN|\[object|[{}]/);
});

test('a change names a statement once, however many of its numbers it concerns, and each of two that are called alike', () => {
	const concerns = (...names: string[]) => {
		const changed = names.map((record) => ({ record }));
		const change: ChangeEntry = {
			id: 'a',
			day: '2026-12-01',
			version: '9.9.9',
			kind: 'update',
			changed,
			why: 'A reason.'
		};
		const all = elements(render(Change, { props: { change, root: '..' } }).body);
		return all.flatMap(({ attributes }) => attributes.href ?? []);
	};
	expect(concerns('figure/C19', 'figure/C19-both')).toEqual(['../#receipt-C19']);
	const [first, second] = derived.map(({ id }) => id);
	expect(concerns(`figure/${first}`, `figure/${second}`)).toEqual([
		`../#receipt-${first}`,
		`../#receipt-${second}`
	]);
});

import { derived, figures } from 'virtual:records';
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import Prose from '../../src/lib/outlets/Prose.svelte';
import Receipts from '../../src/lib/outlets/Receipts.svelte';
import { everyElement, parseHtml } from './parseHtml.ts';

const prose = (text: string, props: { linked?: boolean; sentence?: boolean } = {}) =>
	everyElement(parseHtml(`<p>${render(Prose, { props: { text, ...props } }).body}</p>`));
const receipts = everyElement(parseHtml(render(Receipts).body));

test('prose is served with its numbers said out, and not a blank more', () => {
	expect(prose('On {T08|day} it was {T08}, they said.')[0]?.text).toBe(
		'On 28 October it was about 10,000, they said.'
	);
});

test('a number is a link to its receipt and names its record', () => {
	expect(prose('It was {T05-planned}.')).toMatchObject([
		{ name: 'p' },
		{ name: 'a', attributes: { href: '#receipt-T05', 'data-figure': 'T05-planned' }, text: '10,000' }
	]);
});

test('a date is no number: it links nowhere', () => {
	expect(prose('On {T08|date}.')).toHaveLength(1);
});

test('where receipts are out of reach a number still names its record', () => {
	const [, number] = prose('{T08}', { linked: false });
	expect(number).toMatchObject({ name: 'span', attributes: { 'data-figure': 'T08' } });
	expect(number?.attributes).not.toHaveProperty('href');
});

test('a sentence that begins with a number begins with a capital', () => {
	expect(prose('{T08} went.', { sentence: true })[0]?.text).toBe('About 10,000 went.');
	expect(prose('{T08} went.')[0]?.text).toBe('about 10,000 went.');
});

test('every number of the records links to a receipt that is served', () => {
	const ids = receipts.flatMap(({ attributes }) => attributes.id ?? []);
	for (const { id } of [...figures, ...derived]) {
		const [, number] = prose(`{${id}}`);
		expect(ids, id).toContain(number?.attributes.href?.slice(1));
	}
});

import { derived, figures, reports } from 'virtual:records';
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import Receipts from '../../src/lib/outlets/Receipts.svelte';
import { dateOf } from '../../src/lib/text/owner.ts';
import { speaker } from '../../src/lib/model/record.ts';
import { everyElement, parseHtml } from './parseHtml.ts';

const all = everyElement(parseHtml(render(Receipts).body));
const receipt = (id: string) => all.find(({ attributes }) => attributes.id === `receipt-${id}`);

test('every report and every derived figure has one receipt', () => {
	const ids = all.flatMap(({ attributes }) => (attributes.id?.startsWith('receipt-') ? [attributes.id] : []));
	const expected = [...reports, ...derived].map(({ id }) => `receipt-${id}`);
	expect(ids.sort()).toEqual(expected.sort());
});

test('a receipt says who, when, how it stands and where it was read', () => {
	for (const { id, speaker: by, standing, confidence, seen, alsoSeen = [] } of reports) {
		const { text = '', attributes = {} } = receipt(id) ?? {};
		expect(attributes['data-standing'], id).toBe(standing);
		for (const words of [speaker(by).name, dateOf(id), standing, confidence, seen.outlet]) {
			expect(text, id).toContain(words);
		}
		for (const { outlet } of alsoSeen) expect(text, id).toContain(outlet);
	}
});

test('the sentences of a receipt stand apart', () => {
	for (const { id } of reports) {
		const paragraphs = everyElement(receipt(id)?.children ?? []).filter(({ name }) => name === 'p');
		expect(paragraphs.length, id).toBeGreaterThan(0);
		for (const { text } of paragraphs) expect(text, id).not.toMatch(/[a-z]\.[A-Z][a-z]/);
	}
});

test('a receipt says of each number what it counts and how it was said', () => {
	for (const { id, figures: stated = [] } of reports) {
		const lists = everyElement(receipt(id)?.children ?? []).filter(({ name }) => name === 'li');
		expect(lists).toHaveLength(stated.length);
	}
});

test('every number has one place in the receipts that answers for it', () => {
	const answers = all.flatMap(
		({ attributes: { id, ['data-receipt']: figure } }) => figure ?? id?.replace(/^receipt-/, '') ?? []
	);
	for (const { id } of [...figures, ...derived, ...reports]) {
		expect(
			answers.filter((answer) => answer === id),
			id
		).toHaveLength(1);
	}
});

test('only a page that can be cited is linked, and never by another scheme than http', () => {
	const links = all.flatMap(({ name, attributes }) => (name === 'a' ? [attributes] : []));
	const leaving = links.filter(({ href = '' }) => !href.startsWith('#'));
	const cited = reports.flatMap(({ seen, alsoSeen = [] }) =>
		[seen, ...alsoSeen].flatMap(({ link }) => link ?? [])
	);
	expect(leaving.map(({ href }) => href).sort()).toEqual(cited.sort());
	for (const { href } of leaving) expect(href).toMatch(/^https?:\/\//);
});

test('what nobody stated is called our arithmetic and shows its inputs', () => {
	for (const { id, formula, inputs } of derived) {
		const { text = '', children = [] } = receipt(id) ?? {};
		expect(text.toLowerCase(), id).toContain('our arithmetic');
		const links = everyElement(children).filter(({ name }) => name === 'a');
		expect(links.length, id).toBe(formula === 'count' ? 0 : inputs.length);
	}
});

const some = (only: readonly string[], address?: string) =>
	everyElement(parseHtml(render(Receipts, { props: { only, ...(address && { all: address }) } }).body));
const idsIn = (elements: typeof all) =>
	elements.flatMap(({ attributes }) => (attributes.id?.startsWith('receipt-') ? [attributes.id] : []));

test('the receipts of some figures are those of their reports, each once', () => {
	expect(idsIn(some(['T05-planned', 'T05', 'T08']))).toEqual(['receipt-T05', 'receipt-T08']);
	expect(idsIn(some([]))).toEqual([]);
});

test('a derived figure brings the receipts of its inputs, and a count brings none', () => {
	expect(idsIn(some(['share-article'])).sort()).toEqual([
		...['receipt-A-beside', 'receipt-A-russians', 'receipt-share-article']
	]);
	expect(idsIn(some(['claims-count']))).toEqual(['receipt-claims-count']);
});

test('what a receipt competes with is linked where it stands: here, or in the page of all', () => {
	const [report] = reports.filter(({ competes = [] }) => competes.length > 1);
	const [near = '', far = ''] = report?.competes ?? [];
	const links = some([report?.id ?? '', near], '/story/').flatMap(({ attributes }) => attributes.href ?? []);
	expect(links).toContain(`#receipt-${near}`);
	expect(links).toContain(`/story/#receipt-${far}`);
	expect(links).not.toContain(`#receipt-${far}`);
});

test('the receipt of a superseded statement says what took its place, once', () => {
	for (const { id, supersededBy = [] } of reports) {
		const links = some([id], '/story/').flatMap(
			({ attributes: { href = '' } }) => href.split('#receipt-')[1] ?? []
		);
		expect(
			links.filter((link) => supersededBy.includes(link)),
			id
		).toEqual(supersededBy);
	}
});

test('among some receipts no link inside the page leads nowhere', () => {
	for (const { id } of [...reports, ...derived]) {
		const shown = some([id], '/story/');
		const inside = shown.flatMap(({ attributes: { href = '' } }) =>
			href.startsWith('#receipt-') ? [href] : []
		);
		expect(
			inside.filter((href) => !idsIn(shown).includes(href.slice(1))),
			id
		).toEqual([]);
	}
});

import { createHash } from 'node:crypto';
import { quotations } from 'virtual:records';
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import Quotation from '../../src/lib/outlets/Quotation.svelte';
import { everyElement, parseHtml } from './parseHtml.ts';

for (const quotation of quotations) {
	const all = everyElement(parseHtml(render(Quotation, { props: { quotation } }).body));
	const paragraphs = all.filter(({ name }) => name === 'p');

	test(`“${quotation.id}” is served letter for letter, and nothing beside it`, () => {
		expect(paragraphs.map(({ text }) => text)).toEqual([quotation.words]);
		const served = createHash('sha256')
			.update(paragraphs[0]?.text ?? '', 'utf8')
			.digest('hex');
		expect(served).toBe(quotation.sha256);
	});

	test(`“${quotation.id}” is testimony with a speaker and an outlet`, () => {
		const [block] = all.filter(({ name }) => name === 'blockquote');
		expect(block?.attributes).toMatchObject({
			'data-quote': quotation.id,
			'data-standing': 'testimony'
		});
		const footer = all.find(({ name }) => name === 'footer')?.text ?? '';
		expect(footer).toContain('Hyun-Seung Lee');
		expect(footer).toContain(quotation.to);
		expect(footer).toContain('testimony');
	});

	test(`“${quotation.id}” marks the words that the article put in, and no others`, () => {
		const marked = paragraphs.flatMap(({ children }) => everyElement(children)).map(({ text }) => text);
		expect(marked).toEqual(quotation.insertions ?? []);
	});
}

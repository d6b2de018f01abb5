import { claims } from 'virtual:records';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import Claim from '../../src/lib/outlets/Claim.svelte';
import { ownerLine } from '../../src/lib/text/owner.ts';
import { plain } from '../../src/lib/text/resolve.ts';
import { everyElement, parseHtml } from './parseHtml.ts';

for (const claim of claims)
	describe(`“${claim.short}”`, () => {
		const [note, ...others] = parseHtml(render(Claim, { props: { claim } }).body);
		const all = everyElement(note ? [note] : []);
		const paragraphs = all
			.filter(({ name }) => name === 'p')
			.map(({ text }) => text.replace(/\s+/g, ' ').trim());

		test('is one note under its own id, with its standing', () => {
			expect(others).toEqual([]);
			expect(note?.name).toBe('li');
			expect(note?.attributes).toMatchObject({ id: `claim-${claim.id}`, 'data-standing': claim.standing });
		});

		test('says the claim, its standing in word and glyph, and why', () => {
			expect(paragraphs[0]).toBe(plain(claim.claim, { sentence: true }));
			expect(paragraphs[1]).toBe(`${claim.standing}: ${plain(claim.detail)}`);
			expect(paragraphs[2]).toBe(plain(claim.why, { sentence: true }));
			const glyphs = all.filter(({ name }) => name === 'use').map(({ attributes }) => attributes.href);
			expect(glyphs).toEqual([`#standing-${claim.standing}`]);
		});

		test('names every report that it rests on, with its owner and a way to its receipt', () => {
			const [rests] = all.filter(({ attributes }) => attributes.class === 'rests');
			const links = everyElement(rests?.children ?? []).map(({ attributes, text }) => [
				attributes.href,
				text
			]);
			expect(links).toEqual(claim.reports.map((id) => [`#receipt-${id}`, ownerLine(id)]));
			expect(rests?.text).toMatch(
				claim.reports.length > 0 ? /^\s*Rests on: .+\.\s*$/s : /Rests on no report/
			);
		});

		test('leaves nothing unsaid', () => {
			expect(note?.text).not.toMatch(/undefined|NaN|\[object|[{}]/);
		});
	});

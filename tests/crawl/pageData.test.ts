import { readFileSync } from 'node:fs';
import { site } from 'virtual:records';
import { describe, expect, test } from 'vitest';
import { parsePage } from './htmlPassages.ts';
import { readSite } from './SiteFile.ts';

const files = readSite();
const pages = files
	.filter(({ path }) => path.endsWith('index.html'))
	.map(({ path, text }) => ({ path, document: parsePage(text) }));
const isFramed = (path: string) => /^embed\/(?:chart|step|story)\//.test(path);
const isStep = (path: string) => path.startsWith('step/');
const canonicals = (document: Document) =>
	[...document.querySelectorAll('link[rel=canonical]')].map((link) => link.getAttribute('href'));
const addressOf = (path: string) => `${site.address}${path.replace(/index\.html$/, '')}`;

describe.each(pages)('$path', ({ path, document }) => {
	if (isFramed(path)) {
		// Told not to read it, a search engine would never learn of the other page.
		test('names the page that it is from, as the one to find', () => {
			expect(document.querySelector('meta[name=robots]')).toBeNull();
			const [, chart] = /^embed\/chart\/([\w-]+)\//.exec(path) ?? [];
			expect(canonicals(document)).toEqual([chart ? `${site.address}charts/${chart}/` : site.address]);
		});
		test('leads out beside the page that holds it, with no way back from there', () => {
			const links = [...document.querySelectorAll('a:not([href^="#"])')];
			expect(links.length).toBeGreaterThan(0);
			for (const link of links) {
				expect([link.getAttribute('target'), link.getAttribute('rel')]).toEqual(['_blank', 'noopener']);
			}
		});
		return;
	}
	test('names its address once: a step that of the story', () => {
		expect(canonicals(document)).toEqual([isStep(path) ? site.address : addressOf(path)]);
	});

	test('says to programs what it is', () => {
		const data = [...document.querySelectorAll('script[type="application/ld+json"]')];
		expect(data).toHaveLength(1);
		const { '@graph': things } = JSON.parse(data[0]?.textContent ?? '') as { '@graph': { url?: string }[] };
		expect(things[0]?.url).toBe(addressOf(path));
	});
});

test('every letter of every page is in the typefaces, but for names in Korean', () => {
	const css = readFileSync('src/lib/theme/fonts.css', 'utf8');
	const ranges = [...css.matchAll(/fonts\/sans(?:-latin)?\.woff2.*?unicode-range: ([^;]+);/gs)].flatMap(
		([, list = '']) =>
			list.split(', ').map((range) => {
				const [from = 0, to = from] = range
					.replace('U+', '')
					.split('-')
					.map((code) => parseInt(code, 16));
				return { from, to };
			})
	);
	const isThere = (letter: string) =>
		ranges.some(
			({ from, to }) => from <= Number(letter.codePointAt(0)) && Number(letter.codePointAt(0)) <= to
		);
	const lacking = pages.flatMap(({ path, document }) =>
		[...new Set((document.body.textContent ?? '').replace(/[\s\p{Script=Hangul}]/gu, ''))]
			.filter((letter) => !isThere(letter))
			.map((letter) => `${path}: ${letter}`)
	);
	expect(lacking, 'give them to subsetFonts.mjs and fonts.css, and run npm run fonts').toEqual([]);
});

const textOf = (path: string) => files.find((file) => file.path === path)?.text ?? '';

test('the sitemap lists every page that is indexed, and no other', () => {
	const listed = [...textOf('sitemap.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address);
	const indexed = pages.filter(({ path }) => !isFramed(path) && !isStep(path));
	expect(listed.sort()).toEqual(indexed.map(({ path }) => addressOf(path)).sort());
});

test('robots may read all, and are told where the sitemap is', () => {
	expect(textOf('robots.txt')).toContain(`Sitemap: ${site.address}sitemap.xml`);
	expect(textOf('robots.txt')).not.toContain('Disallow');
});

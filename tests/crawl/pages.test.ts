import { HtmlValidate } from 'html-validate';
import { parseHTML } from 'linkedom';
import { beforeAll, expect, test } from 'vitest';
import { builtFiles } from '../../src/cli/builtFiles.ts';
import { policyIn } from '../../src/lib/serving/contentPolicy.ts';
import { records } from '../e2e/record.ts';
import { htmlRules } from './htmlRules.ts';

interface BuiltPage {
	/** Below the site's root. */
	path: string;
	html: string;
	document: Document;
	ids: ReadonlySet<string>;
}

let paths: ReadonlySet<string>;
let pages: BuiltPage[];
beforeAll(() => {
	const files = builtFiles();
	paths = new Set(files.map(({ path }) => path));
	pages = files
		.filter(({ path }) => !path.startsWith('v/'))
		.flatMap(({ path, html }) => {
			if (html === undefined) return [];
			const { document } = parseHTML(html) as unknown as { document: Document };
			return {
				path,
				html,
				document,
				ids: new Set([...document.querySelectorAll('[id]')].map(({ id }) => id))
			};
		});
	expect(pages.length).toBeGreaterThan(60);
});

test('every built page is HTML without fault', async () => {
	const validator = new HtmlValidate(htmlRules);
	const faults: string[] = [];
	for (const { path, html } of pages) {
		const { results } = await validator.validateString(html);
		for (const { ruleId, message, line, selector } of results.flatMap(({ messages }) => messages)) {
			faults.push(`${path}:${line} ${ruleId}: ${message} (${selector})`);
		}
	}
	expect(faults).toEqual([]);
});

test('every built page says its policy, and has no style in an attribute', () => {
	const all = builtFiles().flatMap(({ path, html }) => (html === undefined ? [] : [{ path, html }]));
	expect(
		all.filter(({ html }) => !policyIn(html)?.['require-trusted-types-for']).map(({ path }) => path)
	).toEqual([]);
	expect(pages.filter(({ document }) => document.querySelector('[style]')).map(({ path }) => path)).toEqual(
		[]
	);
});

test('every link inside the site, and every fragment, leads to something that is there', () => {
	const byPath = new Map(pages.map((page) => [page.path, page]));
	const lost: string[] = [];
	let count = 0;
	for (const { path, document } of pages) {
		for (const element of document.querySelectorAll('[href], [src]')) {
			const written = element.getAttribute('href') ?? element.getAttribute('src') ?? '';
			// A page is opened at its own address, and the one for wrong addresses at any.
			const url = new URL(written.replace(records.site.address, 'http://here/'), `http://here/${path}`);
			if (url.origin !== 'http://here') continue;
			count++;
			const asked = decodeURIComponent(url.pathname.slice(1));
			const file = asked === '' || asked.endsWith('/') ? `${asked}index.html` : asked;
			const fragment = decodeURIComponent(url.hash.slice(1));
			const page = byPath.get(file);
			if (!paths.has(file) || (fragment && page && !page.ids.has(fragment))) lost.push(`${path}: ${written}`);
		}
	}
	expect(count).toBeGreaterThan(1000);
	expect(lost).toEqual([]);
});

test('the page for wrong addresses links to nothing beside itself: it is sent at any depth', () => {
	const { html = '', document } = pages.find(({ path }) => path === '404.html') ?? {};
	const root = new URL(records.site.address).pathname;
	const links = [...(document?.querySelectorAll('[href], [src]') ?? [])].map(
		(element) => element.getAttribute('href') ?? element.getAttribute('src') ?? ''
	);
	const files = [...html.matchAll(/url\(["']?([^)"']*)/g)].map(([, file = '']) => file);
	expect(links.length).toBeGreaterThan(10);
	expect(files.length).toBeGreaterThan(0);
	expect([...links, ...files].filter((one) => !one.startsWith(root))).toEqual([]);
});

test('no two pages have the same title, the same description or the same card', () => {
	// A frame is described as the page that it is of, and no search engine keeps it.
	const own = pages.filter(({ path }) => !path.startsWith('embed/') || path === 'embed/index.html');
	expect(own.length).toBeGreaterThan(30);
	const parts = {
		title: (document: Document) => document.title,
		description: (document: Document) =>
			document.querySelector('meta[name=description]')?.getAttribute('content'),
		card: (document: Document) =>
			['title', 'image', 'description']
				.map((name) => document.querySelector(`meta[property="og:${name}"]`)?.getAttribute('content') ?? '')
				.join(' ')
				.trim()
	};
	for (const [part, of] of Object.entries(parts)) {
		const seen = new Map<string, string[]>();
		for (const { path, document } of own) {
			const said = of(document);
			if (path !== '404.html') expect([path, part, Boolean(said)]).toEqual([path, part, true]);
			if (said) seen.set(said, [...(seen.get(said) ?? []), path]);
		}
		expect([part, [...seen].filter(([, where]) => where.length > 1)]).toEqual([part, []]);
	}
});

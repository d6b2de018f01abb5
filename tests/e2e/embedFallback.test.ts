import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, describe, test } from 'vitest';
import { pictures } from './embedsSeen.ts';
import { steps } from './record.ts';
import { withHosts } from './withHosts.ts';
import { wordPressAllows } from './wordPressAllows.ts';

const here = withHosts();
let page: Page;

test('a frame that is not found, never answers or would lead elsewhere leaves picture and link', async () => {
	page = await here.open({ viewport: { width: 800, height: 900 } });
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	// A frame that loads and says nothing.
	await page.route('**/embed/silent/', (route) =>
		route.fulfill({ contentType: 'text/html', body: '<p>Nothing</p>' })
	);
	await page.clock.install();
	await page.goto(`${here.hosts.url}bad.html`);
	await expect.poll(() => page.locator('iframe').count()).toBe(2);
	await expect.poll(() => page.frames().filter((frame) => frame.url().includes('embed')).length).toBe(2);
	await page.clock.runFor(70_000);
	await expect.poll(() => page.locator('iframe').count()).toBe(0);
	expect(await pictures(page)).toBe(5);
	expect(await page.locator('figure a:visible').count()).toBe(5);
	expect(asked.filter((url) => url.includes('example.org'))).toEqual([]);
});

const purify = readFileSync('node_modules/dompurify/dist/purify.min.js', 'utf8');
/** Runs in a page: what a system that takes pages from its writers leaves of one. */
const sanitisers = {
	'DOMPurify as it comes': async (page: Page, html: string) => {
		await page.addScriptTag({ content: purify });
		return page.evaluate(
			(html) =>
				(window as unknown as { DOMPurify: { sanitize(html: string): string } }).DOMPurify.sanitize(html),
			html
		);
	},
	'what WordPress allows in a post': (page: Page, html: string) =>
		page.evaluate(
			({ html, allows }) => {
				const body = new DOMParser().parseFromString(html, 'text/html').body;
				const all: Record<string, string[]> = allows.elements;
				for (const element of body.querySelectorAll('*')) {
					const own = all[element.localName];
					// A tag goes, and what stands in it stays, as text.
					if (!own) element.replaceWith(...element.childNodes);
					for (const { name } of [...element.attributes]) {
						const isAllowed = own?.includes(name) || allows.everywhere.includes(name) || /^data-/.test(name);
						if (!isAllowed) element.removeAttribute(name);
					}
					for (const property of [...(element as HTMLElement).style]) {
						if (!allows.styles.some((known) => property.startsWith(known))) {
							(element as HTMLElement).style.removeProperty(property);
						}
					}
				}
				return body.innerHTML;
			},
			{ html, allows: wordPressAllows }
		)
};

describe.each(Object.entries(sanitisers))('through %s', (_, sanitise) => {
	test.each(['frame-of-plain', 'story', 'picture'])(
		'of the snippet in %s words, picture, source and link are there',
		async (name) => {
			page = await here.open();
			const html = await (await page.request.get(`${here.hosts.url}${name}.html`)).text();
			const clean = await sanitise(page, html);
			expect(clean).not.toMatch(/<(script|iframe)/);
			const asked: string[] = [];
			page.on('request', (request) => asked.push(request.url()));
			await page.setContent(clean);
			const picture = page.locator('figure a > img');
			expect((await picture.getAttribute('alt'))?.length).toBeGreaterThan(60);
			expect(await picture.getAttribute('src')).toMatch(/\/export\/.*landscape\.png$/);
			expect((await picture.boundingBox())?.width).toBeLessThanOrEqual(800);
			expect(await page.textContent('figcaption')).toMatch(/Record read to.*CC BY 4\.0/s);
			expect(await page.locator('figcaption a').getAttribute('href')).toContain(here.site.url);
			expect(asked.filter((url) => url.includes('/embed/'))).toEqual([]);
			expect(await page.locator('ol > li:visible').count()).toBe(name === 'story' ? steps.length : 0);
			for (const [i, { heading }] of name === 'story' ? steps.entries() : []) {
				expect(await page.locator('ol > li').nth(i).locator('strong').textContent()).toBe(heading);
			}
		}
	);
});

test('what WordPress leaves of a snippet is live again where the page has the loader', async () => {
	page = await here.open();
	const html = await (await page.request.get(`${here.hosts.url}frame-of-plain.html`)).text();
	const clean = await sanitisers['what WordPress allows in a post'](page, html);
	await page.goto(`${here.hosts.url}picture.html`);
	await page.setContent(clean);
	expect(await pictures(page)).toBe(1);
	await page.addScriptTag({ url: `${here.site.url}embed/v1.js` });
	await expect.poll(() => pictures(page)).toBe(0);
	expect(await page.locator('figure > iframe:visible').count()).toBe(1);
});

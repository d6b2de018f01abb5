import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadRecords } from '../../src/lib/data/loadRecords.ts';
import { idle } from './looking.ts';
import { serveSite } from './site.ts';
import { withSite } from './withSite.ts';

const records = loadRecords('data');

const here = withSite();

describe('with JavaScript off', () => {
	let page: Page;
	beforeAll(async () => {
		const context = await here.browser.newContext({
			viewport: { width: 390, height: 844 },
			javaScriptEnabled: false
		});
		page = await context.newPage();
		await page.goto(here.site.url);
	});
	afterAll(() => page.context().close());

	test('every step stands in order, with its words', async () => {
		const steps = await page.locator('section[data-step]').all();
		const ids = await Promise.all(steps.map((step) => step.getAttribute('id')));
		expect(ids).toEqual(records.story.acts.flatMap(({ steps }) => steps.map(({ id }) => id)));
		for (const step of steps) expect((await step.innerText()).split(/\s+/).length).toBeGreaterThan(40);
	});

	test('all five quotations stand letter for letter', async () => {
		const quotes = await page.locator('[data-quote]').all();
		expect(quotes).toHaveLength(5);
		for (const quote of quotes) {
			const id = await quote.getAttribute('data-quote');
			const words = (await quote.locator('p').textContent()) ?? '';
			const record = records.quotations.find((quotation) => quotation.id === id);
			expect(createHash('sha256').update(words).digest('hex')).toBe(record?.sha256);
			expect(await quote.isVisible()).toBe(true);
		}
	});

	test.each([
		['A-beside', '10,000'],
		['A-russians', '40,000'],
		['K03', '50,000'],
		['S03', 'forty'],
		['A-survivor', 'one'],
		['ratio-article', '1 to 4'],
		['share-article', 'one in five']
	])('the figure %s is told as “%s”', async (id, said) => {
		const texts = await page.locator(`[data-figure="${id}"]`).allTextContents();
		expect(texts.map((text) => text.toLowerCase())).toContain(said);
	});

	test('each of the 19 claims has its standing', async () => {
		const claims = await page.locator('li.claim-note').all();
		expect(claims).toHaveLength(19);
		for (const [i, claim] of claims.entries()) {
			const { standing } = records.claims[i] ?? {};
			expect(await claim.getAttribute('data-standing')).toBe(standing);
			expect(await claim.innerText()).toContain(standing);
			expect(await claim.isVisible()).toBe(true);
		}
	});

	test('every chart has a picture that is seen, a table, its owners and their standing', async () => {
		const charts = records.charts.map(({ id }) => id);
		expect(charts).toHaveLength(9);
		for (const id of charts) {
			const figures = page.locator(`figure[data-chart="${id}"]`);
			expect(await figures.locator('svg[role=img]:visible').count()).toBe(await figures.count());
			expect(await figures.locator('table caption').count()).toBe(1);
			expect(await figures.locator('table').isVisible()).toBe(true);
			for (const source of await figures.locator('.source').all()) {
				expect(await source.locator('[data-standing]').count()).toBeGreaterThan(0);
				expect(await source.innerText()).toMatch(/Record read to \d/);
			}
		}
	});

	test('a number leads to its receipt, and no link leads nowhere', async () => {
		const html = await page.content();
		const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
		const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
		expect(targets.length).toBeGreaterThan(150);
		expect(targets.filter((id) => !ids.has(id))).toEqual([]);
		await page.locator('a[data-figure="T08"]').first().click();
		expect(new URL(page.url()).hash).toBe('#receipt-T08');
		expect(await page.locator('#receipt-T08').isVisible()).toBe(true);
	});

	test('controls that cannot work are not shown', async () => {
		expect(await page.locator('button:visible').count()).toBe(0);
		expect(await page.locator('[data-stage]').isVisible()).toBe(false);
	});
});

test('print gives every picture, table and receipt', async () => {
	const context = await here.browser.newContext({ viewport: { width: 1280, height: 900 } });
	const page = await context.newPage();
	await page.goto(here.site.url);
	await page.waitForFunction(
		() => document.querySelector('[data-story]')?.getAttribute('data-mode') === 'scroll'
	);
	await page.emulateMedia({ media: 'print' });
	for (const figure of await page.locator('figure').all()) {
		expect(await figure.locator('svg[role=img]:visible').count()).toBe(1);
	}
	for (const table of await page.locator('table').all()) expect(await table.isVisible()).toBe(true);
	for (const quote of await page.locator('main [data-quote]').all())
		expect(await quote.isVisible()).toBe(true);
	expect(await page.locator('#receipt-T08').isVisible()).toBe(true);
	expect(await page.locator('[data-stage]').isVisible()).toBe(false);
	await context.close();
});

test('on paper no title is parted from what it names, nor within itself', async () => {
	const page = await here.browser.newPage();
	await page.goto(here.site.url);
	await page.emulateMedia({ media: 'print' });
	const parted = await page.locator('main :is(.heading, figcaption)').evaluateAll((titles) =>
		titles
			.filter((title) => {
				const { breakInside, breakAfter } = getComputedStyle(title);
				return breakInside !== 'avoid' || breakAfter !== 'avoid';
			})
			.map(({ textContent }) => textContent)
	);
	expect(parted).toEqual([]);
	await page.close();
});

test('no line parts a number of the prose from its hedge, on the narrowest phone', async () => {
	const context = await here.browser.newContext({ viewport: { width: 320, height: 568 } });
	const page = await context.newPage();
	await page.goto(`${here.site.url}?mode=read`);
	const parted = await page.locator('.words > p a[data-figure]').evaluateAll((numbers) => ({
		seen: numbers.length,
		parted: numbers.filter((one) => one.getClientRects().length > 1).map(({ textContent }) => textContent)
	}));
	expect(parted.seen).toBeGreaterThan(30);
	expect(parted.parted).toEqual([]);
	await context.close();
});

test('on paper the pages beside the story have no navigation, and no code that is cut off', async () => {
	const page = await here.browser.newPage();
	for (const path of ['charts/', 'embed/', 'method/']) {
		await page.goto(here.site.url + path);
		await page.emulateMedia({ media: 'print' });
		const useless = page.locator('.site-nav:visible, textarea:visible, button:visible');
		expect([path, await useless.count()]).toEqual([path, 0]);
		await page.emulateMedia({ media: 'screen' });
	}
	await page.close();
});

test('on the narrowest phone dots are as large as they were drawn: a little larger, they would make a tartan', async () => {
	const context = await here.browser.newContext({ viewport: { width: 320, height: 568 } });
	const page = await context.newPage();
	await page.goto(here.site.url);
	const scales = await page.$$eval('.steps .picture .narrow:has(pattern)', (pictures) =>
		(pictures as SVGSVGElement[]).map(
			(picture) => picture.getBoundingClientRect().width / picture.viewBox.baseVal.width
		)
	);
	expect(scales.length).toBeGreaterThan(5);
	expect(scales.filter((scale) => scale !== 1)).toEqual([]);
	await context.close();
});

test('on a phone an entry of the contents has the width of the page, beside the ways to read', async () => {
	const page = await here.browser.newPage({ viewport: { width: 390, height: 844 } });
	await page.goto(here.site.url);
	await expect.poll(() => page.getAttribute('[data-story]', 'data-mode')).toBe('scroll');
	await page.locator('.contents summary').click();
	const box = (selector: string) => page.locator(selector).first().boundingBox();
	expect((await box('.contents [data-contents] a'))?.width).toBeGreaterThan(340);
	const [summary, ways] = [await box('.contents summary'), await box('.top .modes')];
	expect(ways?.y ?? NaN).toBeLessThan((summary?.y ?? NaN) + (summary?.height ?? NaN));
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
	await page.close();
});

test('the story works under a sub-path', async () => {
	const below = await serveSite('/news/embeds/');
	const context = await here.browser.newContext({ viewport: { width: 390, height: 844 } });
	const page = await context.newPage();
	const failed: string[] = [];
	page.on('response', (response) => void (response.status() >= 400 && failed.push(response.url())));
	await page.goto(below.url);
	await expect.poll(() => page.getAttribute('[data-story]', 'data-mode')).toBe('scroll');
	await idle(page);
	expect(failed).toEqual([]);
	await context.close();
	await below.close();
});

test('an address that does not exist says so and leads to the story and the other pages', async () => {
	const context = await here.browser.newContext();
	const page = await context.newPage();
	const response = await page.goto(`${here.site.url}no/such/page/`);
	expect(response?.status()).toBe(404);
	expect(await page.locator('h1').innerText()).toBe('There is no page at this address');
	const others = await page
		.getByRole('navigation')
		.getByRole('link')
		.evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
	expect(others).toContain('/claims/');
	for (const path of others) expect((await fetch(new URL(path, here.site.url))).status, path).toBe(200);
	await page.getByRole('link', { name: 'Go to the story' }).click();
	expect(await page.locator('h1').innerText()).toBe('One of Forty');
	await context.close();
});

test('each page beside the story says in its navigation where the reader is', async () => {
	const page = await here.browser.newPage();
	const current = page.locator('.site-nav [aria-current]');
	for (const path of ['charts/', 'claims/', 'method/', 'changes/', 'embed/', 'accessibility/']) {
		await page.goto(here.site.url + path);
		expect([path, await current.count(), await current.getAttribute('aria-current')]).toEqual([
			path,
			1,
			'page'
		]);
		expect(await current.evaluate((link: HTMLAnchorElement) => link.href)).toBe(page.url());
	}
	await page.goto(`${here.site.url}charts/families/`);
	expect(await current.innerText()).toBe('Charts');
	expect(await current.getAttribute('aria-current')).toBe('true');
	await page.close();
});

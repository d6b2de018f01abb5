import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { embedIn, frameHeight, mainHeight } from './embedsSeen.ts';
import { errorsOf } from './looking.ts';
import { steps } from './record.ts';
import { withHosts } from './withHosts.ts';

const here = withHosts();
let page: Page;

describe('without a loader', () => {
	test('a plain frame shows the chart, its owners and its link', async () => {
		page = await here.openHost('frame');
		await page.locator('iframe').scrollIntoViewIfNeeded();
		const frame = await embedIn(page);
		await frame.waitForSelector('figure svg[role=img]:visible');
		expect(await frame.textContent('.source')).toMatch(/Record read to/);
		expect(await frame.getAttribute('.credit a', 'href')).toMatch(/charts\/families\/$/);
	});

	test.each([
		['', false],
		['allow-scripts', true],
		['allow-scripts allow-same-origin allow-popups', true]
	])('in a frame with sandbox="%s" it is complete', async (sandbox, isMoved) => {
		page = await here.openHost('frame');
		const errors = errorsOf(page);
		await page.evaluate(
			({ sandbox, src }) => {
				const frame = document.createElement('iframe');
				frame.setAttribute('sandbox', sandbox);
				frame.src = src;
				document.querySelector('iframe')?.replaceWith(frame);
			},
			{ sandbox, src: `${here.site.url}embed/chart/families/` }
		);
		const inside = page.frameLocator('iframe');
		await inside.locator('figure svg[role=img]:visible').waitFor();
		await inside.locator('.credit a').waitFor();
		if (!isMoved) return;
		await expect.poll(() => inside.locator('html').getAttribute('data-ready')).toBe('');
		await inside.locator('summary', { hasText: 'table' }).click();
		await inside.locator('td a[data-figure], th a[data-figure], td a[data-claim]').first().waitFor();
		expect(errors.filter((error) => !error.includes('404'))).toEqual([]);
	});

	test.each(['wordpress', 'amp', 'pym', 'sidechain'])(
		'a host of the kind %s hears the height',
		async (kind) => {
			page = await here.openHost(kind);
			const frame = await embedIn(page);
			await expect
				.poll(async () => Math.abs((await frameHeight(page)) - (await mainHeight(frame))))
				.toBeLessThan(6);
		}
	);

	test('with JavaScript off an embed has its picture, table, source, receipts and link', async () => {
		page = await here.open({ javaScriptEnabled: false });
		await page.goto(`${here.site.url}embed/chart/troop-estimates/`);
		await page.locator('figure svg[role=img]:visible').waitFor();
		await page.locator('summary', { hasText: 'table' }).click();
		await page.locator('table').waitFor();
		await page.locator('summary', { hasText: 'Receipts' }).click();
		await page.locator('.receipt').first().waitFor();
		expect(await page.getAttribute('link[rel=canonical]', 'href')).toMatch(/charts\/troop-estimates\/$/);
		await page.goto(`${here.site.url}embed/story/`);
		expect(await page.locator('section[data-step]:visible').count()).toBe(steps.length);
	});
});

describe('in a frame much higher than what a reader sees of it', () => {
	test.each(['Space', 'Enter'])('a receipt opened by %s stands by its number', async (key) => {
		page = await here.open({ viewport: { width: 600, height: 3000 } });
		await page.goto(`${here.site.url}embed/chart/troop-estimates/`);
		await page.locator('html[data-ready]').waitFor();
		await page.locator('summary', { hasText: 'table' }).click();
		const number = page.locator('table a[data-figure][aria-haspopup]').nth(8);
		await number.focus();
		await page.keyboard.press(key);
		const panel = page.locator('.receipt-panel');
		await expect.poll(() => panel.isVisible()).toBe(true);
		const [at, box] = [await number.boundingBox(), await panel.boundingBox()];
		const bottom = (at?.y ?? 0) + (at?.height ?? 0);
		expect(bottom).toBeGreaterThan(500);
		expect(Math.abs((box?.y ?? 0) - bottom)).toBeLessThan(10);
	});

	test('a receipt opened by a press on a mark stands by the mark', async () => {
		page = await here.open({ viewport: { width: 600, height: 3000 } });
		await page.goto(`${here.site.url}embed/chart/troop-estimates/`);
		await page.locator('html[data-ready]').waitFor();
		// The number that had the focus before is far from it.
		await page.locator('summary', { hasText: 'table' }).click();
		await page.locator('table a[data-figure][aria-haspopup]').nth(8).focus();
		const at = await page.locator('figure svg[role=img]:visible [data-figure]').first().boundingBox();
		const y = (at?.y ?? 0) + (at?.height ?? 0) / 2;
		await page.mouse.click((at?.x ?? 0) + (at?.width ?? 0) / 2, y);
		const panel = page.locator('.receipt-panel');
		await expect.poll(() => panel.isVisible()).toBe(true);
		expect(Math.abs(((await panel.boundingBox())?.y ?? 0) - y)).toBeLessThan(10);
	});
});

describe('what the address of an embed asks for', () => {
	const open = async (query: string, path = 'chart/families') => {
		page = await here.open({ viewport: { width: 600, height: 420 } });
		await page.goto(`${here.site.url}embed/${path}/?${query}`);
		await page.waitForFunction(() => 'ready' in document.documentElement.dataset);
	};
	const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

	test('a theme, whatever the reader’s own', async () => {
		await open('dark=true');
		expect(await ground()).toBe('rgb(21, 20, 18)');
	});
	test('no ground', async () => {
		await open('transparent');
		expect(await ground()).toBe('rgba(0, 0, 0, 0)');
	});
	test('plain: title, source and standing stay', async () => {
		await open('plain');
		expect(await page.locator('details:visible').count()).toBe(0);
		for (const part of ['.title', '.source [data-standing]', '.credit a']) {
			expect(await page.locator(part).first().isVisible(), part).toBe(true);
		}
	});
	test('static: nothing is made a button', async () => {
		await open('static');
		await page.locator('summary', { hasText: 'table' }).click();
		await page.locator('table [data-figure]').first().hover();
		expect(await page.locator('.ring, [role=button]').count()).toBe(0);
	});
	test('as high as its frame', async () => {
		await open('fitchart');
		expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(420);
	});
	test('what cannot be had is said once', async () => {
		await open('lens=seoul');
		expect(await page.locator('.notice').count()).toBe(1);
	});
});

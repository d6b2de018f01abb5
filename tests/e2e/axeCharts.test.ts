import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chartIds } from '../../src/lib/data/lists.ts';
import { openChart, openStep, windows } from './looking.ts';
import { dark, tags, violationsInLightAnd } from './violations.ts';
import { withSite } from './withSite.ts';

const here = withSite();

describe.each(windows)('light and dark at $width × $height', (viewport) => {
	let page: Page;
	beforeAll(async () => {
		const context = await here.browser.newContext({ viewport, reducedMotion: 'reduce' });
		await context.addInitScript(axe.source);
		page = await context.newPage();
	});
	afterAll(() => page.context().close());

	test.each(['charts/', 'method/', 'changes/'])(
		'axe finds nothing in %s, which no script moves',
		async (path) => {
			await page.goto(here.site.url + path);
			expect(await violationsInLightAnd(dark, page)).toEqual([]);
		}
	);

	test.each([...chartIds.map((id) => `charts/${id}/`), 'claims/'])(
		'axe finds nothing in %s',
		async (path) => {
			await openChart(page, here.site.url + path);
			expect(await violationsInLightAnd(dark, page)).toEqual([]);
		}
	);

	test('axe finds nothing in the editors’ page', async () => {
		await openChart(page, `${here.site.url}embed/`);
		// What is folded is looked at as well.
		await page.$$eval('main details', (all) => {
			for (const details of all.slice(0, 3)) (details as HTMLDetailsElement).open = true;
		});
		expect(await violationsInLightAnd(dark, page)).toEqual([]);
	});

	test('axe finds nothing in the estimates through any lens, and as of a day', async () => {
		await openChart(page, `${here.site.url}charts/troop-estimates/?lens=nobody`);
		expect(await violationsInLightAnd(dark, page, tags, '.live')).toEqual([]);
		const lens = page.getByRole('combobox', { name: 'Said by' });
		for (let index = 1; index <= 6; index++) {
			await lens.selectOption({ index });
			expect([index, await violationsInLightAnd(dark, page, tags, '.live')]).toEqual([index, []]);
		}
		await lens.selectOption('');
		await page.locator('.live input[type=date]').fill('2024-12-01');
		expect(await violationsInLightAnd(dark, page, tags, '.live')).toEqual([]);
	});

	test('axe finds nothing where a chart lights a mark and shows its receipt', async () => {
		await page.getByRole('button', { name: 'Mark by mark' }).focus();
		await page.keyboard.press('ArrowRight');
		expect(await violationsInLightAnd(dark, page, tags, '.live')).toEqual([]);
		await page.keyboard.press('Enter');
		await expect.poll(() => page.locator('.receipt-panel').isVisible()).toBe(true);
		expect(await violationsInLightAnd(dark, page, tags, '.live', '.receipt-panel')).toEqual([]);
	});

	test('axe finds nothing in the story where a step’s controls or a receipt stand open', async () => {
		await openStep(page, `${here.site.url}?chart=troop-estimates&lens=seoul#estimates`);
		await expect.poll(() => page.locator('section#estimates .controls').isVisible()).toBe(true);
		expect(await violationsInLightAnd(dark, page, tags, 'section#estimates')).toEqual([]);
		await page.locator('section#estimates .words a[data-figure]').first().click();
		await expect.poll(() => page.locator('.receipt-panel').isVisible()).toBe(true);
		expect(await violationsInLightAnd(dark, page, tags, '.receipt-panel')).toEqual([]);
	});
});

import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { chartIds } from '../../src/lib/data/lists.ts';
import { steps } from './record.ts';
import { withHosts } from './withHosts.ts';

const here = withHosts();
let page: Page;

describe('the editors’ page', () => {
	test('shows what is chosen, at the width that is chosen, and copies with one press', async () => {
		page = await here.open({ permissions: ['clipboard-read', 'clipboard-write'] });
		await page.goto(`${here.site.url}embed/`);
		await page.getByRole('combobox', { name: 'Show' }).selectOption('embed/chart/families/');
		for (const width of ['280', '760']) {
			await page.getByRole('combobox', { name: 'Width' }).selectOption(width);
			const frame = page.locator('.preview iframe');
			await expect
				.poll(async () => {
					const box = await frame.boundingBox();
					const inside = await page.frameLocator('.preview iframe').locator('main').boundingBox();
					return [box?.width, Math.ceil((box?.height ?? 0) - (inside?.height ?? 0))];
				})
				.toEqual([Number(width), 1]);
		}
		const chosen = page.locator('[data-editors]');
		await chosen.getByRole('button', { name: 'Copy “Frame only”' }).click();
		await expect
			.poll(() => page.evaluate(() => navigator.clipboard.readText()))
			.toMatch(/^<iframe src="[^"]*embed\/chart\/families\/"/);
	});

	test('without script it is a list of all snippets', async () => {
		page = await here.open({ javaScriptEnabled: false });
		await page.goto(`${here.site.url}embed/`);
		expect(await page.locator('details.snippets').count()).toBe(1 + chartIds.length + steps.length);
		await page.locator('details.snippets summary').nth(1).click();
		expect(await page.locator('textarea:visible').first().inputValue()).toContain('<figure data-ds-src=');
	});

	test.each(['', 'charts/families/', 'embed/story/', 'embed/chart/families/', 'embed/step/rank/'])(
		'“%s” says early where its oEmbed answer is, and there it is',
		async (path) => {
			const html = readFileSync(`build/${path}index.html`, 'utf8');
			const link = /<link[^>]*application\/json\+oembed[^>]*>/.exec(html);
			expect(link?.index).toBeLessThan(1500);
			const file = /href="https:\/\/[^/]+\/([^"]+)"/.exec(link?.[0] ?? '')?.[1];
			expect(JSON.parse(readFileSync(`build/${file}`, 'utf8'))).toMatchObject({
				version: '1.0',
				type: 'rich'
			});
		}
	);
});

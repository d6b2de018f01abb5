import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { chartIds } from '../../src/lib/data/lists.ts';
import { reservedHeight } from '../../src/lib/embed/reservedHeight.ts';
import { steps } from './record.ts';
import { withHosts } from './withHosts.ts';

const here = withHosts();
let page: Page;

describe('the editors’ page', () => {
	test('shows what is chosen, at the width that is chosen, and copies with one press', async () => {
		page = await here.open({ permissions: ['clipboard-read', 'clipboard-write'] });
		await page.goto(`${here.site.url}embed/`);
		await page.getByRole('combobox', { name: 'Show' }).selectOption('embed/chart/families/');
		const host = page.frameLocator('.preview iframe');
		const inside = host.frameLocator('figure > iframe');
		for (const width of ['280', '760']) {
			await page.getByRole('combobox', { name: 'Width' }).selectOption(width);
			await expect.poll(() => host.locator('figure img:visible').count()).toBe(0);
			await expect
				.poll(async () => {
					const box = await page.locator('.preview iframe').boundingBox();
					const frame = await host.locator('figure > iframe').boundingBox();
					const main = await inside.locator('main').boundingBox();
					const said = await host.locator('figure').getAttribute('data-ds-height');
					// What is seen keeps the height that was measured, if this machine has other typefaces too.
					const isKept = frame?.height === reservedHeight(said ?? undefined, Number(width));
					const room = Math.floor((frame?.height ?? 0) - (main?.height ?? 0));
					return [box?.width, frame?.width, isKept || room === 0];
				})
				.toEqual([Number(width), Number(width), true]);
			const [box, body] = [
				await page.locator('.preview iframe').boundingBox(),
				await host.locator('body').boundingBox()
			];
			expect(Math.abs((box?.height ?? 0) - (body?.height ?? 0))).toBeLessThanOrEqual(1);
		}
		const chosen = page.locator('[data-editors]');
		await chosen.getByRole('button', { name: 'Copy “Frame only”' }).click();
		await expect
			.poll(() => page.evaluate(() => navigator.clipboard.readText()))
			.toMatch(/^<iframe src="[^"]*embed\/chart\/families\/"/);
	});

	test('previews the story as its snippet makes it in an editor’s page: moved by that page’s own scrolling', async () => {
		page = await here.open({ viewport: { width: 900, height: 900 } });
		await page.goto(`${here.site.url}embed/`);
		await page.getByRole('combobox', { name: 'Theme' }).selectOption('Dark');
		const host = page.frameLocator('.preview iframe');
		const inside = host.frameLocator('figure > iframe');
		await expect.poll(() => inside.locator('html').getAttribute('data-mode')).toBe('scroll');
		expect(await inside.locator('html').getAttribute('data-theme')).toBe('dark');
		const toCopy = page.locator('[data-editors] [data-snippet=responsive] textarea');
		expect(await toCopy.inputValue()).toContain('data-ds-theme="dark"');
		const asked = await page.evaluate(() => {
			const preview = document.querySelector<HTMLIFrameElement>('.preview iframe')?.contentWindow;
			return preview?.performance.getEntriesByType('resource').map(({ name }) => name) ?? [];
		});
		expect(asked).toContain(`${here.site.url}embed/v1.js`);
		const first = await inside.locator('section.now').getAttribute('id');
		await host.locator('[data-ds-steps] > li').nth(3).scrollIntoViewIfNeeded();
		await expect.poll(() => inside.locator('section.now').getAttribute('id')).not.toBe(first);
	});

	test('previews the frame alone where no loader is asked for', async () => {
		page = await here.open({ viewport: { width: 900, height: 900 } });
		await page.goto(`${here.site.url}embed/`);
		await page.getByRole('combobox', { name: 'Way' }).selectOption('Frame only');
		await page.frameLocator('.preview iframe').locator('main[data-embed=story]').waitFor();
		const text = await page.locator('[data-editors] [data-snippet=frame] textarea').inputValue();
		const height = await page.locator('.preview iframe').getAttribute('height');
		expect(text).toContain(`height="${height}"`);
	});

	test.each([
		{ window: 390, preview: '320' },
		{ window: 1280, preview: '600' }
	])('in a window of $window px the preview is $preview px wide, and whole', async (expected) => {
		page = await here.open({ viewport: { width: expected.window, height: 800 } });
		await page.goto(`${here.site.url}embed/`);
		await page.locator('.preview iframe').waitFor();
		expect(await page.getByRole('combobox', { name: 'Width' }).inputValue()).toBe(expected.preview);
		expect(await page.$eval('.preview', ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
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

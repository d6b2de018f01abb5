import type { Frame, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import {
	embedIn,
	eventsOf,
	frameHeight,
	liveEmbedIn,
	liveFrames,
	mainHeight,
	pictures
} from './embedsSeen.ts';
import { errorsOf } from './looking.ts';
import { shiftOf } from './shifts.ts';
import { withHosts } from './withHosts.ts';

const here = withHosts();
let page: Page;

describe('with the loader', () => {
	test('two embeds of one chart at two widths are each as high as their content', async () => {
		page = await here.openHost('plain');
		await expect.poll(() => liveFrames(page)).toBe(2);
		expect(await pictures(page)).toBe(0);
		await page.locator('#narrow iframe').scrollIntoViewIfNeeded();
		await expect.poll(async () => (await eventsOf(page)).length).toBe(2);
		expect((await eventsOf(page)).every((event) => /^ds:ready \{"height":\d+\}$/.test(event))).toBe(true);
		const [wide, narrow] = page.frames().slice(1);
		for (const [frame, room] of [
			[wide, '#wide'],
			[narrow, '#narrow']
		] as const) {
			// What changes in the frame, as with a typeface that comes, is said and laid a moment later.
			const missing = async () =>
				Math.abs((await frameHeight(page, `${room} iframe`)) - (await mainHeight(frame as Frame)));
			await expect.poll(missing).toBeLessThanOrEqual(1);
		}
	});

	test.each(['loader-first-and-twice', 'right-to-left', 'dark', 'strict-csp', 'coep', 'pinned'])(
		'in a host of the kind %s one live frame takes the picture’s place',
		async (kind) => {
			page = await here.openHost(kind);
			const errors = errorsOf(page);
			await expect.poll(() => liveFrames(page)).toBe(1);
			expect(await page.locator('iframe').count()).toBe(1);
			expect(await pictures(page)).toBe(0);
			if (kind === 'dark') {
				const frame = await embedIn(page);
				await expect
					.poll(() => frame.evaluate(() => getComputedStyle(document.documentElement).backgroundColor))
					.toBe('rgb(21, 20, 18)');
			}
			expect(errors.filter((error) => error.includes('embed'))).toEqual([]);
		}
	);

	test('hostile rules of the host change neither size nor place of the frame', async () => {
		page = await here.openHost('hostile-css');
		const frame = await liveEmbedIn(page);
		await page.locator('iframe').scrollIntoViewIfNeeded();
		const box = await page.locator('iframe').boundingBox();
		const room = await page.locator('figure').evaluate((figure) => figure.clientWidth);
		expect(Math.abs((box?.width ?? 0) - room)).toBeLessThanOrEqual(1);
		expect(Math.abs((box?.height ?? 0) - (await mainHeight(frame)))).toBeLessThanOrEqual(1);
		expect(
			await page.$eval('iframe', (frame) => [
				getComputedStyle(frame).opacity,
				getComputedStyle(frame).transform
			])
		).toEqual(['1', 'none']);
	});

	test('in a figure that keeps its content off its edge the room that is kept is for the width that is left', async () => {
		page = await here.openHost('padded');
		const frame = await liveEmbedIn(page);
		const box = await page.locator('iframe').boundingBox();
		expect(box?.width).toBe(478);
		expect(Math.abs((box?.height ?? 0) - (await mainHeight(frame)))).toBeLessThanOrEqual(2);
	});

	test('a nested host shows it too', async () => {
		page = await here.openHost('nested');
		await expect.poll(() => page.frames().length).toBe(3);
		const outer = page.frames()[1] as Frame;
		await expect.poll(() => liveFrames(outer)).toBe(1);
	});

	test('a lazy embed 3,000 px down comes into view and nothing moves', async () => {
		page = await here.openHost('far');
		expect(await page.locator('iframe').count()).toBe(0);
		for (let y = 0; y < 3600; y += 200) {
			await page.mouse.wheel(0, 200);
			await page.waitForFunction((y) => scrollY >= Math.min(y, document.body.scrollHeight), y);
		}
		await expect.poll(() => liveFrames(page)).toBe(1);
		expect(await shiftOf(page)).toBeLessThanOrEqual(0.01);
	});

	test('the frame is as high as its content at every width, while the window is resized', async () => {
		page = await here.openHost('frame-of-plain');
		const frame = await liveEmbedIn(page);
		for (const width of [1016, 616, 336, 296, 1216]) {
			await page.setViewportSize({ width, height: 700 });
			await expect
				.poll(async () => Math.abs((await frameHeight(page)) - (await mainHeight(frame))), {
					message: `at ${width}`
				})
				.toBeLessThanOrEqual(1);
		}
	});

	test('what a reader unfolds makes the frame higher at once, and the host hears of it', async () => {
		page = await here.openHost('frame-of-plain');
		const frame = await liveEmbedIn(page);
		const before = await frameHeight(page);
		await frame.click('summary >> text=table');
		await expect.poll(() => frameHeight(page)).toBeGreaterThan(before + 50);
		await expect
			.poll(async () => Math.abs((await frameHeight(page)) - (await mainHeight(frame))))
			.toBeLessThanOrEqual(1);
		expect(await eventsOf(page)).toContain('ds:interact {"deed":"fold"}');
	});

	test('a number opens its receipt, in sight, and the Escape key closes it', async () => {
		page = await here.openHost('frame-of-plain');
		const frame = await liveEmbedIn(page);
		await frame.click('summary >> text=table');
		await frame.locator('table a[data-figure]').first().click();
		await frame.locator('.receipt-panel:popover-open .receipt-owner').waitFor();
		await page.keyboard.press('Escape');
		await expect.poll(() => frame.locator('.receipt-panel:popover-open').count()).toBe(0);
	});

	test('a single-page host puts it in, takes it out and puts it in again', async () => {
		page = await here.openHost('single-page');
		for (const round of [1, 2, 3]) {
			await page.evaluate(() => {
				const view = document.querySelector<HTMLTemplateElement>('#view');
				document.querySelector('#room')?.replaceChildren(view?.content.cloneNode(true) ?? '');
			});
			await expect.poll(() => liveFrames(page), { message: `round ${round}` }).toBe(1);
			await page.evaluate(() => {
				const figure = document.querySelector('#room figure');
				Object.assign(window, { kept: figure });
				figure?.remove();
			});
			await expect.poll(() => page.locator('iframe').count()).toBe(0);
			// The same one, as it was when it was taken out.
			await page.evaluate(() =>
				document.querySelector('#room')?.append((window as unknown as { kept: Node }).kept)
			);
			await expect.poll(() => liveFrames(page)).toBe(1);
		}
		expect(await page.locator('iframe').count()).toBe(1);
	});

	test('on paper the picture stands', async () => {
		page = await here.openHost('frame-of-plain');
		await expect.poll(() => liveFrames(page)).toBe(1);
		await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
		expect([await pictures(page), await page.locator('iframe:visible').count()]).toEqual([1, 0]);
		await page.evaluate(() => dispatchEvent(new Event('afterprint')));
		expect([await pictures(page), await page.locator('iframe:visible').count()]).toEqual([0, 1]);
	});
});

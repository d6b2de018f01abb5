import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { frameHeight, liveEmbedIn, mainHeight, pictures } from './embedsSeen.ts';
import { withHosts } from './withHosts.ts';

const here = withHosts();
let page: Page;

/** Runs in every page and frame: nothing is drawn, and so no observer is told anything, until `show`. */
function hide(): void {
	const waiting: (() => void)[] = [];
	let isShown = false;
	const later = (act: () => void) => void (isShown ? act() : waiting.push(act));
	const { IntersectionObserver, ResizeObserver, requestAnimationFrame } = window;
	Object.assign(window, {
		IntersectionObserver: class extends IntersectionObserver {
			constructor(callback: IntersectionObserverCallback, options?: IntersectionObserverInit) {
				super((entries, observer) => later(() => callback(entries, observer)), options);
			}
		},
		ResizeObserver: class extends ResizeObserver {
			constructor(callback: ResizeObserverCallback) {
				super((entries, observer) => later(() => callback(entries, observer)));
			}
		},
		requestAnimationFrame: (callback: FrameRequestCallback) =>
			requestAnimationFrame((time) => later(() => callback(time))),
		show() {
			isShown = true;
			for (const act of waiting.splice(0)) act();
			document.dispatchEvent(new Event('visibilitychange'));
		}
	});
	Object.defineProperty(document, 'visibilityState', { get: () => (isShown ? 'visible' : 'hidden') });
	Object.defineProperty(document, 'hidden', { get: () => !isShown });
}
const show = async () => {
	for (const frame of page.frames()) {
		await frame.evaluate(() => (window as unknown as { show?(): void }).show?.());
	}
};
/** px that a reserved height may differ from the content's: between measured widths it lies on a line. */
const within = 2;
const isAsHigh = () =>
	expect.poll(async () => {
		const frame = await liveEmbedIn(page);
		return Math.abs((await frameHeight(page)) - (await mainHeight(frame)));
	});

test('in a tab behind others the picture stands, and once it is shown the live frame, as high as its content', async () => {
	page = await here.open();
	await page.addInitScript(hide);
	await page.goto(`${here.hosts.url}frame-of-plain.html`);
	await page.waitForFunction(() => 'OneOfFortyEmbed' in window);
	expect([await pictures(page), await page.locator('iframe').count()]).toEqual([1, 0]);
	await page.evaluate(() => (window as unknown as { show(): void }).show());
	// The frame has its own turn to be shown, and has said its height before.
	await liveEmbedIn(page);
	await show();
	await isAsHigh().toBeLessThanOrEqual(within);
	expect(await pictures(page)).toBe(0);
});

test('a panel that is turned away and back shows the live frame, as high as its content', async () => {
	page = await here.openHost('tabs');
	await page.waitForFunction(() => 'OneOfFortyEmbed' in window);
	expect(await page.locator('iframe').count()).toBe(0);
	await page.locator('#turn').click();
	await isAsHigh().toBeLessThanOrEqual(within);
	await page.locator('#turn').click();
	await expect.poll(() => page.locator('iframe:visible').count()).toBe(0);
	await page.setViewportSize({ width: 420, height: 700 });
	await page.locator('#turn').click();
	await isAsHigh().toBeLessThanOrEqual(within);
	expect(await pictures(page)).toBe(0);
});

test('a frame without a width says no height that its content has not, and the true one once it has a width', async () => {
	page = await here.open();
	await page.goto(`${here.hosts.url}bad.html`);
	const address = `${here.site.url}embed/chart/force-ratio/`;
	await page.evaluate((address) => {
		const heard: number[] = [];
		Object.assign(window, { heard });
		addEventListener('message', ({ data }) => {
			const { type, height } = data as { type?: string; height?: number };
			if ((type === 'ready' || type === 'height') && height !== undefined) heard.push(height);
		});
		const frame = document.createElement('iframe');
		frame.style.cssText = 'width: 0; border: 0';
		frame.src = address;
		document.body.prepend(frame);
	}, address);
	const heard = () => page.evaluate(() => (window as unknown as { heard: number[] }).heard);
	await expect.poll(async () => (await heard()).length).toBeGreaterThan(0);
	expect(Math.max(...(await heard()))).toBeLessThan(100);
	await page.$eval('iframe', (frame) => (frame.style.width = '600px'));
	await expect.poll(async () => (await heard()).at(-1)).toBeGreaterThan(300);
	expect(Math.max(...(await heard()))).toBe((await heard()).at(-1));
});

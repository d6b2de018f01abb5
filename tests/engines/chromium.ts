import type { Frame } from 'playwright-core';
import { launch as start } from '../e2e/browser.ts';
import { frameIn, type Browser, type Engine, type Page, type Place } from './engine.ts';

/** Those of a document, which is asked for at each use. */
const placeOf = (frame: () => Promise<Frame>): Place => ({
	evaluate: async (work, ...given) => (await frame()).evaluate(`(${work})(...${JSON.stringify(given)})`),
	click: async (selector, words = '') =>
		(await frame()).locator(selector).filter({ hasText: words }).first().click(),
	frame: (selector) => placeOf(async () => frameIn<Frame>(await frame(), selector))
});

async function launch(): Promise<Browser> {
	const browser = await start();
	return {
		async open({ width = 1000, height = 800, dark = false, script = true } = {}): Promise<Page> {
			const context = await browser.newContext({
				viewport: { width, height },
				colorScheme: dark ? 'dark' : 'light',
				javaScriptEnabled: script
			});
			const page = await context.newPage();
			const errors: string[] = [];
			page.on('console', (message) => void (message.type() === 'error' && errors.push(message.text())));
			page.on('pageerror', ({ message }) => void errors.push(message));
			return {
				...placeOf(async () => page.mainFrame()),
				errors: async () => errors,
				goto: async (address) => void (await page.goto(address)),
				press: (key) => page.keyboard.press(key),
				async wheel(by) {
					const { width = 0, height = 0 } = page.viewportSize() ?? {};
					await page.mouse.move(width / 2, height / 2);
					await page.mouse.wheel(0, Math.round(by));
				},
				resize: (width, height) => page.setViewportSize({ width, height }),
				screenshot: () => page.screenshot(),
				close: () => context.close()
			};
		},
		close: () => browser.close()
	};
}

/** Chromium, which most tests are made with: for those that ask the same of all three. */
export const chromium: Engine = { name: 'Chromium', launch };

import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { errorsOf } from './looking.ts';
import { keepShifts } from './shifts.ts';
import type { Site } from './site.ts';

/** The story where it scrolls, in a page that tells every error and every shift of its layout. */
export async function openScrolling(
	{ browser, site }: { browser: Browser; site: Site },
	viewport: { width: number; height: number },
	path = ''
) {
	const context = await browser.newContext({ viewport });
	const page = await context.newPage();
	const errors = errorsOf(page);
	await keepShifts(page);
	await page.goto(site.url + path);
	await page.waitForFunction(
		() => document.querySelector('[data-story]')?.getAttribute('data-mode') === 'scroll'
	);
	return { page, errors, close: () => context.close() };
}

/** The reading line for the window as it is, px from its top. */
export const lineOf = (page: Page): Promise<number> =>
	page.evaluate(() => {
		const stage = document.querySelector('[data-stage]') as HTMLElement;
		const { width, height } = stage.getBoundingClientRect();
		return Math.round(width > innerWidth * 0.7 ? height + (innerHeight - height) * 0.25 : innerHeight / 2);
	});

/**
 * Waits until the page has come to rest and the story names the step under the line, by the page's
 * own geometry, worked out apart from the story's script.
 * @param kept the line, where it stays as it was in another window, px
 */
export async function agrees(page: Page, kept?: number): Promise<void> {
	const line = kept ?? (await lineOf(page));
	// Asked in the page itself, once a frame: hundreds of jumps are asked about.
	const seen = await page.evaluate(async (line) => {
		const until = performance.now() + 5000;
		const look = () => {
			let under = '';
			for (const section of document.querySelectorAll('section[data-step]')) {
				if (!under || section.getBoundingClientRect().top <= line) under = section.id;
			}
			return `${document.querySelector('[data-story]')?.getAttribute('data-step')} under ${under}`;
		};
		for (let still = 0, before = -1; performance.now() < until; before = scrollY) {
			await new Promise(requestAnimationFrame);
			still = scrollY === before ? still + 1 : 0;
			const now = look();
			if (still > 3 && /^(\S+) under \1$/.test(now)) return now;
		}
		return `${look()}, or still moving`;
	}, line);
	expect(seen).toMatch(/^(\S+) under \1$/);
}

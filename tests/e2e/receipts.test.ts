import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { openStep } from './looking.ts';
import { withSite } from './withSite.ts';

const here = withSite();
let page: Page;
beforeAll(async () => {
	const context = await here.browser.newContext({ viewport: { width: 390, height: 844 } });
	page = await context.newPage();
});
beforeEach(async () => {
	await openStep(page, `${here.site.url}#same-week`);
});

const panel = () => page.locator('.receipt-panel');
const number = () => page.locator('section#same-week .words a[data-figure="T07"]');

test('pressing a number opens its receipt: who, when, what it counts, standing and where it was seen', async () => {
	await number().click();
	await expect.poll(() => panel().isVisible()).toBe(true);
	const words = await panel().innerText();
	expect(words).toContain('24 October 2024');
	expect(words).toContain('Nearly 12,000');
	expect(words).toContain('disputed');
	expect(words).toMatch(/Seen in/);
	// Links are told what they have become when the page is idle.
	await expect.poll(() => number().getAttribute('aria-expanded')).toBe('true');
	expect(new URL(page.url()).hash).not.toContain('receipt');
});

test('Escape closes it and the number has the focus again', async () => {
	// Until the page is idle a number is a link, which Space does not press.
	await expect.poll(() => number().getAttribute('aria-expanded')).toBe('false');
	await number().focus();
	await page.keyboard.press('Space');
	await expect.poll(() => panel().isVisible()).toBe(true);
	await page.keyboard.press('Escape');
	await expect.poll(() => panel().isVisible()).toBe(false);
	expect(await number().evaluate((element) => element === document.activeElement)).toBe(true);
	await expect.poll(() => number().getAttribute('aria-expanded')).toBe('false');
});

test('its button closes it, and a press elsewhere', async () => {
	await number().click();
	await panel().getByRole('button', { name: 'Close' }).click();
	await expect.poll(() => panel().isVisible()).toBe(false);
	await number().click();
	await expect.poll(() => panel().isVisible()).toBe(true);
	await page.mouse.click(20, 20);
	await expect.poll(() => panel().isVisible()).toBe(false);
});

test('from one receipt straight to another, only the number whose receipt stands open says so', async () => {
	const numbers = page.locator('section#same-week .words a[data-figure][aria-haspopup]');
	await expect.poll(() => numbers.count()).toBeGreaterThan(1);
	const [first, second] = [numbers.nth(0), numbers.nth(1)];
	const expanded = () => page.locator('[aria-expanded=true][data-figure]').count();
	await first.focus();
	await page.keyboard.press('Space');
	// At once: who cannot see it hears it with the press.
	expect(await first.getAttribute('aria-expanded')).toBe('true');
	await second.focus();
	await page.keyboard.press('Space');
	expect(await second.getAttribute('aria-expanded')).toBe('true');
	expect(await first.getAttribute('aria-expanded')).toBe('false');
	await page.keyboard.press('Escape');
	await expect.poll(expanded).toBe(0);
});

test('every number in the page has a receipt to open', async () => {
	const missing = await page.$$eval('a[data-figure]', (links) =>
		(links as HTMLAnchorElement[])
			.filter(({ hash }) => !document.getElementById(hash.slice(1)))
			.map(({ hash }) => hash)
	);
	expect(missing).toEqual([]);
});

test('a link to a receipt opens the list that holds it', async () => {
	await page.goto(`${here.site.url}?${Math.random()}#receipt-K03`);
	await expect.poll(() => page.locator('#receipt-K03').isVisible()).toBe(true);
});

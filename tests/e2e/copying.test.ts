import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { records } from './record.ts';
import { withSite } from './withSite.ts';

const here = withSite();

async function open(path: string) {
	const context = await here.browser.newContext({
		viewport: { width: 1280, height: 900 },
		reducedMotion: 'reduce',
		permissions: ['clipboard-read', 'clipboard-write']
	});
	const page = await context.newPage();
	await page.goto(here.site.url + path);
	await page.locator('html[data-ready]').waitFor();
	return { page, close: () => context.close() };
}

/** Selects all of an element, as a reader does, and copies it by the keyboard. */
async function copy(page: Page, selector: string): Promise<string> {
	await page
		.locator(selector)
		.first()
		.evaluate((element) => getSelection()?.selectAllChildren(element));
	await page.keyboard.press('Control+C');
	return clipboard(page);
}
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const notice = (page: Page) => page.locator('.copied');

describe.each([
	{
		where: 'the story',
		path: '?mode=read',
		selector: '#ten-thousand .words p:has(a[data-figure="T13"])',
		id: '#ten-thousand'
	},
	{
		where: 'a chart',
		path: 'charts/casualty-estimates/',
		selector: '.live figcaption .title',
		id: 'charts/casualty-estimates/'
	},
	{ where: 'the claims', path: 'claims/', selector: '.claim-note p:has(a[data-figure])', id: 'claims/' }
])('a sentence with a figure, copied on the page of $where', ({ path, selector, id }) => {
	test('takes its owner, its day, its standing and its address along in a second line', async () => {
		const { page, close } = await open(path);
		const said = (await page.locator(selector).first().innerText()).trim();
		const [words, owners, ...rest] = (await copy(page, selector)).split('\n');
		expect(words).toBe(said);
		expect(owners).toMatch(
			/ · .+, (?:\d+ \w+ \d{4}|no date) · (?:corroborated|disputed|unverified|superseded)/
		);
		expect(owners).toContain(`${records.site.address}`);
		expect(owners).toContain(id);
		expect(rest).toEqual([]);
		expect(await notice(page).innerText()).toContain('Copied with its source');
		await close();
	});
});

test('a reader can have the words alone, and nothing is kept of it', async () => {
	const { page, close } = await open('charts/casualty-estimates/');
	const said = (await page.locator('.live figcaption .title').innerText()).trim();
	await copy(page, '.live figcaption .title');
	await notice(page).getByRole('button', { name: 'Copy words only' }).click();
	await notice(page).getByText('Copied without its source').waitFor();
	expect(await clipboard(page)).toBe(said);
	expect(await page.evaluate(() => [localStorage.length, document.cookie])).toEqual([0, '']);
	await page.keyboard.press('Escape');
	await expect.poll(() => notice(page).innerText()).toBe('');
	await close();
});

test('words without a figure are copied as they are', async () => {
	const { page, close } = await open('claims/');
	const said = (await page.locator('h1').innerText()).trim();
	expect((await copy(page, 'h1')).trim()).toBe(said);
	expect(await notice(page).innerText()).toBe('');
	await close();
});

test('a receipt gives its sentence with its owner', async () => {
	const { page, close } = await open('?mode=read#ten-thousand');
	await page.locator('#ten-thousand .words a[data-figure="T13"]').first().click();
	await page.locator('.receipt-panel').getByRole('button', { name: 'Copy sentence' }).click();
	await page.locator('.receipt-panel').getByText('Copied', { exact: true }).waitFor();
	expect(await clipboard(page)).toMatch(
		/^At least 10,000 .+ \(.*Pentagon.*; 4 November 2024; superseded\.\) One of Forty, .+#receipt-T13$/
	);
	await close();
});

describe('where a browser gives a page no clipboard, as on plain http', () => {
	async function openBare(path: string) {
		const opened = await open('claims/');
		await opened.page.addInitScript(() =>
			Object.defineProperty(navigator, 'clipboard', { value: undefined })
		);
		await opened.page.goto(here.site.url + path);
		await opened.page.locator('html[data-ready]').waitFor();
		return opened;
	}

	test('a receipt says that it could not be copied', async () => {
		const { page, close } = await openBare('?mode=read#ten-thousand');
		await page.locator('#ten-thousand .words a[data-figure="T13"]').first().click();
		await page.locator('.receipt-panel').getByRole('button', { name: 'Copy sentence' }).click();
		await page.locator('.receipt-panel').getByText('This browser could not copy it').waitFor();
		await close();
	});

	test('so does what saves and shares, and offers no picture instead of words', async () => {
		const { page, close } = await openBare('charts/families/');
		await page.locator('.save summary').click();
		await page.locator('.save').getByRole('button', { name: 'Link to this' }).click();
		await page.locator('.save').getByText('This browser could not copy it.').waitFor();
		expect(await page.locator('.save .said a').count()).toBe(0);
		await close();
	});

	test('so does the notice that offers the words alone', async () => {
		const { page, close } = await openBare('charts/casualty-estimates/');
		await page
			.locator('.live figcaption .title')
			.evaluate((title) => getSelection()?.selectAllChildren(title));
		await page.keyboard.press('Control+C');
		await notice(page).getByRole('button', { name: 'Copy words only' }).click();
		await notice(page).getByText('This browser could not copy it.').waitFor();
		await close();
	});
});

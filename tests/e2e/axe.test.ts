import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chartIds } from '../../src/lib/data/lists.ts';
import { atRest, openChart, openStep } from './looking.ts';
import { steps } from './record.ts';
import { tags, violationsIn } from './violations.ts';
import { withSite } from './withSite.ts';

const here = withSite();

const schemes = ['light', 'dark'] as const;
const windows = [
	{ width: 390, height: 844 },
	{ width: 1440, height: 900 }
];

// Of what axe looks at, the scheme changes the colours alone.
const rulesIn = (colorScheme: (typeof schemes)[number]) =>
	colorScheme === 'light' ? tags : ['color-contrast'];

describe.each(schemes)('in %s', (colorScheme) => {
	describe.each(windows)('at $width × $height', (viewport) => {
		test.each(['scroll', 'read'])('axe finds nothing in the %s layout', async (layout) => {
			const context = await here.browser.newContext({ viewport, colorScheme });
			const page = await context.newPage();
			if (layout === 'read') await page.route('**/app/*.js', (route) => route.abort());
			await page.goto(here.site.url, { waitUntil: 'networkidle' });
			await expect
				.poll(() => page.evaluate(() => 'ready' in document.documentElement.dataset))
				.toBe(layout === 'scroll');
			expect(await violationsIn(page, rulesIn(colorScheme))).toEqual([]);
			await context.close();
		});
	});
});

const phone = { width: 390, height: 844 };
// What is asked of a whole page is asked once, elsewhere.
const ofParts = tags.filter((tag) => tag !== 'best-practice');
test.each([
	['light', { viewport: phone }, 'scroll', ofParts],
	['dark', { viewport: phone, colorScheme: 'dark' }, 'scroll', ['color-contrast']],
	['light, step by step', { viewport: phone, reducedMotion: 'reduce' }, 'steps', ofParts],
	[
		'forced colours',
		{ viewport: phone, forcedColors: 'active', reducedMotion: 'reduce' },
		'scroll',
		['color-contrast']
	],
	['320 px', { viewport: { width: 320, height: 568 } }, 'read', ofParts]
] as const)('axe finds nothing at any step in %s', async (_, options, mode, rules) => {
	// The page's policy takes no style but its own.
	const context = await here.browser.newContext({ ...options, bypassCSP: true });
	const page = await context.newPage();
	await openStep(page, `${here.site.url}${mode === 'steps' ? '?mode=steps' : ''}`, mode);
	// What the bar covers at this moment comes out from under it with the next turn of the wheel.
	await page.addStyleTag({ content: '[data-progress] { position: static !important }' });
	const faults: string[] = [];
	for (const { id } of steps) {
		await page.evaluate((id) => (location.hash = id), id);
		if (mode !== 'read') {
			await expect.poll(() => page.getAttribute('[data-story]', 'data-step')).toBe(id);
			await atRest(page);
		}
		const parts = mode === 'read' ? [`#${id}`] : ['[data-stage]', '[data-progress]', `#${id}`];
		const found = await violationsIn(page, [...rules], ...parts);
		faults.push(...found.map((fault) => `${id}: ${fault}`));
	}
	expect(faults).toEqual([]);
	await context.close();
});

describe.each(schemes)('with script, in %s', (colorScheme) => {
	const rules = rulesIn(colorScheme);

	describe.each(windows)('at $width × $height', (viewport) => {
		let page: Page;
		beforeAll(async () => {
			const context = await here.browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' });
			await context.addInitScript(axe.source);
			page = await context.newPage();
		});
		afterAll(() => page.context().close());

		test.each(['charts/', 'method/', 'changes/'])(
			'axe finds nothing in %s, which no script moves',
			async (path) => {
				await page.goto(here.site.url + path);
				expect(await violationsIn(page, rules)).toEqual([]);
			}
		);

		test.each([...chartIds.map((id) => `charts/${id}/`), 'claims/'])(
			'axe finds nothing in %s',
			async (path) => {
				await openChart(page, here.site.url + path);
				expect(await violationsIn(page, rules)).toEqual([]);
			}
		);

		test('axe finds nothing in the editors’ page', async () => {
			await openChart(page, `${here.site.url}embed/`);
			// What is folded is looked at as well.
			await page.$$eval('main details', (all) => {
				for (const details of all.slice(0, 3)) (details as HTMLDetailsElement).open = true;
			});
			expect(await violationsIn(page, rules)).toEqual([]);
		});

		test('axe finds nothing in the estimates through any lens, and as of a day', async () => {
			await openChart(page, `${here.site.url}charts/troop-estimates/?lens=nobody`);
			expect(await violationsIn(page, rules, '.live')).toEqual([]);
			const lens = page.getByRole('combobox', { name: 'Said by' });
			for (let index = 1; index <= 6; index++) {
				await lens.selectOption({ index });
				expect([index, await violationsIn(page, rules, '.live')]).toEqual([index, []]);
			}
			await lens.selectOption('');
			await page.locator('.live input[type=date]').fill('2024-12-01');
			expect(await violationsIn(page, rules, '.live')).toEqual([]);
		});

		test('axe finds nothing where a chart lights a mark and shows its receipt', async () => {
			await page.getByRole('button', { name: 'Mark by mark' }).focus();
			await page.keyboard.press('ArrowRight');
			expect(await violationsIn(page, rules, '.live')).toEqual([]);
			await page.keyboard.press('Enter');
			await expect.poll(() => page.locator('.receipt-panel').isVisible()).toBe(true);
			expect(await violationsIn(page, rules, '.live', '.receipt-panel')).toEqual([]);
		});

		test('axe finds nothing in the story where a step’s controls or a receipt stand open', async () => {
			await openStep(page, `${here.site.url}?chart=troop-estimates&lens=seoul#estimates`);
			await expect.poll(() => page.locator('section#estimates .controls').isVisible()).toBe(true);
			expect(await violationsIn(page, rules, 'section#estimates')).toEqual([]);
			await page.locator('section#estimates .words a[data-figure]').first().click();
			await expect.poll(() => page.locator('.receipt-panel').isVisible()).toBe(true);
			expect(await violationsIn(page, rules, '.receipt-panel')).toEqual([]);
		});
	});
});

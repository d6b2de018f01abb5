import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { beforeAll, afterAll, describe, expect, test } from 'vitest';
import { loadRecords } from '../../src/lib/data/loadRecords.ts';
import { criteria } from '../../src/routes/accessibility/criteria.ts';
import { heuristics, principles } from '../../src/routes/accessibility/heuristics.ts';
import { idle } from './looking.ts';
import { withSite } from './withSite.ts';

const here = withSite();
const path = 'accessibility/';

test('the statement answers every heuristic and every criterion once, each in a sentence', () => {
	const count = (numbers: readonly unknown[]) => new Set(numbers).size;
	expect([heuristics.length, count(heuristics.map(({ name }) => name))]).toEqual([50, 50]);
	expect([criteria.length, count(criteria.map(({ number }) => number))]).toEqual([55, 55]);
	expect(principles.map((name) => heuristics.filter(({ principle }) => principle === name).length)).toEqual([
		8, 8, 10, 3, 7, 6, 8
	]);
	expect(heuristics.filter(({ critical }) => critical)).toHaveLength(14);
	expect(criteria.filter(({ level }) => level === 'A')).toHaveLength(31);
	const order = criteria.map(({ number }) => number.split('.').map(Number));
	expect(order).toEqual([...order].sort((a, b) => a.reduce((sum, n, i) => sum || n - (b[i] ?? 0), 0)));
	for (const { answer, says, by } of [...heuristics, ...criteria]) {
		expect(says).toMatch(/^[A-Z].*[^.]\.$/);
		expect(by.length === 0, says).toBe(answer === 'not checked by us');
	}
});

describe('with JavaScript off, at 320 px', () => {
	let page: Page;
	beforeAll(async () => {
		const context = await here.browser.newContext({
			viewport: { width: 320, height: 568 },
			javaScriptEnabled: false
		});
		page = await context.newPage();
		const response = await page.goto(here.site.url + path);
		expect(response?.status()).toBe(200);
	});
	afterAll(() => page.context().close());

	test('all answers stand there to be read', async () => {
		const items = await page.locator('[data-heuristic]').all();
		expect(items).toHaveLength(50);
		for (const [i, item] of items.entries()) {
			const { name = '', says = '' } = heuristics[i] ?? {};
			expect(await item.isVisible()).toBe(true);
			const words = await item.innerText();
			for (const part of [name, says]) expect(words).toContain(part);
		}
		expect(await page.locator('[data-heuristic] .critical').count()).toBe(14);

		const rows = await page.locator('tr[data-criterion]').all();
		expect(rows).toHaveLength(55);
		for (const [i, row] of rows.entries()) {
			const { number = '', name = '', says = '' } = criteria[i] ?? {};
			expect(await row.isVisible()).toBe(true);
			const words = (await row.innerText()).replace(/\s+/g, ' ');
			for (const part of [`${number} ${name}`, says]) expect(words).toContain(part);
		}
	});

	test('the tallies count what is there', async () => {
		const words = (await page.locator('main').innerText()).replace(/\s+/g, ' ');
		const met = (all: readonly { answer: string }[]) => all.filter(({ answer }) => answer === 'met').length;
		expect(words).toContain(`50 heuristics: ${met(heuristics)} met,`);
		expect(words).toContain(`55 criteria: ${met(criteria)} met,`);
		expect(words).toContain(`critical: ${met(heuristics.filter(({ critical }) => critical))} met,`);
	});

	test('the three ways to read and the address for barriers are linked', async () => {
		for (const mode of ['scroll', 'steps', 'read']) {
			expect(await page.locator(`a[href$="?mode=${mode}"]`).count()).toBe(1);
		}
		const { contact } = loadRecords('data').site;
		expect(await page.locator(`a[href^="mailto:${contact}"]`).innerText()).toBe(contact);
	});

	test('the page does not scroll sideways, and no link in it leads nowhere', async () => {
		const html = await page.content();
		const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
		const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
		expect(targets.filter((id) => !ids.has(id))).toEqual([]);
		expect(html).not.toMatch(/ style="/);
	});
});

test.each([320, 390, 1280])('nothing is wider than a window of %i px', async (width) => {
	const context = await here.browser.newContext({ viewport: { width, height: 568 } });
	const page = await context.newPage();
	await page.goto(here.site.url + path);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
	await context.close();
});

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
	test.each([320, 1440])('axe finds nothing at %i px', async (width) => {
		const context = await here.browser.newContext({ viewport: { width, height: 844 }, colorScheme });
		const page = await context.newPage();
		await page.goto(here.site.url + path);
		await idle(page);
		await page.evaluate(axe.source);
		const violations = await page.evaluate(async () => {
			const { axe: here } = window as unknown as {
				axe: {
					run(options: object): Promise<{ violations: { id: string; nodes: { target: unknown }[] }[] }>;
				};
			};
			const { violations } = await here.run({
				runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
			});
			return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`);
		});
		expect(violations).toEqual([]);
		await context.close();
	});
});

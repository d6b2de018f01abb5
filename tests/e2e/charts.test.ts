import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chartIds, standings } from '../../src/lib/data/lists.ts';
import { openChart } from './looking.ts';
import { noteOf, records, steps, stepsOf } from './record.ts';
import { withSite } from './withSite.ts';

const here = withSite();

/** Ids of a page, and titles of the charts in it by the step they stand in. */
interface Story {
	ids: Set<string>;
	titles: Record<string, string>;
}

/** Where links in the page lead that a reader can follow without leaving the site. */
const linksOf = (page: Page) =>
	page.$$eval('a[href]', (links) =>
		(links as HTMLAnchorElement[])
			.filter(({ origin }) => origin === location.origin)
			.map(({ href, hash }) => ({
				href: href.split('#')[0] ?? '',
				fragment: decodeURIComponent(hash.slice(1))
			}))
	);

/** Every figure as a reader without script meets it. */
const figuresOf = (page: Page) =>
	page.$$eval('figure', (figures) =>
		figures.map((figure) => {
			const said = (element: Element, names: string) =>
				(element.getAttribute(names) ?? '')
					.split(' ')
					.map((id) => document.getElementById(id)?.textContent?.trim() ?? '')
					.join(' ');
			const seen = [...figure.querySelectorAll('svg[role=img]')].filter(
				(svg) => svg.getBoundingClientRect().height > 0
			);
			const source = figure.querySelector<HTMLElement>('.source');
			return {
				title: figure.querySelector('.title')?.textContent?.trim(),
				pictures: seen.map((svg) => ({
					width: svg.getBoundingClientRect().width,
					marks: svg.querySelectorAll('path, rect, line, text, circle').length,
					name: said(svg, 'aria-labelledby'),
					description: said(svg, 'aria-describedby')
				})),
				source: source?.innerText ?? '',
				standings: [...(source?.querySelectorAll<HTMLElement>('[data-standing]') ?? [])].map(
					({ dataset, innerText }) => ({ standing: dataset.standing ?? '', words: innerText })
				)
			};
		})
	);

/**
 * Numbers and claims in the page, as links or as marks, that do not lead to the note that answers for
 * them in the page itself. What a receipt competes with may stand in the story, where all receipts are.
 */
async function withoutReceipt(page: Page): Promise<string[]> {
	const ids = new Set(await page.$$eval('[id]', (all) => all.map(({ id }) => id)));
	const asked = await page.$$eval(
		'a[data-figure], a[data-claim], svg [data-figure], svg [data-claim]',
		(all) =>
			(all as (HTMLAnchorElement | SVGElement)[]).map((element) => ({
				figure: element.dataset.figure,
				claim: element.dataset.claim,
				leadsTo: 'hash' in element ? element.hash.slice(1) : undefined,
				competes: 'hash' in element && element.pathname === '/' && element.closest('.receipt') !== null
			}))
	);
	expect(asked.length).toBeGreaterThan(5);
	return asked
		.map(({ figure, claim, ...rest }) => ({ note: figure ? noteOf(figure) : `claim-${claim}`, ...rest }))
		.filter(({ note, leadsTo = note, competes }) => leadsTo !== note || !(competes || ids.has(note)))
		.map(({ note, leadsTo }) => `${note}, by ${leadsTo ?? 'a mark'}`);
}

/** Links whose fragment names nothing, in the page itself or in the story. */
async function dangling(page: Page, story: Story): Promise<string[]> {
	const ids = new Set(await page.$$eval('[id]', (all) => all.map(({ id }) => id)));
	const own = page.url().split('#')[0];
	const changes = await (await page.request.get(`${here.site.url}changes/`)).text();
	const isThere = (href: string, id: string) =>
		href === own
			? ids.has(id)
			: href.endsWith('/changes/')
				? changes.includes(` id="${id}"`)
				: story.ids.has(id);
	return (await linksOf(page))
		.filter(({ href, fragment }) => fragment && !isThere(href, fragment))
		.map(({ href, fragment }) => `${href}#${fragment}`);
}

const width = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

describe('without script, in a window of 320 px', () => {
	let page: Page;
	const story: Story = { ids: new Set(), titles: {} };
	beforeAll(async () => {
		const context = await here.browser.newContext({
			viewport: { width: 320, height: 640 },
			javaScriptEnabled: false
		});
		page = await context.newPage();
		await page.goto(here.site.url);
		story.ids = new Set(await page.$$eval('[id]', (all) => all.map(({ id }) => id)));
		story.titles = Object.fromEntries(
			await page.$$eval('section[data-step]', (sections) =>
				sections.map((section) => [
					section.id,
					section.querySelector('figure .title')?.textContent?.trim() ?? ''
				])
			)
		);
	});
	afterAll(() => page.context().close());

	describe('the list of charts', () => {
		beforeAll(async () => void (await page.goto(`${here.site.url}charts/`)));

		test('has nine, in the order of the story, each with its finding and a picture', async () => {
			const cards = await page.$$eval('.card', (all) =>
				all.map((card) => ({
					href: card.querySelector('a')?.pathname,
					finding: card.querySelector('h2')?.textContent?.trim(),
					height: [...card.querySelectorAll('.picture svg')].map((svg) => svg.getBoundingClientRect().height)
				}))
			);
			expect(cards.map(({ href }) => href)).toEqual(chartIds.map((id) => `/charts/${id}/`));
			expect(cards).toHaveLength(9);
			for (const [i, { finding, height }] of cards.entries()) {
				expect(finding).toBe(story.titles[records.charts[i]?.home ?? '']);
				expect(Math.max(...height)).toBeGreaterThan(100);
			}
		});

		test('leads with each link to a page', async () => {
			const links = page.locator('.card h2 a');
			for (const link of await links.all()) {
				const address = new URL((await link.getAttribute('href')) ?? '', page.url()).href;
				expect((await page.request.get(address)).status()).toBe(200);
			}
			await links.nth(4).click();
			expect(new URL(page.url()).pathname).toBe(`/charts/${chartIds[4]}/`);
			await page.goBack();
		});

		test('does not scroll sideways', async () => expect(await width(page)).toBeLessThanOrEqual(320));
	});

	describe.each(chartIds)('the page of %s', (id) => {
		beforeAll(async () => void (await page.goto(`${here.site.url}charts/${id}/`)));

		test('says its finding once, in the words of its step', async () => {
			const heads = await page.locator('h1').allInnerTexts();
			const home = records.charts.find((chart) => chart.id === id)?.home ?? '';
			expect(heads).toEqual([story.titles[home]]);
			expect(heads[0]?.split(' ').length).toBeGreaterThan(4);
		});

		test('shows a picture for each state, with a name, a description and its owners', async () => {
			const figures = await figuresOf(page);
			expect(figures).toHaveLength(records.charts.find((chart) => chart.id === id)?.scenes.length ?? 0);
			for (const { title, pictures, source, standings: stands } of figures) {
				expect(pictures).toHaveLength(1);
				expect(pictures[0]?.name).toBe(title);
				expect(pictures[0]?.description.length).toBeGreaterThan(60);
				expect(pictures[0]?.width).toBeGreaterThan(200);
				expect(pictures[0]?.marks).toBeGreaterThan(3);
				expect(source).toMatch(/Record read to \d{1,2}\s\w+\s\d{4}/);
				expect(stands.length).toBeGreaterThan(0);
				for (const { standing, words } of stands) {
					expect(standings).toContain(standing);
					expect(words).toContain(standing);
				}
			}
		});

		test('has the numbers as a table that is seen, with a caption', async () => {
			const table = page.locator('table');
			expect(await table.count()).toBe(1);
			expect(await table.isVisible()).toBe(true);
			expect((await table.locator('caption').innerText()).length).toBeGreaterThan(15);
			expect(await table.locator('thead th[scope=col]').count()).toBeGreaterThan(1);
			const rows = await table.locator('tbody tr').count();
			expect(rows).toBeGreaterThan(0);
			expect(await table.locator('tbody th[scope=row]').count()).toBe(rows);
		});

		test('has the receipt of each number and each claim, in its text and in its marks', async () => {
			expect(await withoutReceipt(page)).toEqual([]);
		});

		test('leads to each step of the story that shows it, and no link leads nowhere', async () => {
			const hrefs = await page.$$eval('section[aria-labelledby=steps] a', (links) =>
				(links as HTMLAnchorElement[]).map(({ pathname, hash }) => pathname + hash)
			);
			expect(hrefs).toEqual(stepsOf(id).map((step) => `/#${step.id}`));
			expect(hrefs.filter((href) => !story.ids.has(href.slice(2)))).toEqual([]);
			expect(await dangling(page, story)).toEqual([]);
		});

		test('does not scroll sideways, and shows no control that cannot work', async () => {
			expect(await width(page)).toBeLessThanOrEqual(320);
			expect(await page.locator('button:visible, select:visible, input:visible').count()).toBe(0);
		});
	});

	describe('the page of all claims', () => {
		beforeAll(async () => void (await page.goto(`${here.site.url}claims/`)));

		test('has the nineteen claims, each once, under the standing it has', async () => {
			const groups = await page.$$eval('section:has(> .claims)', (sections) =>
				sections.map((section) => ({
					head: section.querySelector('h2')?.textContent?.trim().toLowerCase(),
					claims: [...section.querySelectorAll<HTMLElement>('.claim-note')].map(
						({ id, dataset, innerText }) => ({
							id,
							standing: dataset.standing,
							words: innerText
						})
					)
				}))
			);
			const claims = groups.flatMap((group) => group.claims);
			expect(claims).toHaveLength(19);
			expect(claims.map(({ id }) => id).sort()).toEqual(records.claims.map(({ id }) => `claim-${id}`).sort());
			for (const { head, claims } of groups) {
				expect(claims.length).toBeGreaterThan(0);
				for (const { id, standing, words } of claims) {
					expect(standing).toBe(head);
					expect(records.claims.find((claim) => `claim-${claim.id}` === id)?.standing).toBe(head);
					expect(words).toContain(head);
				}
			}
		});

		test('names under each claim the reports that it rests on, or says that there is none', async () => {
			for (const { id, reports } of records.claims) {
				const rests = page.locator(`#claim-${id} .rests`);
				const named = await rests
					.locator('a[data-figure]')
					.evaluateAll((links) => links.map((link) => (link as HTMLElement).dataset.figure));
				expect(named).toEqual(reports);
				if (reports.length === 0) expect(await rests.innerText()).toContain('none was found');
			}
		});

		test('has every receipt, and no link leads nowhere', async () => {
			expect(await withoutReceipt(page)).toEqual([]);
			expect(await dangling(page, story)).toEqual([]);
		});

		test('has one head and a picture, and does not scroll sideways', async () => {
			expect(await page.locator('h1').count()).toBe(1);
			expect((await figuresOf(page)).map(({ pictures }) => pictures.length)).toEqual([1]);
			expect(await width(page)).toBeLessThanOrEqual(320);
		});
	});

	test('no two pages have the same title or the same description', async () => {
		const paths = ['', 'charts/', 'claims/', ...chartIds.map((id) => `charts/${id}/`)];
		const titles = new Set<string>();
		const descriptions = new Set<string>();
		for (const path of paths) {
			const html = await (await page.request.get(here.site.url + path)).text();
			titles.add(/<title>([^<]+)<\/title>/.exec(html)?.[1] ?? '');
			descriptions.add(/<meta name="description" content="([^"]{40,})"/.exec(html)?.[1] ?? '');
		}
		expect([titles.size, descriptions.size]).toEqual([paths.length, paths.length]);
		expect([...titles, ...descriptions]).not.toContain('');
	});

	test('a wrong address below the charts names the nine charts and leads to them', async () => {
		const response = await page.goto(`${here.site.url}charts/nope/`);
		expect(response?.status()).toBe(404);
		expect(await page.locator('h1').innerText()).toBe('There is no page at this address');
		const charts = await page.$$eval('main li a', (links) =>
			(links as HTMLAnchorElement[]).map(({ pathname, textContent }) => ({
				pathname,
				words: textContent?.trim()
			}))
		);
		expect(charts.map(({ pathname }) => pathname)).toEqual(chartIds.map((id) => `/charts/${id}/`));
		expect(charts.map(({ words }) => words)).toEqual(
			records.charts.map(({ home }) => story.titles[steps.find(({ id }) => id === home)?.id ?? ''])
		);
		await page.getByRole('link', { name: charts[1]?.words ?? '' }).click();
		expect(await page.locator('h1').innerText()).toBe(charts[1]?.words);
	});
});

test.each(chartIds)('on a phone no column of the table of %s is cut', async (id) => {
	const page = await here.browser.newPage({ viewport: { width: 390, height: 844 } });
	await openChart(page, `${here.site.url}charts/${id}/`);
	const rooms = await page.$$eval('.table', (rooms) =>
		rooms.map((room) => {
			room.closest('details')?.setAttribute('open', '');
			return { room: room.clientWidth, table: room.scrollWidth };
		})
	);
	expect(Math.min(...rooms.map(({ room }) => room))).toBeGreaterThan(300);
	expect(rooms.filter(({ room, table }) => table > room)).toEqual([]);
	await page.close();
});

test('on paper a chart has each picture once, its credit and its receipts, and nothing to press', async () => {
	const page = await here.browser.newPage();
	await page.goto(`${here.site.url}charts/ten-thousand/`);
	await page.emulateMedia({ media: 'print' });
	for (const figure of await page.locator('figure').all())
		expect(await figure.locator('svg[role=img]:visible').count()).toBe(1);
	for (const kept of ['#receipt-T08', '.receipt-seen', 'text=CC BY 4.0'])
		expect([kept, await page.locator(kept).first().isVisible()]).toEqual([kept, true]);
	for (const left of ['.site-nav', '.files', '#steps', 'summary'])
		expect([left, await page.locator(left).first().isVisible()]).toEqual([left, false]);
	await page.close();
});

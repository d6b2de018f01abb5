import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { builtFiles } from '../../src/cli/builtFiles.ts';
import { chartIds } from '../../src/lib/data/lists.ts';
import { headerRules, headersOf } from '../../src/lib/serving/headerRules.ts';
import { steps } from '../e2e/record.ts';
import { saysReady } from '../e2e/routes.ts';
import { serveSite, type Site } from '../e2e/site.ts';
import { chromium } from './chromium.ts';
import type { Page } from './engine.ts';
import { inEachEngine } from './inEachEngine.ts';
import { servePolicyReports, type PolicyReports } from './policyReports.ts';
import { openSaving, save } from './savedFiles.ts';

/** A worker of this origin that asks another. */
const strayWorker = 'app/stray.js';

const built = builtFiles();
/** Every page of this version, the story last: what it keeps answers for the others from then on. */
const routes = built
	.map(({ path }) => path)
	.filter((path) => path.endsWith('.html') && !path.startsWith('v/'))
	.map((path) => path.replace(/index\.html$/, ''))
	.sort((a, b) => b.length - a.length);

let site: Site;
let reports: PolicyReports;
beforeAll(async () => {
	const headers = headerRules(built);
	reports = await servePolicyReports();
	site = await serveSite(
		'/',
		(path) => reports.reporting(headersOf(path, headers)),
		(path) => (path === strayWorker ? Buffer.from("fetch('http://worker.example/')") : undefined)
	);
});
afterAll(async () => {
	await site?.close();
	reports?.close();
});
beforeEach(() => reports.told.clear());

const ready = (page: Page) =>
	expect.poll(() => page.evaluate(() => 'ready' in document.documentElement.dataset)).toBe(true);

/** Breaks the policy at the end, and expects that to be all that is told. */
async function expectNothingElse(page: Page, where: string): Promise<void> {
	await page.evaluate(() => void (new Image().src = 'http://last.example/'));
	const others = (told: Iterable<string>) => [...told].filter((one) => !one.includes('last.example'));
	await expect.poll(() => [...reports.told].join()).toContain('img-src http://last.example');
	await expect.poll(async () => (await page.errors()).join()).toContain('last.example');
	// An embed opened by itself has no icon. The browser, not the page, asks for one where many keep it.
	const isIcon = (one: string) => one.includes('favicon.ico');
	expect(
		others(await page.errors()).filter((one) => !isIcon(one)),
		where
	).toEqual([]);
	expect(
		others(reports.told).filter((one) => !isIcon(one)),
		where
	).toEqual([]);
	reports.told.clear();
}

inEachEngine(
	'the policy',
	(here) => {
		const isDeaf = here.engine === 'WebKitGTK';
		const where = ['page', 'frame', ...(isDeaf ? [] : ['worker'])];
		test(`tells what is against it in a ${where.join(', in a ')}${isDeaf ? ' (this engine tells nothing of a worker)' : ''}`, async () => {
			const page = await here.open(`${site.url}embed/`);
			await ready(page);
			await page.evaluate(() => {
				const inside = document.querySelector<HTMLIFrameElement>('.preview iframe')?.contentDocument;
				for (const [room, name] of [
					[document, 'page'],
					[inside, 'frame']
				] as const) {
					const image = room?.createElement('img') as HTMLImageElement;
					image.src = `http://${name}.example/`;
					room?.body.append(image);
				}
			});
			await expect.poll(async () => (await page.errors()).join()).toContain('page.example');
			// A report that is not sent yet dies with its page.
			const isReported = (name: string) =>
				expect.poll(() => [...reports.told].join()).toContain(`-src http://${name}.example/`);
			await isReported('page');
			await isReported('frame');
			await page.goto(`${site.url}charts/families/`);
			await ready(page);
			await page.evaluate((worker) => void new Worker(worker), site.url + strayWorker);
			if (!isDeaf) await isReported('worker');
		});

		describe('is not broken', () => {
			test(`by any of ${routes.length} pages`, async () => {
				const page = await here.open('about:blank');
				for (const route of routes) {
					await page.goto(site.url + route);
					if (saysReady(route)) await ready(page);
					await expectNothingElse(page, route);
				}
			}, 180_000);

			const step = (page: Page) =>
				page.evaluate(() => document.querySelector('[data-story]')?.getAttribute('data-step'));

			test('by any step of the story, scrolled to', async () => {
				const page = await here.open(site.url);
				await ready(page);
				for (const { id } of steps) {
					await page.evaluate((id) => void (location.hash = id), id);
					await expect.poll(() => step(page)).toBe(id);
				}
				await expectNothingElse(page, 'scroll');
			});

			test('by any step of the story, one by one', async () => {
				const page = await here.open(`${site.url}?mode=steps`);
				await ready(page);
				await expect.poll(() => step(page)).toBe(steps[0]?.id);
				for (const { id } of steps.slice(1)) {
					await page.click('[aria-label="Next step"]');
					await expect.poll(() => step(page)).toBe(id);
				}
				await expectNothingElse(page, 'steps');
			});

			// One code saves them all: of what another engine makes of it, some tell as much.
			const saved = here.engine === 'Chromium' ? chartIds : chartIds.filter((_, i) => i % 3 === 0);
			test.each(saved)('by saving %s in any form', async (id) => {
				const page = await openSaving(here, `${site.url}charts/${id}/`);
				for (const format of ['SVG', 'PNG', 'PNG, 2 times', 'CSV', 'JSON']) {
					expect((await save(page, format)).bytes.length, format).toBeGreaterThan(500);
				}
				await expectNothingElse(page, id);
			});
		});
	},
	[chromium]
);

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HtmlValidate } from 'html-validate';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { builtFiles } from '../../src/cli/builtFiles.ts';
import { headerRules, headersOf } from '../../src/lib/serving/headerRules.ts';
import { htmlRules } from '../crawl/htmlRules.ts';
import { launch } from './browser.ts';
import { openChart, openStep } from './looking.ts';
import { steps } from './record.ts';
import { routes, saysReady } from './routes.ts';
import { serveSite, type Site } from './site.ts';

let browser: Browser;
let site: Site;
let context: BrowserContext;
let page: Page;
/** Whatever was thrown, logged as an error or refused by a policy, in the page and its frames. */
let errors: string[];
let asked: string[];

beforeAll(async () => {
	const headers = headerRules(builtFiles());
	[browser, site] = await Promise.all([launch(), serveSite('/', (path) => headersOf(path, headers))]);
});
afterAll(async () => {
	await browser?.close();
	await site?.close();
});
beforeEach(async () => {
	context = await browser.newContext({
		viewport: { width: 1280, height: 900 },
		permissions: ['clipboard-read', 'clipboard-write']
	});
	page = await context.newPage();
	[errors, asked] = [[], []];
	await page.addInitScript(() =>
		addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
			console.error(`against the policy: ${effectiveDirective} ${blockedURI} ${sample}`)
		)
	);
	page.on('pageerror', ({ message }) => errors.push(message));
	page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
	page.on('request', (request) => asked.push(request.url()));
});
afterEach(() => context.close());

const foreign = () => asked.filter((url) => !url.startsWith(site.url) && !/^(data|blob|about):/.test(url));

/** What is kept of a reader. */
const kept = async () => [
	...(await context.cookies()).map(({ name }) => name),
	...(await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]))
];

test('no page does what its policy forbids, asks another host, or keeps anything of a reader', async () => {
	for (const route of routes) {
		const response = await page.goto(site.url + route, { waitUntil: 'load' });
		expect(response?.headers()['content-security-policy']).toContain("require-trusted-types-for 'script'");
		if (saysReady(route)) await page.locator('html[data-ready]').waitFor();
		expect([route, await kept()]).toEqual([route, []]);
		expect([route, errors]).toEqual([route, []]);
		expect([route, foreign()]).toEqual([route, []]);
	}
});

test('the policy refuses what it says: a script of a page’s own writing, text as script, another host', async () => {
	await page.goto(site.url);
	const refused = await page.evaluate(async () => {
		const thrown = (deed: () => unknown) => {
			try {
				deed();
				return false;
			} catch {
				return true;
			}
		};
		const script = document.createElement('script');
		return [
			thrown(() => (document.body.innerHTML += '<p>')),
			thrown(() => (script.text = 'document.title = "changed"')),
			thrown(() => new Worker('https://other.example/a.js')),
			await fetch('https://other.example/').then(
				() => false,
				() => true
			)
		];
	});
	expect(refused).toEqual([true, true, true, true]);
	const directives = () =>
		errors.flatMap((error) => /^against the policy: (\S+)/.exec(error)?.[1] ?? []).sort();
	// Each is said twice: by the page and by its header.
	await expect
		.poll(directives)
		.toEqual([...Array(2).fill('connect-src'), ...Array(6).fill('require-trusted-types-for')]);
});

describe('under the policy', () => {
	afterEach(() => {
		expect(errors).toEqual([]);
		expect(foreign()).toEqual([]);
	});

	test('the story is kept for reading offline', async () => {
		const reader = await browser.newContext({ serviceWorkers: 'allow' });
		const story = await reader.newPage();
		story.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
		await story.goto(site.url);
		const names = await story.evaluate(async () => {
			await navigator.serviceWorker.ready;
			return caches.keys();
		});
		expect(names).toHaveLength(1);
		await reader.close();
	});

	test('the story moves, and its people are painted beside the page', async () => {
		await openStep(page, `${site.url}#${steps[2]?.id}`);
		for (const { id } of steps.slice(3, 6)) {
			await page.evaluate((id) => document.getElementById(id)?.scrollIntoView(), id);
			await expect.poll(() => page.locator('[data-stage] .shown .caption').isVisible()).toBe(true);
		}
		await expect.poll(() => page.workers().some((worker) => worker.url().includes('fieldWorker'))).toBe(true);
	});

	test('a picture is drawn beside the page and saved', async () => {
		await openChart(page, `${site.url}charts/casualty-estimates/?lens=seoul`);
		const save = page.locator('main .save').first();
		await save.locator('summary').click();
		await save.getByLabel('Shape').selectOption('og');
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			save.getByRole('button', { name: 'PNG, 2 times the size' }).click()
		]);
		expect(readFileSync(await download.path()).length).toBeGreaterThan(20_000);
		expect(page.workers().some((worker) => /app\/file\./.test(worker.url()))).toBe(true);
	});

	test('the editors’ page previews an embed with its loader', async () => {
		await page.goto(`${site.url}embed/`);
		await page.getByRole('combobox', { name: 'Show' }).selectOption('embed/chart/families/');
		await page.getByRole('combobox', { name: 'Theme' }).selectOption('Dark');
		const host = page.frameLocator('.preview iframe');
		await expect.poll(() => host.locator('figure > iframe:visible').count()).toBe(1);
		await expect.poll(() => host.locator('figure img:visible').count()).toBe(0);
		expect(await host.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)).toBe(
			'rgb(21, 20, 18)'
		);
		expect(await host.locator('figure').evaluate((figure) => getComputedStyle(figure).marginLeft)).toBe(
			'0px'
		);
	});

	test('what is served and what scripts made of it is HTML without fault', async () => {
		const validator = new HtmlValidate(htmlRules);
		await openChart(page, `${site.url}charts/casualty-estimates/`);
		const documents = [['chart', await page.content()]];
		await openStep(page, `${site.url}#${steps[4]?.id}`);
		documents.push(['story', await page.content()]);
		await page.goto(`${site.url}embed/chart/families/`);
		documents.push(['embed', await page.content()]);
		for (const [name = '', html = ''] of documents) {
			const { results } = await validator.validateString(html);
			const faults = results.flatMap(({ messages }) => messages);
			expect([
				name,
				faults.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`)
			]).toEqual([name, []]);
		}
	});
});

test.each([
	['an embed, also where it holds only what lets itself be held', 'embed/chart/families/', true],
	['no page of the story', 'charts/families/', false]
])('another site frames %s', async (_, path, isFramed) => {
	const host = createServer((_, response) => {
		response.setHeader('content-type', 'text/html');
		if (isFramed) response.setHeader('cross-origin-embedder-policy', 'require-corp');
		response.end(
			`<title>Host</title><link rel="icon" href="data:,"><iframe src="${site.url}${path}"></iframe>`
		);
	});
	await new Promise<void>((done) => host.listen(0, '127.0.0.1', done));
	try {
		const failed: (string | undefined)[] = [];
		page.on('requestfailed', (request) => failed.push(request.failure()?.errorText));
		await page.goto(`http://localhost:${(host.address() as AddressInfo).port}/`);
		const frame = page.frameLocator('iframe');
		await expect.poll(() => failed).toEqual(isFramed ? [] : ['net::ERR_BLOCKED_BY_RESPONSE']);
		await expect.poll(() => frame.locator('main').count()).toBe(isFramed ? 1 : 0);
		await expect
			.poll(() => errors.map((error) => error.includes("frame-ancestors 'self'")))
			.toEqual(isFramed ? [] : [true]);
	} finally {
		host.closeAllConnections();
		await new Promise((done) => host.close(done));
	}
});

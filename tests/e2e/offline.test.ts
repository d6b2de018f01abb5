import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { builtFiles } from '../../src/cli/builtFiles.ts';
import { keptFiles, removingText, workerText } from '../../src/lib/serving/offlineFiles.ts';
import { launch } from './browser.ts';
import { errorsOf } from './looking.ts';
import { serveSite, type Site } from './site.ts';

const paths = builtFiles().map(({ path }) => path);
const built = (path: string): Uint8Array => readFileSync(`build/${path}`);
const script = readFileSync('.offline/sw.js', 'utf8');
const kept = keptFiles(paths, built, script);

// The next version: every file of it says so.
const mark = 'of the next version';
const next = (path: string): Uint8Array => {
	if (path.endsWith('.woff2')) return Buffer.concat([built(path), Buffer.alloc(4)]);
	const text = Buffer.from(built(path)).toString();
	const end = /<\/(?:body|svg)>\s*(?:<\/html>\s*)?$/;
	return Buffer.from(path.endsWith('.js') ? `${text}\n// ${mark}` : text.replace(end, `<!-- ${mark} -->$&`));
};
const nextWorker = Buffer.from(workerText(keptFiles(paths, next, script), script));
const fileOf = (path: string) => path || 'index.html';
const isKept = (path: string) => kept.files.some((file) => file.path === path);
/** The whole of the next version. */
const ofNext = (path: string) =>
	path === 'sw.js' ? nextWorker : isKept(path) ? next(fileOf(path)) : undefined;

let browser: Browser;
let site: Site;
let instead: (path: string) => Uint8Array | null | undefined | 'silence' = () => undefined;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
	[browser, site] = await Promise.all([launch(), serveSite('/', undefined, (path) => instead(path))]);
});
beforeEach(async () => {
	instead = () => undefined;
	context = await browser.newContext({ viewport: { width: 390, height: 844 }, serviceWorkers: 'allow' });
	page = await context.newPage();
});
afterEach(() => context.close());
afterAll(async () => {
	await browser.close();
	await site.close();
});

/** Opens the story for the first time, and waits until it is kept. */
async function visit(): Promise<void> {
	await page.goto(site.url);
	await page.evaluate(async () => void (await navigator.serviceWorker.ready));
}
const isReady = () => page.waitForFunction(() => 'ready' in document.documentElement.dataset);

/** What a reader has at hand: of each kept file whether it is of the next version. */
const held = (): Promise<{ names: string[]; isNext: boolean[] }> =>
	page.evaluate(
		async ({ files, mark, root }) => {
			const names = await caches.keys();
			const cache = await caches.open(names[0] ?? '');
			const isNext = await Promise.all(
				files.map(async ({ path, size }) => {
					const response = await cache.match(root + path);
					const content = (await response?.arrayBuffer()) ?? new ArrayBuffer(0);
					if (path.endsWith('.woff2')) return content.byteLength > size;
					return new TextDecoder().decode(content).includes(mark);
				})
			);
			return { names, isNext };
		},
		{
			files: kept.files.map(({ path }) => ({ path, size: built(fileOf(path)).length })),
			mark,
			root: site.url
		}
	);

/** Asks for the next version: 'taken', or 'refused' where it could not be kept whole. */
const update = (): Promise<string> =>
	page.evaluate(async () => {
		const registration = await navigator.serviceWorker.ready;
		const found = new Promise<ServiceWorker>((resolve) => {
			registration.addEventListener('updatefound', () => resolve(registration.installing as ServiceWorker), {
				once: true
			});
		});
		await registration.update();
		const worker = await found;
		const outcome = () =>
			worker.state === 'redundant' ? 'refused' : worker.state === 'installing' ? '' : 'taken';
		return (
			outcome() ||
			new Promise<string>((resolve) => worker.addEventListener('statechange', () => resolve(outcome())))
		);
	});

test('a story that was opened once is read and scrolled without a network', async () => {
	await visit();
	expect((await held()).names).toEqual([`one-of-forty ${site.url} ${kept.version}`]);
	// What the first look still asks for is no part of the next.
	await page.goto('about:blank');
	await context.setOffline(true);
	const errors = errorsOf(page);
	await page.goto(site.url);
	await isReady();
	expect(await page.locator('h1').isVisible()).toBe(true);
	await page.keyboard.press('ArrowRight');
	await expect.poll(() => page.getAttribute('[data-story]', 'data-step')).not.toBe('cover');
	expect(await page.locator('[data-stage] .shown .title').textContent()).not.toBe('');
	expect(errors).toEqual([]);
	// Another address of the same page is the same page.
	await page.goto(`${site.url}?mode=read#witness`);
	await isReady();
	expect(await page.locator('#witness h2').isVisible()).toBe(true);
});

test('a network that never answers is not waited for beyond patience', async () => {
	await visit();
	await page.goto('about:blank');
	instead = () => 'silence';
	await page.goto(site.url, { timeout: 60_000 });
	await isReady();
	expect(await page.locator('h1').isVisible()).toBe(true);
});

test('a network that answers is asked first: what is kept may have been corrected', async () => {
	await visit();
	instead = (path) => (path === '' ? next('index.html') : undefined);
	await page.reload();
	expect(await page.content()).toContain(mark);
});

test.each(kept.files)(
	'an update whose $path is missing, cut short or of another version leaves the version before, whole',
	async ({ path: faulty }) => {
		await visit();
		const old = await held();
		expect(new Set(old.isNext)).toEqual(new Set([false]));
		const whole = ofNext(faulty) as Uint8Array;
		for (const fault of [null, whole.subarray(0, whole.length / 2), built(fileOf(faulty))]) {
			instead = (path) => (path === faulty ? fault : ofNext(path));
			expect(await update()).toBe('refused');
			expect(await held()).toEqual(old);
		}
		await context.setOffline(true);
		await page.reload();
		await isReady();
		expect(await page.content()).not.toContain(mark);
	}
);

test('an update that comes whole takes the place of the version before when nobody reads that any more', async () => {
	await visit();
	instead = ofNext;
	expect(await update()).toBe('taken');
	await expect
		.poll(async () => {
			await page.goto('about:blank');
			await page.goto(`${site.url}claims/`);
			const { names, isNext } = await held();
			return names.length === 1 && isNext.every(Boolean);
		})
		.toBe(true);
	await context.setOffline(true);
	await page.goto(site.url);
	expect(await page.content()).toContain(mark);
});

test('it can be taken away from readers who have it', async () => {
	await visit();
	instead = (path) => (path === 'sw.js' ? Buffer.from(removingText) : undefined);
	await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
	await expect
		.poll(() =>
			page.evaluate(async () => [
				(await navigator.serviceWorker.getRegistrations()).length,
				(await caches.keys()).length
			])
		)
		.toEqual([0, 0]);
});

test('where it is refused the story is as it is without', async () => {
	await context.addInitScript(() => {
		ServiceWorkerContainer.prototype.register = () =>
			Promise.reject(new DOMException('refused', 'SecurityError'));
	});
	const errors = errorsOf(page);
	await page.goto(site.url);
	await isReady();
	expect(await page.getAttribute('[data-story]', 'data-mode')).toBe('scroll');
	expect(errors).toEqual([]);
});

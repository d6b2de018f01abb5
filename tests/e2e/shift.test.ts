import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chartIds } from '../../src/lib/data/lists.ts';
import { controlled, idle, openChart, openStep } from './looking.ts';
import { forgetShifts, keepShifts, shiftOf } from './shifts.ts';
import { withSite } from './withSite.ts';

const here = withSite();

describe.each([
	{ width: 390, height: 844 },
	{ width: 1440, height: 900 }
])('at $width × $height', (viewport) => {
	let page: Page;
	/** Lets the script of a chart come that has been held back. */
	let release = () => {};
	beforeAll(async () => {
		page = await (await here.browser.newContext({ viewport })).newPage();
		await keepShifts(page);
		await page.route('**/app/chart.*.js', async (route) => {
			await new Promise<void>((resolve) => (release = resolve));
			await route.continue();
		});
	});
	afterAll(() => page.context().close());

	/** Waits until the page has been before the reader for some frames, its typefaces in place. */
	const settle = () =>
		page.evaluate(async () => {
			const own = [...document.fonts].filter(({ family }) => !family.includes('stand-in'));
			await Promise.all(own.map((face) => face.load()));
			for (let i = 0; i < 4; i++) await new Promise(requestAnimationFrame);
		});
	const isReady = () => 'ready' in document.documentElement.dataset;
	/** Where the parts of the figure and what comes after it begin, px from the top. */
	const places = () =>
		page.$$eval('.live > figure > *, main > section', (parts) =>
			parts.map((part) => part.getBoundingClientRect().top)
		);

	test.each([...chartIds.map((id) => `charts/${id}/`), 'claims/'])(
		'next to nothing moves in %s when its script comes late',
		async (path) => {
			const asked = page.waitForRequest('**/app/chart.*.js');
			await page.goto(here.site.url + path, { waitUntil: 'commit' });
			await asked;
			await page.locator('.live figure svg[role=img]:visible').waitFor();
			await settle();
			expect(await page.evaluate(isReady)).toBe(false);
			// What typefaces moved before is another matter.
			await forgetShifts(page);
			const before = await places();

			release();
			await page.waitForFunction(isReady);
			await page.locator('[data-walk]').waitFor();
			await settle();
			expect(await shiftOf(page)).toBeLessThan(0.02);
			// The figure is put in anew, which the browser does not count as moved: it has kept its place too.
			const after = await places();
			expect(after).toHaveLength(before.length);
			expect(Math.max(...after.map((top, i) => Math.abs(top - (before[i] ?? 0))))).toBeLessThan(2);
		}
	);

	test('nothing moves in the story as it comes, and what is out of sight has the height that it has when seen', async () => {
		await page.goto(here.site.url);
		/** How many parts are taken for higher or lower than they are; all while heights are still found out. */
		const mistaken = () =>
			page.evaluate(() => {
				const { classList } = document.documentElement;
				const parts = [...document.querySelectorAll<HTMLElement>('.steps > section, .end > section')];
				const heights = () => parts.map((part) => part.getBoundingClientRect().height);
				const isLaid = (part: Element) => part.matches('[data-laid]');
				const claims = [...document.querySelectorAll('.claims > li')];
				if (!classList.contains('skips') || parts.some(isLaid) || !claims.every(isLaid)) return parts.length;
				const unseen = heights();
				classList.remove('skips');
				const seen = heights();
				classList.add('skips');
				return seen.filter((height, i) => height !== unseen[i]).length;
			});
		await expect.poll(mistaken).toBe(0);
		await settle();
		expect(await shiftOf(page)).toBe(0);
	});
});

describe('controls come into a room that is as high as they are', () => {
	/** Rooms that what came into them made higher, at one width after another. */
	async function outgrown(page: Page, rooms: string): Promise<string[]> {
		const found: string[] = [];
		for (const width of [320, 360, 390, 430, 480, 600, 640, 700, 768, 900, 1000, 1100, 1280, 1440, 1920]) {
			await page.setViewportSize({ width, height: 800 });
			const higher = await page.evaluate((rooms) => {
				document.documentElement.classList.remove('skips');
				return [...document.querySelectorAll<HTMLElement>(rooms)]
					.map((room) => [room.getBoundingClientRect().height, getComputedStyle(room).minHeight] as const)
					.filter(([height, kept]) => height > parseFloat(kept) + 0.5)
					.map(([height, kept]) => `${height} px, not ${kept}`);
			}, rooms);
			found.push(...higher.map((room) => `at ${width} px: ${room}`));
		}
		return found;
	}

	test('in every step of the story', async () => {
		const page = await here.browser.newPage({ viewport: { width: 1440, height: 800 } });
		await openStep(page, `${here.site.url}#ten-thousand`);
		await controlled(page);
		expect(await page.locator('.reader-room:visible').count()).toBeGreaterThan(10);
		expect(await outgrown(page, '.reader-room')).toEqual([]);
		await page.close();
	});

	test.each([...chartIds.map((id) => `charts/${id}/`), 'claims/'])('in %s', async (path) => {
		const page = await here.browser.newPage({ viewport: { width: 1440, height: 800 } });
		await openChart(page, here.site.url + path);
		expect(await page.locator('.controls-room :is(button, select):visible').count()).toBeGreaterThan(0);
		expect(await outgrown(page, '.controls-room')).toEqual([]);
		await page.close();
	});
});

/** The files of typefaces that have come. */
const typefacesOf = (page: Page): Promise<string[]> =>
	page.evaluate(() =>
		performance
			.getEntriesByType('resource')
			.map(({ name }) => name.replace(/.*\//, ''))
			.filter((name) => name.endsWith('.woff2'))
			.sort()
	);

test.each([
	{ speed: 'fast', kilobits: 20_000, latency: 20, asked: ['serif', 'sans'] },
	{ speed: 'slow', kilobits: 1600, latency: 150, asked: [] }
])(
	'over a $speed network typefaces come only where they are in time for the words',
	async ({ kilobits, latency, asked }) => {
		const context = await here.browser.newContext({ serviceWorkers: 'block' });
		const page = await context.newPage();
		const session = await context.newCDPSession(page);
		await session.send('Network.enable');
		const throughput = (kilobits * 1000) / 8;
		await session.send('Network.emulateNetworkConditions', {
			offline: false,
			latency,
			downloadThroughput: throughput,
			uploadThroughput: throughput
		});
		// Chromium 143 keeps what it emulates to itself.
		await page.addInitScript(
			(connection) => Object.defineProperty(navigator, 'connection', { value: connection }),
			{ rtt: latency, downlink: kilobits / 1000 }
		);
		await page.goto(here.site.url);
		expect(
			await page.$$eval('head > link[rel=preload]', (links) => links.map((link) => link.getAttribute('href')))
		).toEqual(asked.map((name) => `${here.site.url}fonts/${name}.woff2`));
		const files = asked.map((name) => `${name}.woff2`).sort();
		await expect.poll(() => typefacesOf(page)).toEqual(files);
		// Neither do the pictures ask for any, which name them for where they stand alone.
		await idle(page);
		expect(await typefacesOf(page)).toEqual(files);
		await context.close();
	}
);

test('letters of other languages bring their part of the typeface, and only where they stand', async () => {
	const context = await here.browser.newContext({ serviceWorkers: 'block' });
	const page = await context.newPage();
	const typefaces = () => typefacesOf(page);
	await page.goto(here.site.url);
	await expect.poll(typefaces).toEqual(['sans.woff2', 'serif.woff2']);
	await idle(page);
	expect(await typefaces()).toEqual(['sans.woff2', 'serif.woff2']);
	await page.evaluate(() => document.querySelector('.words p')?.append('São, Łódź'));
	await expect.poll(typefaces).toEqual(['sans.woff2', 'serif-latin.woff2', 'serif.woff2']);
	await context.close();
});

test.each(['?mode=read', ...chartIds.map((id) => `embed/chart/${id}/`)])(
	'in the typefaces of a reader’s system no word of a drawing is cut at its edge: %s',
	async (path) => {
		const page = await here.browser.newPage();
		// As a browser tells it over a slow network; an embed has no other typefaces.
		await page.addInitScript(() =>
			Object.defineProperty(navigator, 'connection', { value: { rtt: 300, downlink: 1 } })
		);
		for (const width of [390, 768]) {
			await page.setViewportSize({ width, height: 900 });
			await page.goto(here.site.url + path);
			const found = await page.locator('svg text').evaluateAll((all) => {
				const seen = all.filter((one) => one.getClientRects().length > 0) as SVGTextElement[];
				const cut = seen.filter((one) => {
					const { x, width } = (one.ownerSVGElement as SVGSVGElement).viewBox.baseVal;
					const letters = Array.from({ length: one.getNumberOfChars() }, (_, i) => i);
					const from = Math.min(...letters.map((i) => one.getStartPositionOfChar(i).x));
					const to = Math.max(...letters.map((i) => one.getEndPositionOfChar(i).x));
					return from < x - 0.5 || to > x + width + 0.5;
				});
				return { seen: seen.length, cut: cut.map(({ textContent }) => textContent) };
			});
			expect(found.seen).toBeGreaterThan(0);
			expect(found.cut, `${width} px`).toEqual([]);
		}
		await page.close();
	}
);

import { beforeAll, expect, test } from 'vitest';
import { launch } from '../e2e/browser.ts';
import { focused } from '../e2e/looking.ts';
import { steps } from '../e2e/record.ts';
import { serveSite } from '../e2e/site.ts';
import { stoodStill } from '../e2e/storyInHost.ts';
import type { Page } from './engine.ts';
import { inEachEngine } from './inEachEngine.ts';
import { scrolled } from './scrolled.ts';

const ids = steps.map(({ id }) => id);

/** The words of the article as it is served, white space made one. */
const wordsOfAll = () => document.querySelector('main')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
/** The words of each step; controls are no words of the story. */
const wordsOfSteps = () =>
	[...document.querySelectorAll('section[data-step]')].map((section) =>
		[...section.querySelectorAll('.words > :not([data-reader]), figcaption, .description')]
			.map((part) => part.textContent)
			.join(' ')
			.replace(/\s+/g, ' ')
	);

/** As Chromium reads the built page, with scripts off. */
let words: { all: string; steps: string[] };
beforeAll(async () => {
	const [browser, site] = await Promise.all([launch(), serveSite()]);
	const page = await browser.newPage({ javaScriptEnabled: false });
	await page.goto(site.url);
	words = { all: await page.evaluate(wordsOfAll), steps: await page.evaluate(wordsOfSteps) };
	await Promise.all([browser.close(), site.close()]);
	expect(words.steps.every((said) => said.length > 200)).toBe(true);
});
let page: Page;

const mode = () => page.evaluate(() => document.querySelector('[data-story]')?.getAttribute('data-mode'));
const step = () => page.evaluate(() => document.querySelector('[data-story]')?.getAttribute('data-step'));
/** The step under the line by the page's own geometry, and the one that the story names. */
const underAndNamed = () =>
	page.evaluate(() => {
		const { width, height } = document.querySelector('[data-stage]')?.getBoundingClientRect() as DOMRect;
		const line = width > innerWidth * 0.7 ? height + (innerHeight - height) * 0.25 : innerHeight / 2;
		let under = '';
		for (const section of document.querySelectorAll('section[data-step]')) {
			if (!under || section.getBoundingClientRect().top <= Math.round(line)) under = section.id;
		}
		return { under, named: document.querySelector('[data-story]')?.getAttribute('data-step') };
	});

inEachEngine('the story', (here) => {
	test('with scripts off is the whole article, word for word, with a picture in each figure', async () => {
		page = await here.open(here.site.url, { script: false });
		expect(await page.evaluate(wordsOfAll)).toBe(words.all);
		const figures = await page.evaluate(() =>
			[...document.querySelectorAll('section[data-step]:has(figure)')].map((section) => {
				const pictures = [...section.querySelectorAll('figure svg')];
				return [section.id, pictures.some((picture) => picture.getBoundingClientRect().height > 20)];
			})
		);
		expect(figures.length).toBeGreaterThan(ids.length / 2);
		expect(figures.filter(([, isSeen]) => !isSeen)).toEqual([]);
	});

	test('lights up for scrolling, in its own typefaces, with the same words and no error', async () => {
		page = await here.open(here.site.url);
		const own = ['Inter', 'Source Serif 4'];
		// One that came too late for a first look is there for the next.
		const missing = async () => {
			const loaded = await page.evaluate(async () => {
				await document.fonts.ready;
				return [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family);
			});
			const late = own.filter((name) => !loaded.some((family) => family.replace(/["']/g, '') === name));
			if (late.length > 0) await page.goto(here.site.url);
			return late;
		};
		// How many looks that takes is the machine's affair.
		await expect.poll(missing, { timeout: 90_000 }).toEqual([]);
		await expect.poll(mode).toBe('scroll');
		expect(await page.evaluate(wordsOfSteps)).toEqual(words.steps);
		expect(await page.errors()).toEqual([]);
	});

	test('by Next leads through every step in order to the end', async () => {
		page = await here.open(`${here.site.url}?mode=steps`);
		await expect.poll(mode).toBe('steps');
		// The way to the next step is drawn a moment after.
		await expect
			.poll(() => page.evaluate(() => document.querySelector('[aria-label="Next step"]') !== null))
			.toBe(true);
		const walked = [await step()];
		for (const id of ids.slice(1)) {
			await page.click('[aria-label="Next step"]');
			await expect.poll(step).toBe(id);
			walked.push(await step());
		}
		expect(walked).toEqual(ids);
		expect(
			await page.evaluate(() =>
				document.querySelector('[aria-label="Next step"]')?.matches('[aria-disabled=true]')
			)
		).toBe(true);
		expect(await page.errors()).toEqual([]);
	});

	test.each([
		['phone', 480, 844],
		['narrow desktop', 1000, 800],
		['desktop', 1440, 900]
	])('on a %s comes by a link to the beginning of a step, and stays there', async (_, width, height) => {
		const isAt = async (id: string) => {
			const away = () =>
				page.evaluate((id) => {
					const section = document.getElementById(id) as HTMLElement;
					const { top } = section.getBoundingClientRect();
					return Math.abs(top - parseFloat(getComputedStyle(section).scrollMarginTop));
				}, id);
			await expect.poll(step, { message: id }).toBe(id);
			await expect.poll(away, { message: id }).toBeLessThan(2);
			await page.evaluate(stoodStill);
			expect(await away(), id).toBeLessThan(2);
			expect(await step()).toBe(id);
		};
		page = await here.open('about:blank', { width, height });
		// From elsewhere, where nothing of the story has been seen.
		for (const id of ['ledger', 'storm-corps']) {
			await page.goto('about:blank');
			await page.goto(`${here.site.url}#${id}`);
			await expect.poll(mode).toBe('scroll');
			await isAt(id);
		}
		await page.goto('about:blank');
		await page.goto(here.site.url);
		await expect.poll(mode).toBe('scroll');
		// Far away and near, back and forth, before and after they were seen.
		for (const id of ['rank', 'forty-thousand', 'storm-corps', 'witness', 'rank']) {
			await scrolled(page, () => page.evaluate((id) => void (location.hash = id), id), id);
			await isAt(id);
		}
		expect(await page.errors()).toEqual([]);
	});

	test.each([
		['phone', 480, 844],
		['desktop', 1440, 900]
	])('on a %s names the step under the line, by wheel and by keys', async (_, width, height) => {
		page = await here.open(here.site.url, { width, height });
		await expect.poll(mode).toBe('scroll');
		const seen = new Set<unknown>();
		const moves = [
			...Array<() => Promise<void>>(8).fill(() => page.wheel(height * 0.8)),
			...Array<() => Promise<void>>(4).fill(() => page.press('PageDown')),
			() => page.press('End'),
			() => page.wheel(-height),
			() => page.press('Home')
		];
		for (const move of moves) {
			await scrolled(page, move, `after ${await step()}`);
			await expect
				.poll(async () => {
					const { under, named } = await underAndNamed();
					return `${named} under ${under}`;
				})
				.toMatch(/^(\S+) under \1$/);
			seen.add(await step());
		}
		await expect.poll(step).toBe(ids[0]);
		expect(seen.size).toBeGreaterThan(4);
		expect(await page.errors()).toEqual([]);
	});

	test('by the Tab key what has the focus is never covered by what stays', async () => {
		page = await here.open(here.site.url);
		await expect.poll(mode).toBe('scroll');
		const faults: string[] = [];
		let stops = 0;
		for (; stops < 80; stops++) {
			await page.press('Tab');
			const stop = await page.evaluate(focused);
			if (!stop) break;
			if (stop.fault) faults.push(stop.name);
		}
		expect(stops).toBe(80);
		expect(faults).toEqual([]);
		expect(await page.errors()).toEqual([]);
	});
});

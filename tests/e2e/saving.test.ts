import { readFileSync } from 'node:fs';
import pixelmatch from 'pixelmatch';
import type { Download, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { chartIds } from '../../src/lib/data/lists.ts';
import { lintSvg } from '../../src/lib/export/lintSvg.ts';
import { chunksOf, textsOf } from '../../src/lib/export/png.ts';
import { errorsOf, idle, openChart, openStep } from './looking.ts';
import { pixelsOf, type Pixels } from './pixelsOf.ts';
import { records, saidIn, steps } from './record.ts';
import { withSite } from './withSite.ts';

const here = withSite();

/** @param before runs in the page ahead of its own scripts */
async function open(path: string, width = 1280, before?: () => void) {
	const context = await here.browser.newContext({
		viewport: { width, height: 900 },
		reducedMotion: 'reduce',
		permissions: ['clipboard-read', 'clipboard-write']
	});
	if (before) await context.addInitScript(before);
	const page = await context.newPage();
	const errors = errorsOf(page);
	const asked: string[] = [];
	page.on('request', (request) => asked.push(new URL(request.url()).pathname));
	if (path.startsWith('charts/')) await openChart(page, here.site.url + path);
	else await openStep(page, here.site.url + path);
	return { page, errors, asked, close: () => context.close() };
}

/** Opens the control of a place, and waits until what draws is there. */
async function openSave(page: Page, within = 'main') {
	const save = page.locator(`${within} .save`).first();
	await save.locator('summary').click();
	await save.getByRole('button', { name: 'CSV' }).waitFor();
	return save;
}

async function contentOf(page: Page, press: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
	const [download] = await Promise.all([page.waitForEvent('download') as Promise<Download>, press()]);
	return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

describe('with JavaScript off', () => {
	test.each(chartIds)('%s has its files as links that lead to files', async (id) => {
		const context = await here.browser.newContext({ javaScriptEnabled: false });
		const page = await context.newPage();
		await page.goto(`${here.site.url}charts/${id}/`);
		const links = await page.$$eval('section[aria-labelledby=files] a', (links) =>
			links.map((link) => (link as HTMLAnchorElement).href)
		);
		expect(links).toHaveLength(20);
		for (const link of links) {
			const response = await page.request.get(link);
			expect([link, response.status()]).toEqual([link, 200]);
			expect((await response.body()).length).toBeGreaterThan(200);
		}
		expect(await page.locator('.save').count()).toBe(0);
		await context.close();
	});

	test('every step has a page to be shared, with a picture of its own, its size and its words', async () => {
		const context = await here.browser.newContext({ javaScriptEnabled: false });
		const page = await context.newPage();
		const seen = new Set<string>();
		const pages = [...steps.map(({ id }) => `step/${id}/`), ...chartIds.map((id) => `charts/${id}/`), ''];
		for (const path of pages) {
			await page.goto(here.site.url + path);
			const meta = (name: string) => page.locator(`meta[property="${name}"]`).getAttribute('content');
			const image = (await meta('og:image')) ?? '';
			expect(image.startsWith(records.site.address)).toBe(true);
			const { data, status } = await page.request
				.get(here.site.url + image.slice(records.site.address.length))
				.then(async (response) => ({ data: await response.body(), status: response.status() }));
			expect([path, status]).toEqual([path, 200]);
			expect([data.readUInt32BE(16), data.readUInt32BE(20)].map(String)).toEqual([
				await meta('og:image:width'),
				await meta('og:image:height')
			]);
			expect((await meta('og:image:alt'))?.length).toBeGreaterThan(40);
			expect(await meta('og:url')).toBe(records.site.address + path);
			if (path) seen.add(`${await meta('og:title')} ${image}`);
			const missed = await page.$$eval('a[href^="#"]', (links) =>
				links
					.map((link) => link.getAttribute('href')?.slice(1) ?? '')
					.filter((id) => document.querySelectorAll(`[id="${id}"]`).length !== 1)
			);
			expect([path, missed]).toEqual([path, []]);
		}
		expect(seen.size).toBe(pages.length - 1);
		await context.close();
	});
});

test('what draws files is not asked for before the reader asks for a file', async () => {
	const { page, asked, errors, close } = await open('#casualties', 390);
	await idle(page);
	expect(asked.filter((path) => /file\.|export/.test(path))).toEqual([]);
	await openSave(page, '#casualties');
	expect(asked.filter((path) => /app\/file\./.test(path))).toHaveLength(1);
	expect(errors).toEqual([]);
	await close();
});

test('no size is offered that is then refused', async () => {
	const { page, close } = await open('charts/troop-estimates/');
	const save = await openSave(page);
	const larger = save.getByRole('button', { name: /times the size/ });
	const most = async (shape: string) => {
		await save.getByLabel('Shape').selectOption(shape);
		await larger.first().waitFor();
		const { bytes } = await contentOf(page, () => larger.last().click());
		return [await larger.count(), bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
	};
	expect(await most('og')).toEqual([2, 4800, 2520]);
	expect(await most('story')).toEqual([1, 2160, 3840]);
	expect((await most('landscape')).slice(0, 2)).toEqual([1, 2400]);
	await close();
});

describe('a chart in the state that a reader chose', () => {
	test('is saved as a PNG of the size that is named, with its facts inside', async () => {
		const { page, errors, close } = await open('charts/casualty-estimates/?lens=seoul');
		const save = await openSave(page);
		await save.getByLabel('Shape').selectOption('og');
		const { name, bytes } = await contentOf(page, () =>
			save.getByRole('button', { name: 'PNG, 2 times the size' }).click()
		);
		expect(name).toBe('casualty-estimates.seoul.og@2x.png');
		expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([2400, 1260]);
		expect(chunksOf(bytes).at(-1)?.type).toBe('IEND');
		const texts = textsOf(chunksOf(bytes));
		const said = JSON.stringify(texts);
		const seoul = saidIn('casualty-estimates').flatMap(({ party, id }) => (party === 'seoul' ? [id] : []));
		expect(seoul.length).toBeGreaterThan(4);
		for (const part of ['Seoul', 'superseded', records.site.version, 'lens=seoul', ...seoul]) {
			expect(said).toContain(part);
		}
		expect(errors).toEqual([]);
		await close();
	});

	test('is saved as an SVG that any program draws, and as the numbers that it shows', async () => {
		const { page, errors, close } = await open('charts/troop-estimates/?lens=kyiv');
		const save = await openSave(page);
		const svg = (await contentOf(page, () => save.getByRole('button', { name: 'SVG', exact: true }).click()))
			.bytes;
		expect(lintSvg(svg.toString())).toEqual([]);
		expect(svg.toString()).toContain('Kyiv');
		const csv = (
			await contentOf(page, () => save.getByRole('button', { name: 'CSV' }).click())
		).bytes.toString();
		const json = (
			await contentOf(page, () => save.getByRole('button', { name: 'JSON' }).click())
		).bytes.toString();
		const rows = await page.locator('.live table tbody tr').count();
		expect(csv.trim().split('\r\n')).toHaveLength(rows + 1);
		expect((JSON.parse(json) as { table: { rows: unknown[] } }).table.rows).toHaveLength(rows);
		expect(errors).toEqual([]);
		await close();
	});

	test('gives its words: a sentence with its owners, an alternative text, a credit line, a link to the state', async () => {
		const { page, close } = await open('charts/casualty-estimates/?lens=seoul');
		const save = await openSave(page);
		const copy = async (name: string) => {
			await save.getByRole('button', { name }).click();
			await save.getByText('Copied.').waitFor();
			return copied(page);
		};
		const title = (await page.locator('h1').innerText()).trim();
		expect(await copy('Sentence')).toMatch(/Said by Seoul.*Record read to .*lens=seoul/);
		expect(await copy('Sentence')).toContain(title);
		expect(await copy('Alt text')).toContain(title);
		expect(await copy('Credit line')).toMatch(/^One of Forty · CC BY 4.0 · /);
		expect(await copy('Link to this')).toBe(`${here.site.url}charts/casualty-estimates/?lens=seoul`);
		await close();
	});

	test.each([
		['one-of-forty', 'landscape'],
		// Twice the size, this would be refused.
		['ten-thousand', 'print']
	])('%s is copied as a picture in the shape %s', async (id, shape) => {
		const { page, close } = await open(`charts/${id}/`);
		const save = await openSave(page);
		await save.getByLabel('Shape').selectOption(shape);
		await save.getByRole('button', { name: 'Image' }).click();
		await save.getByText('Copied.').waitFor();
		const types = await page.evaluate(async () => (await navigator.clipboard.read())[0]?.types);
		expect(types).toContain('image/png');
		await close();
	});
});

test('where drawing outlasts the press, a second press shares the picture that was drawn', async () => {
	const { page, close } = await open('charts/families/', 1280, () => {
		const shared: unknown[] = [];
		Object.assign(window, { shared });
		Object.assign(navigator, {
			canShare: () => true,
			share: async ({ files, ...words }: ShareData) => {
				shared.push({ ...words, files: files?.map(({ name, type, size }) => ({ name, type, size })) });
				if (shared.length < 3) throw new DOMException('too late', 'NotAllowedError');
			}
		});
	});
	const save = await openSave(page);
	const press = () => save.getByRole('button', { name: 'Share' }).click();
	await press();
	await save.getByText('The picture is drawn: press Share again.').waitFor();
	// Refused at once, the browser does not want to, however often it is asked.
	await press();
	await save.getByText('This browser could not do it.').waitFor();
	await press();
	await expect.poll(() => save.locator('.said').innerText()).toBe('');
	const shared = await page.evaluate(() => (window as unknown as { shared: { files: object[] }[] }).shared);
	expect(shared[0]).toMatchObject({
		url: `${here.site.url}charts/families/`,
		text: expect.stringContaining('Record read to'),
		files: [{ name: 'families.png', type: 'image/png' }]
	});
	expect(shared).toEqual([shared[0], shared[0], shared[0]]);
	await close();
});

test('a picture in its first state is the file that was made with the site', async () => {
	const { page, close } = await open('charts/families/');
	const save = await openSave(page);
	await save.getByLabel('Shape').selectOption('square');
	await save.getByLabel('Ground').selectOption('dark');
	const link = await save.getByRole('link', { name: 'PNG' }).getAttribute('href');
	expect(link).toBe(`${here.site.url}export/families.square.dark.png`);
	await close();
});

test('a step whose picture is words has its files too', async () => {
	const { page, close } = await open('#sacrifice');
	const save = page.locator('#sacrifice .save');
	await save.locator('summary').click();
	const link = (await save.getByRole('link', { name: 'PNG' }).getAttribute('href')) ?? '';
	expect(link).toBe(`${here.site.url}export/step/sacrifice.landscape.png`);
	expect((await page.request.get(link)).status()).toBe(200);
	await close();
});

/** Draws a chart's first state in its page, as the script of files does or whole in one go. */
async function drawnIn(page: Page, id: string, wish: object, way: 'in strips' | 'whole' = 'in strips') {
	const scene = (await page.getAttribute('[data-live]', 'data-scene')) ?? '';
	const drawn = await page.evaluate(
		async ({ id, scene, wish, way }) => {
			const address = document.querySelector<HTMLMetaElement>('meta[name=file-script]')?.content ?? '';
			const load = new Function('address', 'return import(address)') as (address: string) => Promise<{
				chartSubject(id: string, scene: string): object;
				drawPng(subject: object, wish: object): Promise<Blob>;
				drawSvg(subject: object, wish: object): { svg: string; width: number; height: number };
			}>;
			const script = await load(address);
			const whole = async () => {
				const { svg, width, height } = script.drawSvg(script.chartSubject(id, scene), wish);
				const image = new Image(width, height);
				image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
				await image.decode();
				const canvas = Object.assign(document.createElement('canvas'), { width, height });
				canvas.getContext('2d')?.drawImage(image, 0, 0, width, height);
				return new Promise<Blob | null>((done) => canvas.toBlob(done));
			};
			const blob = await (way === 'whole' ? whole() : script.drawPng(script.chartSubject(id, scene), wish));
			return new Promise<string>((done) => {
				const reader = new FileReader();
				reader.onload = () => done(String(reader.result).replace(/^.*,/, ''));
				reader.readAsDataURL(blob as Blob);
			});
		},
		{ id, scene, wish, way }
	);
	return pixelsOf(page, Buffer.from(drawn, 'base64'));
}

/** How many pixels of a hundred two pictures of one size differ in, as they are seen. */
function percentApart(a: Pixels, b: Pixels, threshold = 0.15): number {
	expect([a.width, a.height]).toEqual([b.width, b.height]);
	return (
		(100 * pixelmatch(a.data, b.data, undefined, a.width, a.height, { threshold })) / (a.width * a.height)
	);
}

describe('a picture drawn in the browser', () => {
	test.each([
		['families', 'og'],
		['ten-thousand', 'square'],
		['force-ratio', 'portrait'],
		['troop-estimates', 'landscape'],
		['one-of-forty', 'story']
	] as const)(
		'%s as %s differs from the file made with the site in less than 0.2 % of its pixels',
		async (id, preset) => {
			const { page, close } = await open(`charts/${id}/`);
			await openSave(page);
			// The very first in a fresh page: its typefaces are there.
			const drawn = await drawnIn(page, id, { preset, theme: 'light' });
			const made = await (await page.request.get(`${here.site.url}export/${id}.${preset}.png`)).body();
			// What counts is what is seen: softened edges are each renderer's own.
			expect(percentApart(drawn, await pixelsOf(page, made))).toBeLessThan(0.2);
			await close();
		}
	);

	test.each(['troop-estimates', 'force-ratio'])('%s is the same in strips as whole', async (id) => {
		const { page, close } = await open(`charts/${id}/`);
		await openSave(page);
		const wish = { preset: 'portrait', theme: 'light' };
		const [strips, whole] = [await drawnIn(page, id, wish), await drawnIn(page, id, wish, 'whole')];
		expect(percentApart(strips, whole, 0.05)).toBe(0);
		await close();
	});
});

describe('where something fails', () => {
	test.each([
		['families', '', undefined],
		['casualty-estimates', '?lens=seoul', 'It shows the picture as it was before your choice.']
	])('where the browser cannot draw %s%s, the ready-made file is offered', async (id, query, otherwise) => {
		const { page, close } = await open(`charts/${id}/${query}`);
		await page.evaluate(() => {
			HTMLCanvasElement.prototype.getContext = () => null;
		});
		const save = await openSave(page);
		await save.getByRole('button', { name: 'PNG, 2 times the size' }).click();
		const link = save.getByRole('link', { name: 'The ready-made file is here.' });
		await link.waitFor();
		expect(await link.getAttribute('href')).toBe(`${here.site.url}export/${id}.landscape.png`);
		const said = await save.locator('.said').innerText();
		if (otherwise) expect(said).toContain(otherwise);
		else expect(said).not.toContain('It shows');
		await close();
	});
});

import { readFileSync } from 'node:fs';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { lintSvg } from '../../src/lib/export/lintSvg.ts';
import { chunksOf, textsOf } from '../../src/lib/export/png.ts';
import type { Page } from './engine.ts';
import { inEachEngine, type Here } from './inEachEngine.ts';

/** A file that the page gave its reader. */
interface Saved {
	name: string;
	base64: string;
}

/**
 * Opens a chart and its “Save or share”, and asks for a picture without a ground, which is drawn by the browser. What
 * is saved is kept in the page.
 */
async function openChart(here: Here, id: string): Promise<Page> {
	const page = await here.open(`${here.site.url}charts/${id}/`);
	await expect.poll(() => page.evaluate(() => 'ready' in document.documentElement.dataset)).toBe(true);
	await page.evaluate(() => {
		const blobs = new Map<string, Blob>();
		const addressOf = URL.createObjectURL.bind(URL);
		URL.createObjectURL = (blob: Blob) => {
			const address = addressOf(blob);
			blobs.set(address, blob);
			return address;
		};
		HTMLAnchorElement.prototype.click = function () {
			const reader = new FileReader();
			reader.onload = () =>
				Object.assign(window, {
					saved: { name: this.download, base64: String(reader.result).replace(/^.*,/, '') }
				});
			reader.readAsDataURL(blobs.get(this.href) as Blob);
		};
	});
	await page.click('.save summary');
	await expect.poll(() => page.evaluate(() => document.querySelectorAll('.save select').length)).toBe(2);
	await page.evaluate(() => {
		const ground = document.querySelectorAll<HTMLSelectElement>('.save select')[1] as HTMLSelectElement;
		ground.value = 'transparent, for light';
		ground.dispatchEvent(new Event('change', { bubbles: true }));
	});
	await expect
		.poll(() => page.evaluate(() => document.querySelector('.save')?.textContent))
		.toContain('JSON');
	return page;
}

async function save(page: Page, format: string): Promise<{ name: string; bytes: Buffer }> {
	await page.evaluate(() => Object.assign(window, { saved: undefined }) && undefined);
	await page.click('.save .files button', format);
	const kept = () => page.evaluate(() => (window as unknown as { saved?: Saved }).saved ?? null);
	await expect.poll(kept, { message: `${format} is saved` }).not.toBeNull();
	const { name, base64 } = (await kept()) as Saved;
	return { name, bytes: Buffer.from(base64, 'base64') };
}

const fontsOf = (svg: string) => /<style>(.*?)<\/style>/s.exec(svg)?.[1];
const sizeOf = ({ width, height }: PNG) => [width, height];
const titleOf = (svg: string) => /<title[^>]*>(.*?)<\/title>/s.exec(svg)?.[1];
const textsIn = (svg: string) =>
	[...svg.matchAll(/<text\b[^>]*>(.*?)<\/text>/gs)].map(([, text = '']) => text.replace(/<[^>]*>/g, ''));
const idsIn = (svg: string) => [...svg.matchAll(/<rdf:li>figure: (\w+)/g)].map(([, id]) => id);

inEachEngine('the first file that a fresh page gives', (here) => {
	test.each(['families', 'troop-estimates'])(
		'%s as SVG has the typefaces, title, words, numbers and figure ids of the file made with the site',
		async (id) => {
			const page = await openChart(here, id);
			const { name, bytes } = await save(page, 'SVG');
			expect(name).toBe(`${id}.landscape.transparent.svg`);
			const [drawn, made] = [bytes.toString(), readFileSync(`build/export/${id}.landscape.svg`, 'utf8')];
			expect(lintSvg(drawn)).toEqual(['no ground']);
			for (const part of [fontsOf, titleOf, textsIn, idsIn]) {
				expect(part(made)?.length).toBeGreaterThan(2);
				expect(part(drawn)).toEqual(part(made));
			}
			expect(await page.errors()).toEqual([]);
		}
	);

	test('a PNG has the size and the facts of the file made with the site, and is the same the second time', async () => {
		const page = await openChart(here, 'families');
		const [first, second] = [await save(page, 'PNG'), await save(page, 'PNG')];
		expect(first.name).toBe('families.landscape.transparent.png');
		const made = readFileSync('build/export/families.landscape.png');
		expect(textsOf(chunksOf(first.bytes))).toEqual(textsOf(chunksOf(made)));
		expect(sizeOf(PNG.sync.read(first.bytes))).toEqual(sizeOf(PNG.sync.read(made)));
		// A typeface that came late would be in the second alone.
		expect(second.bytes.equals(first.bytes)).toBe(true);
		expect(await page.errors()).toEqual([]);
	});

	const rounds = here.engine === 'WebKitGTK';
	test.skipIf(rounds).each(['families', 'one-of-forty'])(
		`%s as PNG has letter for letter the picture made with the site${rounds ? ' (this engine rounds the width of each letter)' : ''}`,
		async (id) => {
			const page = await openChart(here, id);
			const drawn = PNG.sync.read((await save(page, 'PNG')).bytes);
			const made = PNG.sync.read(readFileSync(`build/export/${id}.landscape.png`));
			// On the ground that the other has.
			for (let at = 0; at < drawn.data.length; at++) {
				if (at % 4 === 3) continue;
				const share = (drawn.data[at - (at % 4) + 3] ?? 0) / 255;
				drawn.data[at] = (drawn.data[at] ?? 0) * share + (made.data[at % 4] ?? 0) * (1 - share);
			}
			for (let at = 3; at < drawn.data.length; at += 4) drawn.data[at] = 255;
			const { width, height } = made;
			const different = pixelmatch(drawn.data, made.data, undefined, width, height, { threshold: 0.15 });
			// With another typeface it is more than 3 %.
			expect((100 * different) / (width * height)).toBeLessThan(0.5);
		}
	);
});

import { readFileSync } from 'node:fs';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { lintSvg } from '../../src/lib/export/lintSvg.ts';
import { chunksOf, textsOf } from '../../src/lib/export/png.ts';
import type { Page } from './engine.ts';
import { inEachEngine } from './inEachEngine.ts';

/** A file that the page gave its reader. */
interface Saved {
	name: string;
	base64: string;
}

/**
 * Opens “Save or share” and asks for a picture without a ground, which is drawn by the browser. What
 * is saved is kept in the page.
 */
async function openSave(page: Page): Promise<void> {
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
}

async function save(page: Page, format: string): Promise<{ name: string; bytes: Buffer }> {
	await page.click('.save .files button', format);
	const kept = () => page.evaluate(() => (window as unknown as { saved?: Saved }).saved ?? null);
	await expect.poll(kept, { message: `${format} is saved` }).not.toBeNull();
	const { name, base64 } = (await kept()) as Saved;
	return { name, bytes: Buffer.from(base64, 'base64') };
}

const fontsOf = (svg: string) => /<style>(.*?)<\/style>/s.exec(svg)?.[1];
const titleOf = (svg: string) => /<title[^>]*>(.*?)<\/title>/s.exec(svg)?.[1];
const textsIn = (svg: string) =>
	[...svg.matchAll(/<text\b[^>]*>(.*?)<\/text>/gs)].map(([, text = '']) => text.replace(/<[^>]*>/g, ''));
const idsIn = (svg: string) => [...svg.matchAll(/<rdf:li>figure: (\w+)/g)].map(([, id]) => id);

inEachEngine('the first file that a fresh page gives', (here) => {
	test.each(['families', 'troop-estimates'])(
		'%s as SVG has the typefaces, title, words, numbers and figure ids of the file made with the site',
		async (id) => {
			const page = await here.open(`${here.site.url}charts/${id}/`);
			await openSave(page);
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

	test.each(['families', 'one-of-forty'])(
		'%s as PNG has the size, the facts and the letters of the file made with the site',
		async (id) => {
			const page = await here.open(`${here.site.url}charts/${id}/`);
			await openSave(page);
			const { name, bytes } = await save(page, 'PNG');
			expect(name).toBe(`${id}.landscape.transparent.png`);
			const file = readFileSync(`build/export/${id}.landscape.png`);
			expect(textsOf(chunksOf(bytes))).toEqual(textsOf(chunksOf(file)));
			const [drawn, made] = [PNG.sync.read(bytes), PNG.sync.read(file)];
			expect([drawn.width, drawn.height]).toEqual([made.width, made.height]);
			// On the ground that the other has.
			const ground = made.data.subarray(0, 3);
			for (let at = 0; at < drawn.data.length; at += 4) {
				const share = (drawn.data[at + 3] ?? 0) / 255;
				for (const channel of [0, 1, 2]) {
					drawn.data[at + channel] =
						(drawn.data[at + channel] ?? 0) * share + (ground[channel] ?? 0) * (1 - share);
				}
				drawn.data[at + 3] = 255;
			}
			const different = pixelmatch(drawn.data, made.data, undefined, made.width, made.height, {
				threshold: 0.15
			});
			console.log(here.engine, id, (100 * different) / (made.width * made.height));
			expect((100 * different) / (made.width * made.height)).toBeLessThan(0.5);
			expect(await page.errors()).toEqual([]);
		}
	);
});

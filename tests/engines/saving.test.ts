import { readFileSync } from 'node:fs';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { lintSvg } from '../../src/lib/export/lintSvg.ts';
import { chunksOf, textsOf } from '../../src/lib/export/png.ts';
import { inEachEngine } from './inEachEngine.ts';
import { openSaving, save } from './savedFiles.ts';

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
			const page = await openSaving(here, `${here.site.url}charts/${id}/`);
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
		const page = await openSaving(here, `${here.site.url}charts/families/`);
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
			const page = await openSaving(here, `${here.site.url}charts/${id}/`);
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

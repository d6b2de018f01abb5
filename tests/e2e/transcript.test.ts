import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { standings } from '../../src/lib/data/lists.ts';
import { controlled, openStep } from './looking.ts';
import { steps } from './record.ts';
import { withSite } from './withSite.ts';

const here = withSite();
const entry = createRequire(import.meta.url).resolve('@guidepup/virtual-screen-reader');
const reader = readFileSync(entry.replace(/lib\/.*$/, 'lib/esm/index.browser.js'), 'utf8');

interface VirtualReader {
	start(options: { container: Element }): Promise<void>;
	next(): Promise<void>;
	stop(): Promise<void>;
	spokenPhraseLog(): Promise<string[]>;
}

/** What a screen reader says from the beginning of an element to its end, phrase by phrase. */
const spokenIn = (page: Page, id: string): Promise<string[]> =>
	page.evaluate(async (id) => {
		const { virtual } = window as unknown as { virtual: VirtualReader };
		await virtual.start({ container: document.getElementById(id) as Element });
		// After the end it begins again: three phrases alike are no chance.
		let spoken: string[];
		const [again, isBeginning] = [3, (i: number) => spoken.at(i - again) === spoken[i]];
		do {
			await virtual.next();
			spoken = await virtual.spokenPhraseLog();
		} while (spoken.length <= again || ![0, 1, 2].every(isBeginning));
		await virtual.stop();
		return spoken.slice(0, -again);
	}, id);

let page: Page;
const transcript = new Map<string, string[]>();
beforeAll(async () => {
	// The page's policy takes no script but its own.
	page = await here.browser.newPage({
		viewport: { width: 390, height: 844 },
		reducedMotion: 'reduce',
		bypassCSP: true
	});
	await page.route('**/virtual-screen-reader.js', (route) =>
		route.fulfill({ body: reader, contentType: 'text/javascript' })
	);
	await openStep(page, here.site.url);
	await controlled(page);
	await page.addScriptTag({
		type: 'module',
		content: "import { virtual } from '/virtual-screen-reader.js'; window.virtual = virtual;"
	});
	await page.waitForFunction(() => 'virtual' in window);
	// Numbers say that they open something a moment after the page is there.
	await page.waitForFunction(() =>
		[...document.querySelectorAll('[data-step] a[data-figure]')].every((link) => link.role === 'button')
	);
	for (const { id } of steps) transcript.set(id, await spokenIn(page, id));
});
afterAll(() => page.close());

test('the story is heard as it was last read', async () => {
	const text = steps.map(({ id }) => [`# ${id}`, ...(transcript.get(id) ?? [])].join('\n')).join('\n\n');
	// A space is heard alike, whether or not a line may break there.
	await expect(`${text.replaceAll('\u00a0', ' ')}\n`).toMatchFileSnapshot('../golden/transcript.txt');
});

test('every figure in a sentence is spoken with its owner and its standing in the same step', async () => {
	let heard = 0;
	for (const { id } of steps) {
		const spoken = transcript.get(id) ?? [];
		const items = spoken.join('\n').match(/^listitem[^]*?^end of listitem/gm) ?? [];
		const figures = await page.$$eval(`#${id} .words > p a[data-figure]`, (links) =>
			links.map((link) => ({ id: (link as HTMLElement).dataset.figure, words: link.textContent ?? '' }))
		);
		for (const { id: figure, words } of figures) {
			const said = await page.$$eval(`#${id} .owners [data-figure="${figure}"]`, (all) =>
				all.map((one) => one.textContent ?? '')
			);
			expect(said.length, `${id}: ${words}`).toBeGreaterThan(0);
			const item = items.find((item) => said.some((text) => item.includes(text)));
			expect(item, `${id}: ${words}`).toMatch(/^[^\n]+:$/m);
			expect(
				standings.some((standing) => item?.split('\n').includes(standing)),
				`${id}: ${words}`
			).toBe(true);
			heard++;
		}
	}
	expect(heard).toBeGreaterThan(60);
});

test('no drawing is heard dot by dot, and each figure has one name, one description and one way to its table', () => {
	for (const { id, scene } of steps) {
		const spoken = transcript.get(id) ?? [];
		expect(
			spoken.filter((phrase) => /^(graphics|img|image)/.test(phrase)),
			id
		).toEqual([]);
		expect(
			spoken.filter((phrase) => phrase === 'figure'),
			id
		).toHaveLength(scene === 'words' ? 0 : 1);
	}
});

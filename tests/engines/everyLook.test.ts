import { beforeAll, expect, test, vi } from 'vitest';
import { steps } from '../e2e/record.ts';
import { serveSite } from '../e2e/site.ts';
import { chromium } from './chromium.ts';
import type { Look, Page, Place } from './engine.ts';
import { inEachEngine } from './inEachEngine.ts';
import { boxesIn, shownIn, type Box, type Shown } from './lookOf.ts';

const paths = ['', 'charts/families/', 'embed/chart/families/'];
const [phone, desktop] = [
	{ width: 390, height: 844 },
	{ width: 1440, height: 900 }
];
const themes = [false, true].flatMap((dark) => [true, false].map((script) => ({ dark, script })));
type Theme = (typeof themes)[number];
const named = ({ dark, script }: Theme) => `${dark ? 'dark' : 'light'}, scripts ${script ? 'on' : 'off'}`;

/** The narrowest window that WebKitGTK's browser can have, px. */
const narrowest = 480;
/** What a box may differ, px: two times the rounding of an edge. */
const within = 2;

/** Opens a window as near to a look as can be. */
const windowFor = (engine: string, look: Look): Look =>
	engine === 'WebKitGTK' ? { ...look, width: Math.max(look.width ?? 0, narrowest) } : look;

/** Shows an address as wide as asked: in a frame where the window cannot be. The same origin lets it be framed. */
async function show(page: Page, address: string, { width = 0, height = 0, script }: Look): Promise<Place> {
	let place: Place = page;
	if ((await page.evaluate(() => innerWidth)) === width) await page.goto(address);
	else {
		await page.goto(new URL('/robots.txt', address).href);
		await page.evaluate(
			(src, width, height) => {
				const frame = document.createElement('iframe');
				Object.assign(frame, { src, width, height });
				document.body.replaceChildren(frame);
			},
			address,
			`${width}`,
			`${height}`
		);
		place = page.frame('iframe');
	}
	const isThere = () =>
		place.evaluate((src) => location.href === src && document.readyState === 'complete', address);
	await vi.waitUntil(isThere, { timeout: 20_000 });
	await vi.waitUntil(async () => (await place.evaluate(shownIn)).isMoved === script, { timeout: 20_000 });
	return place;
}

/** As Chromium shows each path on a desktop. */
const measure = new Map<string, Shown & { boxes: Record<string, Box> }>();
const measured = (path: string, theme: Theme) => measure.get(`${path} ${named(theme)}`);
beforeAll(async () => {
	const [browser, site] = await Promise.all([chromium.launch(), serveSite()]);
	for (const theme of themes) {
		const look = { ...desktop, ...theme };
		const page = await browser.open(look);
		for (const path of paths) {
			const place = await show(page, site.url + path, look);
			const boxes = await place.evaluate(boxesIn);
			measure.set(`${path} ${named(theme)}`, { ...(await place.evaluate(shownIn)), boxes });
		}
		await page.close();
	}
	await Promise.all([browser.close(), site.close()]);
	expect(measured('', { dark: false, script: false })?.words).toHaveLength(steps.length);
	for (const { words } of measure.values()) expect(words.every((said) => said.length > 200)).toBe(true);
	expect(new Set([...measure.values()].map(({ ground }) => ground)).size).toBe(2);
});

inEachEngine(
	'a page',
	(here) => {
		const looks = [phone, desktop].flatMap((size) => themes.map((theme) => ({ ...size, ...theme })));
		test.each(looks.map((look) => [look.width, named(look), look] as const))(
			'at %i px (%s) shows every step in the same words',
			async (_width, _theme, look) => {
				const page = await here.open('about:blank', windowFor(here.engine, look));
				for (const path of paths) {
					const place = await show(page, here.site.url + path, look);
					expect(await place.evaluate(() => innerWidth)).toBe(look.width);
					const { words, ground } = await place.evaluate(shownIn);
					expect(words, path).toEqual(measured(path, { dark: false, script: false })?.words);
					expect(ground, path).toBe(measured(path, look)?.ground);
				}
			}
		);

		if (here.engine === 'Chromium') return;
		test.each(themes.map((theme) => [named(theme), theme] as const))(
			`at ${desktop.width} px (%s) has each box where Chromium has it, within ${within} px`,
			async (_, theme) => {
				const look = { ...desktop, ...theme };
				const page = await here.open('about:blank', look);
				for (const path of paths) {
					const place = await show(page, here.site.url + path, look);
					// Chromium's bars for scrolling lie on the page, here they may take room beside it.
					const bar = await page.evaluate(() => innerWidth - document.documentElement.clientWidth);
					await page.resize(look.width + bar, look.height);
					const expected = measured(path, theme)?.boxes ?? {};
					const differing = async () => {
						const boxes = await place.evaluate(boxesIn);
						return [...new Set([...Object.keys(expected), ...Object.keys(boxes)])].flatMap((name) =>
							(['left', 'width', 'top'] as const).flatMap((side) => {
								const [is, should] = [boxes[name]?.[side], expected[name]?.[side]];
								return Math.abs((is ?? NaN) - (should ?? NaN)) <= within
									? []
									: [`${name}: ${side} ${is}, not ${should}`];
							})
						);
					};
					await expect.poll(differing, { message: path }).toEqual([]);
					await page.resize(look.width, look.height);
				}
			}
		);
	},
	[chromium]
);

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStep } from './looking.ts';
import { withSite } from './withSite.ts';

const here = withSite();

type Colour = [number, number, number];
interface Region {
	x: number;
	y: number;
	width: number;
	height: number;
}

/**
 * Dots that are seen in a part of the window.
 * @param region CSS px of the window
 * @param areTouching whether the edges of dots share pixels: each pixel with more ink than those around it is a dot
 * then, of equal ones the first; else each spot of ink that touches no other
 */
async function dotsIn(
	page: Page,
	region: Region,
	ink: Colour,
	paper: Colour,
	areTouching: boolean
): Promise<number> {
	const png = (await page.screenshot({ clip: region })).toString('base64');
	// Counted in the page: to hand over each pixel takes longer than all the rest.
	return page.evaluate(
		async ({ png, ink, paper, areTouching }) => {
			const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
			const { width, height } = image;
			const context = new OffscreenCanvas(width, height).getContext(
				'2d'
			) as OffscreenCanvasRenderingContext2D;
			context.drawImage(image, 0, 0);
			const { data } = context.getImageData(0, 0, width, height);
			// How far a colour lies on the way from paper to ink.
			const way = ink.map((value, i) => value - (paper[i] ?? 0));
			const length = way.reduce((sum, value) => sum + value * value, 0);
			const inked = Float64Array.from(
				{ length: width * height },
				(_, i) =>
					way.reduce((sum, value, c) => sum + value * ((data[4 * i + c] ?? 0) - (paper[c] ?? 0)), 0) / length
			);
			const least = 0.4;
			if (areTouching) {
				const around = [-1, 0, 1]
					.flatMap((y) => [-1, 0, 1].map((x) => y * width + x))
					.filter((step) => step !== 0);
				return inked.filter(
					(part, i) =>
						part > least &&
						around.every((step) => {
							const other = inked[i + step] ?? 0;
							return step < 0 ? part > other : part >= other;
						})
				).length;
			}
			const isInk = Array.from(inked, (part) => part > least);
			const open: number[] = [];
			let spots = 0;
			for (let start = 0; start < isInk.length; start++) {
				if (!isInk[start]) continue;
				spots++;
				open.push(start);
				for (let at = open.pop(); at !== undefined; at = open.pop()) {
					if (!isInk[at]) continue;
					isInk[at] = false;
					const x = at % width;
					open.push(at - width, at + width);
					if (x > 0) open.push(at - 1);
					if (x < width - 1) open.push(at + 1);
				}
			}
			return spots;
		},
		{ png, ink, paper, areTouching }
	);
}

const colourOf = (page: Page, name: string) =>
	page.evaluate((name) => {
		const hex = getComputedStyle(document.documentElement).getPropertyValue(name).trim().slice(1);
		return [0, 2, 4].map((i) => Number.parseInt(hex.slice(i, i + 2), 16)) as Colour;
	}, name);

describe.each([
	{ width: 1440, height: 900, deviceScaleFactor: 1 },
	{ width: 390, height: 844, deviceScaleFactor: 3 }
])('on a screen of $width × $height at $deviceScaleFactor', ({ deviceScaleFactor, ...viewport }) => {
	let page: Page;
	beforeAll(async () => {
		const context = await here.browser.newContext({
			viewport,
			deviceScaleFactor,
			reducedMotion: 'reduce',
			// The test brings a style of its own.
			bypassCSP: true
		});
		page = await context.newPage();
	});
	afterAll(() => page.context().close());

	test.each([
		['cover', 'north', 10_000],
		['ten-thousand', 'north', 10_000],
		['storm-corps', 'north', 10_000],
		['what-it-cannot-tell', 'north', 10_000],
		['unnamed', 'north', 10_000],
		['same-week', 'north', 12_000],
		['forty-thousand', 'north', 10_000],
		['forty-thousand', 'russia', 40_000],
		['one-of-forty', 'north', 40]
	] as const)('at %s as many dots of “%s” are seen as are told: %i', async (step, paint, told) => {
		await openStep(page, `${here.site.url}#${step}`);
		// Lines, frames and words are no people.
		await page.addStyleTag({
			content:
				'[data-stage] svg :is(text, line, rect:not(pattern *), path:has(+ rect)) { visibility: hidden }'
		});
		const groups = await page.$$eval(
			'[data-stage] .shown .drawing :is([data-count], [data-unit])',
			(groups) =>
				groups.map((group) => {
					const { x, y, width, height } = group.getBoundingClientRect();
					const look =
						group.querySelector('path')?.getAttribute('fill') ?? group.getAttribute('stroke') ?? '';
					return { x, y, width, height, look };
				})
		);
		const [ink, paper] = await Promise.all([colourOf(page, `--${paint}`), colourOf(page, '--paper')]);
		const mine = groups.filter(({ look }) => look.includes(paint));
		const x = Math.min(...mine.map(({ x }) => x)) - 1;
		const y = Math.min(...mine.map(({ y }) => y)) - 1;
		const region = {
			x,
			y,
			width: Math.max(...mine.map(({ x, width }) => x + width)) - x + 1,
			height: Math.max(...mine.map(({ y, height }) => y + height)) - y + 1
		};
		// Dots of two pixels and a half are apart for the eye, but their edges share pixels.
		const areTouching = step === 'forty-thousand' && deviceScaleFactor === 1;
		expect(await dotsIn(page, region, ink, paper, areTouching)).toBe(told);
	});
});

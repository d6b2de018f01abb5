import { expect } from 'vitest';
import { eventsKept, keepEvents, stepsAmong } from '../e2e/embedsSeen.ts';
import type { Look, Page, Place } from './engine.ts';
import type { Here } from './inEachEngine.ts';

/** A page of other people, and the embed in it. */
export interface HostPage {
	page: Page;
	embed: Place;
	/** Frames that have taken their picture's place. */
	live(): Promise<number>;
	/** Pictures that are seen. */
	pictures(): Promise<number>;
	/** Height of its first frame less that of what is in it, px. */
	excess(): Promise<number>;
	/** What its figures said since it was open, as `ds:ready {"height":640}`. */
	events(): Promise<string[]>;
	/** Index of each step that the figure has told, in order. */
	told(): Promise<number[]>;
}

/** Opens a page of tests/e2e/hosts. */
export async function openHost(here: Here, name: string, look: Look = {}): Promise<HostPage> {
	const page = await here.open(`${here.hosts.url}${name}.html`, { width: 800, height: 700, ...look });
	await page.evaluate(keepEvents);
	const embed = page.frame('iframe');
	return {
		page,
		embed,
		...seenIn(page),
		excess: () => excessOf(page, 'iframe'),
		events: () => page.evaluate(eventsKept),
		told: async () => stepsAmong(await page.evaluate(eventsKept))
	};
}

/** Height of a frame less that of what is in it, px. */
export async function excessOf(page: Page, frame: string): Promise<number> {
	const inside = await page
		.frame(frame)
		.evaluate(() => document.querySelector('main')?.getBoundingClientRect().height ?? -999);
	const outside = await page.evaluate(
		(frame) => document.querySelector(frame)?.getBoundingClientRect().height ?? 0,
		frame
	);
	return outside - inside;
}

/** What is seen of our figures in a document that holds them. */
export const seenIn = (place: Place): Pick<HostPage, 'live' | 'pictures'> => ({
	live: () =>
		place.evaluate(
			() =>
				[...document.querySelectorAll('figure > iframe')].filter(
					(frame) => getComputedStyle(frame).visibility === 'visible'
				).length
		),
	pictures: () =>
		place.evaluate(
			() => [...document.querySelectorAll('figure img')].filter((image) => image.checkVisibility()).length
		)
});

/** The most that a height kept free for a chart, measured in Chromium, differs in another engine, px. */
export const keptWithin = 6;

/** Waits until the frame is as high as what is in it, within so many px and beside its border. */
export const expectFit = (
	{ excess }: Pick<HostPage, 'excess'>,
	message = '',
	{ within = 1.01, border = 0 } = {}
): Promise<void> =>
	expect.poll(async () => Math.abs((await excess()) - border), { message }).toBeLessThanOrEqual(within);

/** Waits until a picture in an embed is drawn, and its source and link are seen. */
export const expectComplete = (embed: Place): Promise<void> =>
	expect
		.poll(() =>
			embed.evaluate(() =>
				['figure svg[role=img]', '.source', '.credit a'].map((part) =>
					[...document.querySelectorAll(part)].some((element) => element.checkVisibility())
				)
			)
		)
		.toEqual([true, true, true]);

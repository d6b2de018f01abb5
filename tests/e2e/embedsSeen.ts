import type { Frame, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Runs in a host page, which keeps from now on what its figures say. */
export function keepEvents(): void {
	const events: string[] = [];
	Object.assign(window, { events });
	for (const name of ['ds:ready', 'ds:step', 'ds:interact']) {
		addEventListener(name, (event) =>
			events.push(`${name} ${JSON.stringify((event as CustomEvent).detail)}`)
		);
	}
}

/** Runs in a host page: what its figures said, as `ds:ready {"height":640}`. */
export const eventsKept = (): string[] => (window as unknown as { events: string[] }).events;

/** The same in Chromium. */
export const eventsOf = (page: Page | Frame): Promise<string[]> => page.evaluate(eventsKept);

/** How many frames stand in the place of their pictures. */
export const liveFrames = (page: Page | Frame): Promise<number> =>
	page.$$eval(
		'figure > iframe',
		(frames) => frames.filter((frame) => getComputedStyle(frame).visibility === 'visible').length
	);

/** How many pictures of figures are seen. */
export const pictures = (page: Page | Frame): Promise<number> =>
	page.$$eval('figure img', (images) => images.filter((image) => image.checkVisibility()).length);

/** The first frame of ours in a page, once it is there. */
export async function embedIn(page: Page): Promise<Frame> {
	const found = () => page.frames().find((frame) => frame.url().includes('/embed/'));
	await expect.poll(() => found() !== undefined).toBe(true);
	return found() as Frame;
}

/** The same where the loader has put it in the picture's place. */
export async function liveEmbedIn(page: Page): Promise<Frame> {
	await expect.poll(() => liveFrames(page)).toBe(1);
	return embedIn(page);
}

/** Height of what an embed shows, px. */
export const mainHeight = (frame: Frame): Promise<number> =>
	frame.evaluate(() => document.querySelector('main')?.getBoundingClientRect().height ?? 0);

/** Height of a frame in its host, px. */
export const frameHeight = (page: Page, selector = 'iframe'): Promise<number> =>
	page
		.locator(selector)
		.first()
		.evaluate((frame) => frame.getBoundingClientRect().height);

/** Numbers of the steps among what figures said, in order. */
export const stepsAmong = (events: readonly string[]): number[] =>
	events.flatMap((event) => {
		const index = /^ds:step \{"index":(\d+)/.exec(event)?.[1];
		return index === undefined ? [] : [Number(index)];
	});

/** Numbers of the steps that a host heard of, in order. */
export const stepsSeen = async (page: Page): Promise<number[]> => stepsAmong(await eventsOf(page));

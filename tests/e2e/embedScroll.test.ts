import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { liveEmbedIn, stepsSeen } from './embedsSeen.ts';
import { steps } from './record.ts';
import { placeOfStory, roomForWords, stoodStill } from './storyInHost.ts';
import { withHosts } from './withHosts.ts';

const here = withHosts();
let page: Page;

/** Scrolls by turns of the wheel until a caption has passed, or the page stands. */
async function scrollTo(selector: string, by: number): Promise<void> {
	for (let turn = 0; turn < 200; turn++) {
		const top = await page.locator(selector).evaluate((item) => item.getBoundingClientRect().top);
		if (by > 0 ? top < 300 : top > 300) return;
		if (!(await hasScrolled(() => page.mouse.wheel(0, by)))) return;
	}
}

/** Whether the host scrolls by what is done. */
async function hasScrolled(act: () => Promise<void>): Promise<boolean> {
	const before = await page.evaluate(() => scrollY);
	await act();
	await page.waitForFunction((before) => scrollY !== before, before, { timeout: 2000 }).catch(() => {});
	return (await page.evaluate(() => scrollY)) !== before;
}

const place = () => page.evaluate(placeOfStory);
const still = () => page.evaluate(stoodStill);

/** Opens the story in a host with a header of 50 px that stays, and waits until the graphic is live. */
async function openStory(options: BrowserContextOptions = {}, name = 'story') {
	page = await here.openHost(name, { viewport: { width: 700, height: 800 }, ...options });
	const frame = await liveEmbedIn(page);
	await expect.poll(() => frame.getAttribute('html', 'data-mode')).toBe('scroll');
	await expect.poll(async () => (await stepsSeen(page)).length).toBe(1);
	return frame;
}

/** The step is the one that is due, and the frame is held under the header. */
async function isAsDue(what: string): Promise<number> {
	await still();
	const { top, isHeld, due } = await place();
	await expect.poll(async () => (await stepsSeen(page)).at(-1), { message: what }).toBe(due);
	if (isHeld) expect(Math.abs(top - 50), what).toBeLessThanOrEqual(1);
	return due;
}

/** Each step that was heard of since the first of them is after the one before. */
const rises = (seen: readonly number[]) => seen.every((index, i) => i === 0 || index > (seen[i - 1] ?? 0));

describe('the story in somebody else’s page', () => {
	test.each(['story', 'story-moved'])(
		'in %s the host’s scrolling drives the steps in order, down and up',
		async (name) => {
			const frame = await openStory({}, name);
			await page.mouse.move(350, 400);
			await scrollTo('[data-ds-steps] > li:nth-child(6)', 250);
			await expect.poll(async () => (await stepsSeen(page)).at(-1)).toBe(5);
			const top = await page.locator('iframe').evaluate((frame) => frame.getBoundingClientRect().top);
			expect(Math.round(top)).toBe(50);
			expect(await frame.getAttribute('section.now', 'id')).toBe(steps[5]?.id);
			await scrollTo('[data-ds-steps] > li:nth-child(1)', -250);
			await expect.poll(async () => (await stepsSeen(page)).at(-1)).toBe(0);
			expect([...new Set(await stepsSeen(page))]).toEqual([0, 1, 2, 3, 4, 5]);
			const seen = await stepsSeen(page);
			expect(seen.every((index, i) => i === 0 || Math.abs(index - (seen[i - 1] ?? 0)) <= 1)).toBe(true);
		}
	);

	test('flung by a finger, the steps follow in order, down and up, and the frame is held', async () => {
		await openStory({ hasTouch: true });
		const cdp = await page.context().newCDPSession(page);
		/** A finger that leaves the glass while it moves. */
		const fling = async (from: number, by: number) => {
			const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
				cdp.send('Input.dispatchTouchEvent', {
					type,
					touchPoints: y === undefined ? [] : [{ x: 350, y }]
				});
			await touch('touchStart', from);
			for (let i = 1; i <= 6; i++) await touch('touchMove', from + (by * i) / 6);
			await touch('touchEnd');
		};
		let due = 0;
		for (let turn = 0; turn < 30 && due < 8; turn++) {
			// Now from the words, now from the graphic.
			await fling(turn % 2 ? 420 : 700, -300);
			due = await isAsDue(`fling ${turn}`);
		}
		expect(due).toBeGreaterThanOrEqual(8);
		const down = await stepsSeen(page);
		expect(down.length).toBeGreaterThan(3);
		expect(rises(down)).toBe(true);
		for (let turn = 0; turn < 20 && due > 0; turn++) {
			await fling(300, 400);
			due = await isAsDue(`fling back ${turn}`);
		}
		expect(due).toBe(0);
		expect(rises((await stepsSeen(page)).slice(down.length).reverse())).toBe(true);
	});

	test('by keys of the host the steps follow, and the frame is held', async () => {
		await openStory();
		await page.locator('h1').click();
		for (const key of ['Space', 'Space', 'PageDown', 'PageDown', 'PageDown', 'PageUp', 'Shift+Space']) {
			expect(await hasScrolled(() => page.keyboard.press(key)), key).toBe(true);
			await isAsDue(key);
		}
		for (let i = 0; i < 8; i++) await page.keyboard.press('ArrowDown');
		const reached = await isAsDue('ArrowDown');
		expect(reached).toBeGreaterThan(0);
		await page.keyboard.press('End');
		expect(await isAsDue('End')).toBe(steps.length - 1);
		await page.keyboard.press('ArrowUp');
		await isAsDue('ArrowUp');
		await page.keyboard.press('Home');
		expect(await isAsDue('Home')).toBe(0);
	});

	test('by a jump over all of it, there and back, the step that is due is shown', async () => {
		await openStory();
		const jump = (to: string) =>
			page.evaluate((to) => window.scrollTo({ top: to === 'end' ? 1e6 : 0, behavior: 'instant' }), to);
		for (let turn = 0; turn < 2; turn++) {
			await jump('end');
			expect(await isAsDue('to the end')).toBe(steps.length - 1);
			await jump('start');
			expect(await isAsDue('to the start')).toBe(0);
		}
	});

	test('the wheel over the frame scrolls the host, down and up, at every place, and the frame is held', async () => {
		await openStory();
		await page.locator('figure iframe').scrollIntoViewIfNeeded();
		let held = 0;
		for (const by of [240, -240]) {
			for (let turn = 0; turn < 14; turn++) {
				const box = await page.locator('figure iframe').boundingBox();
				await page.mouse.move(350, (box?.y ?? 0) + (box?.height ?? 0) / 2);
				expect(await hasScrolled(() => page.mouse.wheel(0, by)), `turn ${turn} by ${by}`).toBe(true);
				await isAsDue(`turn ${turn} by ${by}`);
				if ((await place()).isHeld) held++;
			}
		}
		expect(held).toBeGreaterThan(10);
	});

	test.each([
		[
			'in a window zoomed to 150 %',
			{ viewport: { width: 850, height: 660 }, deviceScaleFactor: 1.5 },
			'story'
		],
		['in a page enlarged twice by its style', { viewport: { width: 1280, height: 1000 } }, 'story-zoomed']
	])('%s the steps follow in order, in sight of the graphic', async (_, options, name) => {
		const frame = await openStory(options, name);
		await page.mouse.move(300, 300);
		for (let turn = 0; turn < 60 && (await stepsSeen(page)).at(-1) !== 4; turn++) {
			await hasScrolled(() => page.mouse.wheel(0, 300));
			await still();
		}
		await expect.poll(async () => (await stepsSeen(page)).at(-1)).toBe(4);
		expect(await stepsSeen(page)).toEqual([0, 1, 2, 3, 4]);
		expect(await frame.getAttribute('html', 'data-mode')).toBe('scroll');
		// The frame leaves room below it for the words.
		expect(await page.evaluate(roomForWords)).toBeGreaterThan(0.2);
	});

	test('in a window too low for a graphic that can be read it is steps, and the host’s own step when it is turned back', async () => {
		const frame = await openStory();
		const isShown = () => frame.getAttribute('section.now', 'id');
		await page.setViewportSize({ width: 600, height: 500 });
		await expect.poll(() => frame.getAttribute('html', 'data-mode')).toBe('steps');
		await frame.getByRole('button', { name: 'Next' }).click();
		await expect.poll(isShown).toBe(steps[1]?.id);
		await page.setViewportSize({ width: 700, height: 800 });
		await expect.poll(() => frame.getAttribute('html', 'data-mode')).toBe('scroll');
		await still();
		const { due } = await place();
		await expect.poll(isShown).toBe(steps[due]?.id);
		expect(due).not.toBe(1);
	});

	test('under an ancestor that cuts, the same snippet becomes steps by itself', async () => {
		page = await here.openHost('story-trapped', { viewport: { width: 700, height: 800 } });
		const frame = await liveEmbedIn(page);
		await expect.poll(() => frame.getAttribute('html', 'data-mode')).toBe('steps');
		await frame.getByRole('button', { name: 'Next' }).click();
		await expect.poll(() => frame.textContent('.turn [role=status]')).toBe(`Step 2 of ${steps.length}`);
		await expect.poll(async () => (await stepsSeen(page)).at(-1)).toBe(1);
		await page.keyboard.press('ArrowRight');
		await expect.poll(async () => (await stepsSeen(page)).at(-1)).toBe(2);
		expect(await page.locator('[data-ds-steps]:visible').count()).toBe(0);
	});

	test('without a loader it is steps in a frame of fixed height, or all of it where that is asked', async () => {
		page = await here.openHost('frame');
		const put = (src: string) =>
			page.evaluate((src) => {
				const frame = document.createElement('iframe');
				frame.src = src;
				frame.width = '600';
				frame.height = '640';
				document.querySelector('iframe')?.replaceWith(frame);
			}, src);
		await put(`${here.site.url}embed/story/?step=nowhere`);
		const inside = page.frameLocator('iframe');
		await expect.poll(() => inside.locator('.turn [role=status]').textContent()).toMatch(/^Step 1 of/);
		await expect
			.poll(() => inside.locator('.notice').allTextContents())
			.toEqual(['There is no step called “nowhere”. This is the first.']);
		expect(await inside.locator('main').evaluate((main) => main.scrollHeight <= innerHeight)).toBe(true);
		await put(`${here.site.url}embed/story/?mode=read`);
		await expect.poll(() => inside.locator('section[data-step]:visible').count()).toBe(steps.length);
	});
});

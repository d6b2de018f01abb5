import { expect, test } from 'vitest';
import { steps } from '../e2e/record.ts';
import { glide, placeOfStory, roomForWords, stoodStill } from '../e2e/storyInHost.ts';
import type { Look, Page } from './engine.ts';
import { openHost, type HostPage } from './hostPage.ts';
import { inEachEngine, type Here } from './inEachEngine.ts';
import { scrolled } from './scrolled.ts';

/** Turns the wheel until a caption has passed the upper part of the window. */
async function turnTo(page: Page, item: number, by: number): Promise<void> {
	const look = () =>
		page.evaluate((item) => {
			const caption = document.querySelector(`[data-ds-steps] > li:nth-child(${item})`);
			return { top: caption?.getBoundingClientRect().top ?? 0, y: scrollY };
		}, item);
	for (let turn = 0; turn < 60; turn++) {
		const { top, y } = await look();
		if (by > 0 ? top < 300 : top > 300) return;
		await page.wheel(by);
		await expect.poll(async () => (await look()).y).not.toBe(y);
	}
	throw new Error(`caption ${item} is not reached`);
}

/** Opens the story in a host with a header of 50 px that stays, and waits until the graphic is live. */
async function openStory(here: Here, name = 'story', look: Look = { height: 800 }): Promise<HostPage> {
	const host = await openHost(here, name, look);
	await expect.poll(host.live).toBe(1);
	await expect.poll(() => host.embed.evaluate(() => document.documentElement.dataset.mode)).toBe('scroll');
	return {
		...host,
		// The first may be told before anybody listens.
		async told() {
			const told = await host.told();
			return told[0] === 0 ? told : [0, ...told];
		}
	};
}

/** The step is the one that is due, and the frame is held under the header. */
async function isAsDue({ page, told }: HostPage, what: string): Promise<number> {
	await page.evaluate(stoodStill);
	const { top, isHeld, due } = await page.evaluate(placeOfStory);
	await expect.poll(async () => (await told()).at(-1), { message: what }).toBe(due);
	if (isHeld) expect(Math.abs(top - 50), what).toBeLessThanOrEqual(1);
	return due;
}

/** Each step is after the one before. */
const rises = (seen: readonly number[]) => seen.every((index, i) => i === 0 || index > (seen[i - 1] ?? 0));

inEachEngine('the story in somebody else’s page', (here) => {
	test.each(['story', 'story-moved'])(
		'%s: the host’s scrolling drives the steps in order, down and up',
		async (name) => {
			const { page, embed, told } = await openStory(here, name);
			await turnTo(page, 6, 200);
			await expect.poll(async () => (await told()).at(-1)).toBe(5);
			const top = () =>
				page.evaluate(() => Math.round(document.querySelector('iframe')?.getBoundingClientRect().top ?? 0));
			expect(await top()).toBe(50);
			expect(await embed.evaluate(() => document.querySelector('section.now')?.id)).toBe(steps[5]?.id);
			await turnTo(page, 1, -200);
			await expect.poll(async () => (await told()).at(-1)).toBe(0);
			const seen = await told();
			expect([...new Set(seen)]).toEqual([0, 1, 2, 3, 4, 5]);
			expect(seen.every((index, i) => i === 0 || Math.abs(index - (seen[i - 1] ?? 0)) <= 1)).toBe(true);
			expect(await page.errors()).toEqual([]);
		}
	);

	test('flung, the steps follow in order, down and up, and the frame is held', async () => {
		const host = await openStory(here);
		const { page, told } = host;
		/** Many turns of the wheel over the graphic at once, and then a glide. */
		const fling = async (by: number) => {
			for (let i = 0; i < 3; i++) await page.wheel(by);
			await page.evaluate(glide, by);
		};
		let due = 0;
		for (let turn = 0; turn < 20 && due < 5; turn++) {
			await scrolled(page, () => fling(120), `fling ${turn}`);
			due = await isAsDue(host, `fling ${turn}`);
		}
		expect(due).toBeGreaterThanOrEqual(5);
		const down = await told();
		expect(down.length).toBeGreaterThan(2);
		expect(rises(down)).toBe(true);
		for (let turn = 0; turn < 20 && due > 0; turn++) {
			await scrolled(page, () => fling(-150), `fling back ${turn}`);
			due = await isAsDue(host, `fling back ${turn}`);
		}
		expect(due).toBe(0);
		expect(rises((await told()).slice(down.length).reverse())).toBe(true);
		expect(await page.errors()).toEqual([]);
	});

	test('by keys of the host the steps follow, and the frame is held', async () => {
		const host = await openStory(here);
		await host.page.click('h1');
		const reached: number[] = [];
		const keys = [
			' ',
			'PageDown',
			'PageDown',
			'PageDown',
			'PageUp',
			'ArrowDown',
			'End',
			'ArrowUp',
			'Home'
		] as const;
		for (const key of keys) {
			await scrolled(host.page, () => host.page.press(key), key);
			reached.push(await isAsDue(host, key));
		}
		expect(Math.max(...reached.slice(0, 4))).toBeGreaterThan(0);
		expect([reached[keys.indexOf('End')], reached.at(-1)]).toEqual([steps.length - 1, 0]);
		expect(await host.page.errors()).toEqual([]);
	});

	/** Turns the wheel over the graphic, which may scroll within itself first where it is small. */
	async function followTo(index: number, { page, embed, told }: HostPage) {
		for (let turn = 0; turn < 60 && (await told()).at(-1) !== index; turn++) {
			await page.wheel(300);
			await page.evaluate(stoodStill);
		}
		await expect.poll(async () => (await told()).at(-1)).toBe(index);
		expect(await told()).toEqual([...Array(index + 1).keys()]);
		expect(await embed.evaluate(() => document.documentElement.dataset.mode)).toBe('scroll');
		expect(await page.evaluate(roomForWords)).toBeGreaterThan(0.2);
		expect(await page.errors()).toEqual([]);
	}

	test('in a window as of one zoomed to 150 % the steps follow in order, in sight of the graphic', async () => {
		await followTo(4, await openStory(here, 'story', { width: 850, height: 660 }));
	});

	test('in a window too low for a graphic that can be read, as of one zoomed to 200 %, it becomes steps by itself', async () => {
		const { page, embed, live } = await openHost(here, 'story', { width: 640, height: 500 });
		await expect.poll(live).toBe(1);
		await expect.poll(() => embed.evaluate(() => document.documentElement.dataset.mode)).toBe('steps');
		expect(await page.errors()).toEqual([]);
	});

	if (here.engine === 'WebKitGTK') {
		test('in a page enlarged twice by its style, by how much this engine does not say, it becomes steps by itself', async () => {
			const { page, embed, live } = await openHost(here, 'story-zoomed', { width: 1280, height: 1000 });
			await expect.poll(live).toBe(1);
			await expect.poll(() => embed.evaluate(() => document.documentElement.dataset.mode)).toBe('steps');
			expect(await page.errors()).toEqual([]);
		});
	} else {
		test('in a page enlarged twice by its style the steps follow in order, in sight of the graphic', async () => {
			await followTo(4, await openStory(here, 'story-zoomed', { width: 1280, height: 1000 }));
		});
	}

	test('under an ancestor that cuts, the same snippet becomes steps by itself', async () => {
		const { page, embed, live, told } = await openHost(here, 'story-trapped', { height: 800 });
		await expect.poll(live).toBe(1);
		await expect.poll(() => embed.evaluate(() => document.documentElement.dataset.mode)).toBe('steps');
		await page.evaluate(() => document.querySelector('iframe')?.scrollIntoView({ block: 'center' }));
		await embed.click('.turn button', 'Next');
		await expect.poll(async () => (await told()).at(-1)).toBe(1);
		await page.press('ArrowRight');
		await expect.poll(async () => (await told()).at(-1)).toBe(2);
		expect(await embed.evaluate(() => document.querySelector('.turn [role=status]')?.textContent)).toBe(
			`Step 3 of ${steps.length}`
		);
		expect(await page.evaluate(() => document.querySelector('[data-ds-steps]')?.checkVisibility())).toBe(
			false
		);
		expect(await page.errors()).toEqual([]);
	});
});

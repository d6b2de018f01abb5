import { expect, test } from 'vitest';
import { steps } from '../e2e/record.ts';
import type { Page } from './engine.ts';
import { openHost } from './hostPage.ts';
import { inEachEngine } from './inEachEngine.ts';

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

inEachEngine('the story in somebody else’s page', (here) => {
	test.each(['story', 'story-moved'])(
		'%s: the host’s scrolling drives the steps in order, down and up',
		async (name) => {
			const { page, embed, live, told } = await openHost(here, name, { height: 800 });
			await expect.poll(live).toBe(1);
			const mode = () => embed.evaluate(() => document.documentElement.dataset.mode);
			await expect.poll(mode).toBe('scroll');
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

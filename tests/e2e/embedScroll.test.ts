import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { liveEmbedIn, stepsSeen } from './embedsSeen.ts';
import { steps } from './record.ts';
import { withHosts } from './withHosts.ts';

const here = withHosts();
let page: Page;

describe('the story in somebody else’s page', () => {
	/** Scrolls by turns of the wheel until a caption has passed, or the page stands. */
	async function scrollTo(selector: string, by: number): Promise<void> {
		for (let turn = 0; turn < 200; turn++) {
			const top = await page.locator(selector).evaluate((item) => item.getBoundingClientRect().top);
			if (by > 0 ? top < 300 : top > 300) return;
			const before = await page.evaluate(() => scrollY);
			await page.mouse.wheel(0, by);
			await page.waitForFunction((before) => scrollY !== before, before, { timeout: 2000 }).catch(() => {});
			if ((await page.evaluate(() => scrollY)) === before) return;
		}
	}

	test.each(['story', 'story-moved'])(
		'in %s the host’s scrolling drives the steps in order, down and up',
		async (name) => {
			page = await here.openHost(name, { viewport: { width: 700, height: 800 } });
			await page.mouse.move(350, 400);
			const frame = await liveEmbedIn(page);
			await expect.poll(() => frame.getAttribute('html', 'data-mode')).toBe('scroll');
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

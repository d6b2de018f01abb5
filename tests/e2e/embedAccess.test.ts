import type { Frame, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { chartIds } from '../../src/lib/data/lists.ts';
import { embedIn, liveEmbedIn } from './embedsSeen.ts';
import { openChart } from './looking.ts';
import { steps } from './record.ts';
import { violationsIn } from './violations.ts';
import { withHosts } from './withHosts.ts';

const here = withHosts();
let page: Page;

const all = [
	...chartIds.map((id) => `chart/${id}/`),
	...steps.map(({ id }) => `step/${id}/`),
	...['story/?mode=read', 'story/?mode=steps', 'story/?mode=scroll']
];

test.each(all)(
	'axe finds nothing in the embed %s, narrow and in the dark, with all that is folded open',
	async (path) => {
		page = await here.open({ viewport: { width: 320, height: 640 } });
		await openChart(page, `${here.site.url}embed/${path}`);
		await page.$$eval('main details', (all) => {
			for (const details of all) (details as HTMLDetailsElement).open = true;
		});
		expect(await violationsIn(page)).toEqual([]);
		await page.setViewportSize({ width: 600, height: 800 });
		await page.emulateMedia({ colorScheme: 'dark' });
		// Of what axe looks at, the scheme changes the colours alone.
		expect(await violationsIn(page, ['color-contrast'])).toEqual([]);
	}
);

test('words in the graphic beside a host’s words are hardly smaller than they were drawn', async () => {
	page = await here.open({ viewport: { width: 358, height: 440 } });
	await page.goto(`${here.site.url}embed/story/?mode=scroll`);
	await page.waitForSelector('[data-ready]');
	for (const width of [358, 600, 900]) {
		await page.setViewportSize({ width, height: 440 });
		/** The least size of drawn words of each step as they are seen, px. */
		const drawn = await page.evaluate(() => {
			const steps = [...document.querySelectorAll('[data-step]')].filter((step) =>
				step.querySelector('.staged')
			);
			return steps.map((step) => {
				for (const other of document.querySelectorAll('[data-step]'))
					other.classList.toggle('now', other === step);
				const sizes = [...step.querySelectorAll<SVGTextElement>('.staged text')]
					.filter((text) => text.getBoundingClientRect().width > 0)
					.map((text) => parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 0));
				return { id: step.id, count: sizes.length, least: Math.min(...sizes) };
			});
		});
		expect(drawn.map(({ id }) => id)).toEqual(
			steps.filter(({ scene }) => scene !== 'words').map(({ id }) => id)
		);
		const small = drawn.filter(({ id, count, least }) => {
			// Five lanes with their long key do not fit a phone's frame whole.
			const allowed = width < 400 && id === 'estimates' ? 9.5 : 11.5;
			return count === 0 || least < allowed;
		});
		expect(small, `${width} px`).toEqual([]);
	}
});

/** What has the focus, and whether that is seen: in the frame, or in its host. */
async function focusIn(frame: Frame): Promise<{ where: string; isSeen: boolean }> {
	const look = () => {
		const at = document.activeElement;
		if (!at || at === document.body || at.localName === 'iframe') return undefined;
		const { outlineStyle, outlineWidth } = getComputedStyle(at);
		const { width, height } = at.getBoundingClientRect();
		return {
			where: at.id || at.textContent?.trim().slice(0, 40) || at.localName,
			isSeen:
				at.matches(':focus-visible') &&
				outlineStyle !== 'none' &&
				parseFloat(outlineWidth) >= 1 &&
				width * height > 0
		};
	};
	const inHost = await page.evaluate(look);
	if (inHost) return inHost;
	const inFrame = await frame.evaluate(look);
	return inFrame ? { ...inFrame, where: `frame: ${inFrame.where}` } : { where: 'nowhere', isSeen: false };
}

test.each([
	['links', 'with the loader'],
	['frame-links', 'as a plain frame'],
	['story-links', 'as the story moved by its host']
])('by key the focus goes into the frame of %s (%s), out of it, and back', async (name) => {
	page = await here.openHost(name, { viewport: { width: 700, height: 800 } });
	const frame = name === 'frame-links' ? await embedIn(page) : await liveEmbedIn(page);
	await frame.waitForFunction(() => 'ready' in document.documentElement.dataset);
	/** Presses a key from one link of the host until the other has the focus. */
	const walk = async (key: string, from: string, to: string) => {
		await page.locator(`#${from}`).focus();
		const way: string[] = [];
		for (let i = 0; i < 80; i++) {
			await page.keyboard.press(key);
			// The focus changes hands between two processes.
			await expect.poll(async () => (await focusIn(frame)).where).not.toBe(way.at(-1) ?? from);
			const { where, isSeen } = await focusIn(frame);
			if (where === to) return way;
			expect([where, isSeen]).toEqual([where, true]);
			way.push(where);
		}
		throw new Error(`${key} does not lead from ${from} to ${to}: ${way.join(', ')}`);
	};
	// The story shows another step on the way back: its host has scrolled.
	const inFrame = (way: readonly string[]) => way.filter((where) => where.startsWith('frame: ')).length;
	expect(inFrame(await walk('Tab', 'before', 'after'))).toBeGreaterThan(0);
	expect(inFrame(await walk('Shift+Tab', 'after', 'before'))).toBeGreaterThan(0);
});

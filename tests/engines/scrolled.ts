import { expect } from 'vitest';
import { stoodStill } from '../e2e/storyInHost.ts';
import type { Page } from './engine.ts';

/**
 * Does what has to scroll the page, and waits until that has begun and ended: a wheel and a key take
 * two ways into an engine, and one that is still on its way would break off what comes after it.
 */
export async function scrolled(page: Page, act: () => Promise<void>, message: string): Promise<void> {
	const before = await page.evaluate(() => scrollY);
	await act();
	await expect.poll(() => page.evaluate(() => scrollY), { message }).not.toBe(before);
	await page.evaluate(stoodStill);
}

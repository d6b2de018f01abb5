import type { Page } from 'playwright-core';

type Keeping = Window & { shifts: number[] };

/** From its next load on a page keeps by how much what was seen in it moved of itself. */
export const keepShifts = (page: Page): Promise<unknown> =>
	page.addInitScript(() => {
		const shifts: number[] = [];
		Object.assign(window, { shifts });
		new PerformanceObserver((list) => {
			for (const { value } of list.getEntries() as (PerformanceEntry & { value: number })[])
				shifts.push(value);
		}).observe({ type: 'layout-shift', buffered: true });
	});

/** The sum of what moved, as the Web Vitals count it; 0 is nothing. */
export const shiftOf = (page: Page): Promise<number> =>
	page.evaluate(() => (window as unknown as Keeping).shifts.reduce((sum, shift) => sum + shift, 0));

/** Lets what moved until now be forgotten. */
export const forgetShifts = (page: Page): Promise<unknown> =>
	page.evaluate(() => ((window as unknown as Keeping).shifts.length = 0));

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launch } from './browser.ts';
import { serveSite, type Site } from './site.ts';

/** A browser and the built site, for the tests of one file. */
export function withSite(): { browser: Browser; site: Site } {
	const here = {} as { browser: Browser; site: Site };
	beforeAll(async () => {
		[here.browser, here.site] = await Promise.all([launch(), serveSite()]);
	});
	afterAll(async () => {
		await here.browser?.close();
		await here.site?.close();
	});
	return here;
}

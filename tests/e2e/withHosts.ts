import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { keepEvents } from './embedsSeen.ts';
import { serveHosts } from './serveHosts.ts';
import { keepShifts } from './shifts.ts';
import type { Site } from './site.ts';
import { withSite } from './withSite.ts';

/** A browser, the built site, and other people's pages that hold its embeds, for the tests of one file. */
export interface Hosting {
	browser: Browser;
	site: Site;
	hosts: Site;
	/** A page that is closed after the test. */
	open(options?: BrowserContextOptions): Promise<Page>;
	/** The same at a page of tests/e2e/hosts; it keeps a list of what its figures said, and of what moved. */
	openHost(name: string, options?: BrowserContextOptions): Promise<Page>;
}

export function withHosts(): Hosting {
	const here = withSite() as Hosting;
	let opened: Page[] = [];
	beforeAll(async () => {
		here.hosts = await serveHosts(here.site.url);
	});
	afterAll(() => here.hosts?.close());
	afterEach(async () => {
		await Promise.all(opened.map((page) => page.context().close()));
		opened = [];
	});
	here.open = async (options = {}) => {
		const context = await here.browser.newContext({ viewport: { width: 800, height: 700 }, ...options });
		const page = await context.newPage();
		opened.push(page);
		return page;
	};
	here.openHost = async (name, options) => {
		const page = await here.open(options);
		await page.addInitScript(keepEvents);
		await keepShifts(page);
		await page.goto(`${here.hosts.url}${name}.html`);
		return page;
	};
	return here;
}

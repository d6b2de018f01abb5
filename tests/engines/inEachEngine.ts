import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { serveHosts } from '../e2e/serveHosts.ts';
import { serveSite, type Site } from '../e2e/site.ts';
import type { Browser, Engine, Look, Page } from './engine.ts';
import { firefox } from './firefox.ts';
import { webkit } from './webkit.ts';

export interface Here {
	engine: string;
	site: Site;
	/** Pages of other people, on another origin than the site. */
	hosts: Site;
	/** Starts another browser of the engine. */
	launch(): Promise<Browser>;
	/** Opens an address as a reader who was never here; closed after the test. */
	open(address: string, look?: Look): Promise<Page>;
}

/**
 * The tests of a subject, in every engine beside Chromium. Where one is missing they are skipped by
 * name, and fail where CI is set.
 * @param more other engines
 */
export function inEachEngine(
	subject: string,
	tests: (here: Here) => void,
	more: readonly Engine[] = []
): void {
	for (const { name, lack, launch } of [firefox, webkit, ...more]) {
		const title = `${subject} in ${name}${lack ? ` (${lack})` : ''}`;
		describe.skipIf(lack && !process.env.CI)(title, () => {
			let browser: Browser;
			let page: Page | undefined;
			const here: Partial<Here> = {
				engine: name,
				launch,
				async open(address, look) {
					page = await browser.open(look);
					await page.goto(address);
					return page;
				}
			};
			beforeAll(async () => {
				if (lack) throw new Error(lack);
				here.site = await serveSite();
				here.hosts = await serveHosts(here.site.url);
				browser = await launch();
			});
			afterEach(async () => {
				await page?.close();
				page = undefined;
			});
			afterAll(async () => {
				await browser?.close();
				await here.hosts?.close();
				await here.site?.close();
			});
			tests(here as Here);
		});
	}
}

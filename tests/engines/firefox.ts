import { existsSync } from 'node:fs';
import puppeteer, { type Browser as Process, type ElementHandle, type Frame } from 'puppeteer-core';
import { watchRequests } from '../e2e/foreignRequests.ts';
import { frameIn, type Browser, type Engine, type Look, type Page, type Place } from './engine.ts';

const paths = [
	process.env.FIREFOX_PATH ?? '',
	'/usr/bin/firefox-esr',
	'/usr/bin/firefox',
	'/Applications/Firefox.app/Contents/MacOS/firefox'
];
const path = paths.find(existsSync);

/** Those of a document, which is asked for at each use. */
const placeOf = (frame: () => Promise<Frame>): Place => ({
	evaluate: async (work, ...given) =>
		(await frame()).evaluate(work as (...given: unknown[]) => never, ...given),
	async click(selector, words = '') {
		const found = await (
			await frame()
		).evaluateHandle(
			(selector, words) =>
				[...document.querySelectorAll(selector)].find((element) => element.textContent?.includes(words)),
			selector,
			words
		);
		const element = found.asElement() as ElementHandle<Element> | null;
		if (!element) throw new Error(`nothing at “${selector}” says “${words}”`);
		await element.click();
	},
	frame: (selector) => placeOf(async () => frameIn<Frame>(await frame(), selector))
});

async function launch(): Promise<Browser> {
	const processes = new Map<string, Promise<Process>>();
	const requests = watchRequests();
	// The colours of the reader's system and whether scripts run are settings of the whole browser.
	const processOf = ({ dark = false, script = true }: Look): Promise<Process> => {
		const key = `${dark} ${script}`;
		const started =
			processes.get(key) ??
			puppeteer.launch({
				browser: 'firefox',
				executablePath: path,
				timeout: 120_000,
				extraPrefsFirefox: {
					// ms for which words wait for a typeface that is optional: how fast a machine brings it is its affair.
					'gfx.downloadable_fonts.fallback_delay_short': 30_000,
					'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
					'javascript.enabled': script,
					// It ends at once, and writes down nothing for a next time that never comes.
					'toolkit.shutdown.fastShutdownStage': 3
				}
			});
		processes.set(key, started);
		return started;
	};
	return {
		async open(look = {}): Promise<Page> {
			const context = await (await processOf(look)).createBrowserContext();
			const page = await context.newPage();
			const { width = 1000, height = 800 } = look;
			await page.setViewport({ width, height });
			page.on('request', (request) => requests.see(request.url()));
			const errors: string[] = [];
			page.on('console', (message) => void (message.type() === 'error' && errors.push(message.text())));
			page.on('pageerror', (error) => void errors.push((error as Error).message));
			await page.evaluateOnNewDocument(() =>
				addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
					console.error(`against the policy ${violatedDirective}: ${blockedURI}`)
				)
			);
			return {
				...placeOf(async () => page.mainFrame()),
				errors: async () => errors,
				goto: async (address) => void (await page.goto(address)),
				press: (key) => page.keyboard.press(key),
				async wheel(by) {
					const { width = 0, height = 0 } = page.viewport() ?? {};
					await page.mouse.move(width / 2, height / 2);
					await page.mouse.wheel({ deltaY: Math.round(by) });
				},
				resize: (width, height) => page.setViewport({ width, height }),
				screenshot: async () => Buffer.from(await page.screenshot()),
				close: () => context.close()
			};
		},
		async close() {
			for (const started of processes.values()) await (await started).close();
			requests.expectNone();
		}
	};
}

/** Firefox, by WebDriver BiDi. */
export const firefox: Engine = {
	name: 'Firefox',
	...(!path && { lack: 'no Firefox: install firefox-esr, or name it in FIREFOX_PATH' }),
	launch
};

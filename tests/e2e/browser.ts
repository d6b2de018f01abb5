import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { watchRequests } from './foreignRequests.ts';

/** Chromium without a window, which Debian packs apart: the same engine, and the tests take a quarter less time. */
const windowless = '/usr/bin/chromium-headless-shell';
const systemPaths = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/usr/bin/google-chrome-stable',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
];

/**
 * $CHROME_PATH, else the system's Chromium or Chrome, else the one inside @sparticuz/chromium, which “packed” names
 * as well: what a machine has that brings no browser.
 * @param isWindowless takes the one without a window first, where the system has it
 */
export async function findChromium(isWindowless = false): Promise<string> {
	const named = process.env.CHROME_PATH;
	if (named && named !== 'packed') {
		if (!existsSync(named)) throw new Error(`CHROME_PATH names no file: ${named}`);
		return named;
	}
	const system = [...(isWindowless ? [windowless] : []), ...systemPaths].find(existsSync);
	if (system && !named) return system;
	// Made for a bare machine: with this set it brings its own libraries along.
	process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x';
	const { default: packed } = await import('@sparticuz/chromium');
	return packed.executablePath();
}

/**
 * A browser in which a page is answered by the site, and not by what an earlier page left behind, where
 * a context does not allow that. It fails to close where anybody else was asked.
 * @param more switches
 */
export async function launch(...more: string[]): Promise<Browser> {
	const browser = await chromium.launch({
		executablePath: await findChromium(),
		args: [
			'--no-sandbox',
			'--disable-gpu',
			'--disable-quic',
			'--no-first-run',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
			...more
		]
	});
	const [newContext, close] = [browser.newContext.bind(browser), browser.close.bind(browser)];
	const requests = watchRequests();
	browser.newContext = async (options) => {
		const context = await newContext({ serviceWorkers: 'block', ...options });
		context.on('request', (request) => requests.see(request.url()));
		return context;
	};
	browser.close = async (options) => {
		await close(options);
		requests.expectNone();
	};
	return browser;
}

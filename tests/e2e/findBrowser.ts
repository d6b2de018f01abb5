import { findChromium } from './browser.ts';

/** Before the first test: the browser is found, and unpacked where it comes in a package, once for all of them. */
export async function setup(): Promise<void> {
	process.env.CHROME_PATH = await findChromium(true);
}

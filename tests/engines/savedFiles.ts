import { expect } from 'vitest';
import type { Page } from './engine.ts';
import type { Here } from './inEachEngine.ts';

/** A file that the page gave its reader. */
interface Saved {
	name: string;
	base64: string;
}

/**
 * Opens a chart and its “Save or share”, and asks for a picture without a ground, which is drawn by the browser. What
 * is saved is kept in the page.
 */
export async function openSaving(here: Here, address: string): Promise<Page> {
	const page = await here.open(address);
	await expect.poll(() => page.evaluate(() => 'ready' in document.documentElement.dataset)).toBe(true);
	await page.evaluate(() => {
		const blobs = new Map<string, Blob>();
		const addressOf = URL.createObjectURL.bind(URL);
		URL.createObjectURL = (blob: Blob) => {
			const address = addressOf(blob);
			blobs.set(address, blob);
			return address;
		};
		HTMLAnchorElement.prototype.click = function () {
			const reader = new FileReader();
			reader.onload = () =>
				Object.assign(window, {
					saved: { name: this.download, base64: String(reader.result).replace(/^.*,/, '') }
				});
			reader.readAsDataURL(blobs.get(this.href) as Blob);
		};
	});
	await page.click('.save summary');
	await expect.poll(() => page.evaluate(() => document.querySelectorAll('.save select').length)).toBe(2);
	await page.evaluate(() => {
		const ground = document.querySelectorAll<HTMLSelectElement>('.save select')[1] as HTMLSelectElement;
		ground.value = 'transparent, for light';
		ground.dispatchEvent(new Event('change', { bubbles: true }));
	});
	await expect
		.poll(() => page.evaluate(() => document.querySelector('.save')?.textContent))
		.toContain('JSON');
	return page;
}

/** Presses the button of a format, and gives what it saves. */
export async function save(page: Page, format: string): Promise<{ name: string; bytes: Buffer }> {
	await page.evaluate(() => Object.assign(window, { saved: undefined }) && undefined);
	await page.click('.save .files button', format);
	const kept = () => page.evaluate(() => (window as unknown as { saved?: Saved }).saved ?? null);
	await expect.poll(kept, { message: `${format} is saved` }).not.toBeNull();
	const { name, base64 } = (await kept()) as Saved;
	return { name, bytes: Buffer.from(base64, 'base64') };
}

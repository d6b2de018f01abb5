import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { chromium } from './chromium.ts';
import { inEachEngine } from './inEachEngine.ts';

// What the other tests rest on: an error that is not told would be an error that is not seen.
inEachEngine('what drives a page', (here) => {
	test('tells each error that is thrown, logged or left, in the page and in a frame of another origin', async () => {
		const page = await here.open(`${here.hosts.url}frame.html`);
		await expect.poll(() => page.frame('iframe').evaluate(() => document.title.length)).toBeGreaterThan(10);
		expect(await page.errors()).toEqual([]);
		await page.evaluate(() => {
			setTimeout(() => {
				throw new Error('thrown');
			});
			console.error('logged');
			void Promise.reject(new Error('left'));
		});
		await page.frame('iframe').evaluate(() => console.error('logged in the frame'));
		await expect
			.poll(() => page.errors().then((errors) => errors.sort()))
			.toEqual(['Error: left', 'Error: thrown', 'logged', 'logged in the frame']);
	});

	test('has a window of the size that is asked for, at night too', async () => {
		const page = await here.open(`${here.hosts.url}dark.html`, { width: 700, height: 500, dark: true });
		const inside = () =>
			page.evaluate(() => [innerWidth, innerHeight, matchMedia('(prefers-color-scheme: dark)').matches]);
		expect(await inside()).toEqual([700, 500, true]);
		const look = async () => {
			const { width, height, data } = PNG.sync.read(await page.screenshot());
			// Not the very corner, which a window may have rounded.
			const at = 4 * 5 * (width + 1);
			return [width, height, ...data.subarray(at, at + 3)];
		};
		await expect.poll(look).toEqual([700, 500, 0x11, 0x11, 0x11]);
		await page.resize(640, 480);
		expect(await inside()).toEqual([640, 480, true]);
	});

	test('runs no script of a page where scripts are off', async () => {
		const page = await here.open(here.site.url, { script: false });
		expect(await page.evaluate(() => 'ready' in document.documentElement.dataset)).toBe(false);
	});

	test('says what is not there to be clicked', async () => {
		const page = await here.open(here.site.url);
		await expect(page.click('button', 'no such words')).rejects.toThrow('“no such words”');
	});
});

inEachEngine(
	'a browser',
	(here) => {
		test('fails at its end where a page has asked anybody but this machine', async () => {
			const browser = await here.launch();
			const page = await browser.open();
			await page.goto(`${here.site.url}robots.txt`);
			await page.evaluate(
				() =>
					new Promise<void>((answered) => {
						const image = new Image();
						image.onerror = () => answered();
						image.src = 'http://127.0.0.2:40404/asked';
					})
			);
			const end = async () => {
				try {
					await page.close();
				} finally {
					await browser.close();
				}
			};
			await expect(end()).rejects.toThrow('others were asked: http://127.0.0.2:40404/asked');
		});
	},
	[chromium]
);

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { hostileMessages } from '../unit/embed/hostileMessages.ts';
import { eventsOf, frameHeight, liveEmbedIn, pictures } from './embedsSeen.ts';
import { errorsOf } from './looking.ts';
import { steps } from './record.ts';
import { withHosts } from './withHosts.ts';

const here = withHosts();
let page: Page;

describe('where something is wrong', () => {
	test('a frame that is not found, never answers or would lead elsewhere leaves picture and link', async () => {
		page = await here.open({ viewport: { width: 800, height: 900 } });
		const asked: string[] = [];
		page.on('request', (request) => asked.push(request.url()));
		// A frame that loads and says nothing.
		await page.route('**/embed/silent/', (route) =>
			route.fulfill({ contentType: 'text/html', body: '<p>Nothing</p>' })
		);
		await page.clock.install();
		await page.goto(`${here.hosts.url}bad.html`);
		await expect.poll(() => page.locator('iframe').count()).toBe(2);
		await expect.poll(() => page.frames().filter((frame) => frame.url().includes('embed')).length).toBe(2);
		await page.clock.runFor(70_000);
		await expect.poll(() => page.locator('iframe').count()).toBe(0);
		expect(await pictures(page)).toBe(5);
		expect(await page.locator('figure a:visible').count()).toBe(5);
		expect(asked.filter((url) => url.includes('example.org'))).toEqual([]);
	});

	test('where scripts are stripped, words, picture, source and link are there', async () => {
		page = await here.open();
		for (const name of ['frame-of-plain', 'story']) {
			const html = await (await page.request.get(`${here.hosts.url}${name}.html`)).text();
			await page.goto('about:blank');
			await page.addScriptTag({ path: 'node_modules/dompurify/dist/purify.min.js' });
			const clean = await page.evaluate(
				(html) =>
					(window as unknown as { DOMPurify: { sanitize(html: string): string } }).DOMPurify.sanitize(html),
				html
			);
			expect(clean).not.toContain('<script');
			await page.setContent(clean);
			expect((await page.getAttribute('figure img', 'alt'))?.length).toBeGreaterThan(60);
			expect(await page.textContent('figcaption')).toMatch(/Record read to.*CC BY 4\.0/s);
			expect(await page.locator('figcaption a').getAttribute('href')).toContain(here.site.url);
			if (name === 'story') expect(await page.locator('li:visible').count()).toBe(steps.length);
		}
	});

	test('hostile messages change no height and throw nothing', async () => {
		page = await here.openHost('frame-of-plain');
		const errors = errorsOf(page);
		const frame = await liveEmbedIn(page);
		const state = async () => [
			await frameHeight(page),
			await page.content(),
			await frame.evaluate(() => document.documentElement.outerHTML)
		];
		await expect.poll(async () => (await eventsOf(page)).length).toBeGreaterThan(0);
		const before = await state();
		const sent = hostileMessages.filter((data) => {
			try {
				structuredClone(data);
				return typeof data !== 'symbol';
			} catch {
				return false;
			}
		});
		const written = JSON.stringify(sent.filter((data) => typeof data !== 'bigint'));
		// From the host itself, from another frame of it, into the embed from elsewhere, and from the embed.
		await page.evaluate((written) => {
			const other = document.createElement('iframe');
			other.hidden = true;
			document.head.append(other);
			const good = { sentinel: 'one-of-forty', version: 1, type: 'height', height: 9999 };
			for (const data of [...(JSON.parse(written) as unknown[]), good]) {
				postMessage(data, '*');
				dispatchEvent(new MessageEvent('message', { data, origin: location.origin, source: window }));
			}
			other.remove();
		}, written);
		await frame.evaluate((written) => {
			for (const data of JSON.parse(written) as unknown[]) parent.postMessage(data, '*');
			dispatchEvent(
				new MessageEvent('message', {
					source: window,
					data: { sentinel: 'one-of-forty', version: 1, type: 'theme', theme: 'dark' }
				})
			);
		}, written);
		await page.evaluate((written) => {
			const embed = document.querySelector('iframe')?.contentWindow;
			for (const data of JSON.parse(written) as unknown[]) embed?.postMessage(data, '*');
		}, written);
		await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
		expect(await state()).toEqual(before);
		expect(errors).toEqual([]);
	});

	test('a flood of messages leaves the host answering clicks', async () => {
		page = await here.openHost('frame-of-plain');
		const frame = await liveEmbedIn(page);
		const before = await frameHeight(page);
		// Presses of a button of the host, from a timer that waits for its turn as a finger does. How soon they
		// are answered depends on the machine; that they are, while the flood is on, does not.
		await page.evaluate(() => {
			const button = document.createElement('button');
			const answered: number[] = [];
			Object.assign(window, { answered });
			button.addEventListener('click', () => answered.push(performance.now()));
			document.body.append(button);
			setInterval(() => button.click(), 50);
		});
		await frame.evaluate(() => {
			const end = performance.now() + 5000;
			const timer = setInterval(() => {
				for (let i = 0; i < 200; i++) {
					parent.postMessage({ sentinel: 'one-of-forty', version: 1, type: 'height', height: 500 + i }, '*');
				}
				if (performance.now() > end) {
					clearInterval(timer);
					document.documentElement.dataset.done = '';
				}
			}, 20);
		});
		await frame.waitForFunction(() => 'done' in document.documentElement.dataset, undefined, {
			polling: 500
		});
		const answered = await page.evaluate(() => (window as unknown as { answered: number[] }).answered.length);
		expect(answered).toBeGreaterThan(5);
		expect(await frameHeight(page)).toBeLessThan(Math.max(before, 700) + 60);
	});

	test('a frame that grows because it grows is stopped', async () => {
		page = await here.openHost('frame-of-plain');
		const frame = await liveEmbedIn(page);
		await frame.click('summary >> text=table');
		await frame.evaluate(() => {
			const main = document.querySelector('main') as HTMLElement;
			// As a unit of the window would do.
			main.style.minHeight = `${innerHeight + 40}px`;
			addEventListener('resize', () => (main.style.minHeight = `${innerHeight + 40}px`));
		});
		let last = -1;
		await expect
			.poll(
				async () => {
					const now = await frameHeight(page);
					const isStill = now === last;
					last = now;
					return isStill;
				},
				{ interval: 1100, timeout: 8000 }
			)
			.toBe(true);
		expect(last).toBeLessThan(3000);
	});
});

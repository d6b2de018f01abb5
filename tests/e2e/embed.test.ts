import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import type { BrowserContextOptions, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { chartIds } from '../../src/lib/data/lists.ts';
import { hostileMessages } from '../unit/embed/hostileMessages.ts';
import { errorsOf } from './looking.ts';
import { steps } from './record.ts';
import { serveHosts } from './serveHosts.ts';
import type { Site } from './site.ts';
import { withSite } from './withSite.ts';

const here = withSite();
let hosts: Site;
beforeAll(async () => {
	hosts = await serveHosts(here.site.url);
});
afterAll(() => hosts?.close());

let page: Page;
afterEach(() => page?.context().close());

/** Opens a host page; its figures keep a list of what their frames did. */
async function openHost(name: string, options: BrowserContextOptions = {}): Promise<Page> {
	const context = await here.browser.newContext({ viewport: { width: 800, height: 700 }, ...options });
	page = await context.newPage();
	await page.addInitScript(() => {
		const events: string[] = [];
		Object.assign(window, { events, shifts: [] });
		for (const name of ['ds:ready', 'ds:step', 'ds:interact']) {
			addEventListener(name, (event) =>
				events.push(`${name} ${JSON.stringify((event as CustomEvent).detail)}`)
			);
		}
		new PerformanceObserver((list) => {
			for (const { value } of list.getEntries() as (PerformanceEntry & { value: number })[]) {
				(window as unknown as { shifts: number[] }).shifts.push(value);
			}
		}).observe({ type: 'layout-shift', buffered: true });
	});
	await page.goto(`${hosts.url}${name}.html`);
	return page;
}
const eventsOf = (page: Page | Frame) =>
	page.evaluate(() => (window as unknown as { events: string[] }).events);
const liveFrames = (page: Page | Frame) =>
	page.$$eval(
		'figure > iframe',
		(frames) => frames.filter((frame) => getComputedStyle(frame).visibility === 'visible').length
	);
const pictures = (page: Page | Frame) =>
	page.$$eval('figure img', (images) => images.filter((image) => image.checkVisibility()).length);
const embedIn = async (page: Page): Promise<Frame> => {
	await expect.poll(() => page.frames().some((frame) => frame.url().includes('/embed/'))).toBe(true);
	return page.frames().find((frame) => frame.url().includes('/embed/')) as Frame;
};
const mainHeight = (frame: Frame) =>
	frame.evaluate(() => document.querySelector('main')?.getBoundingClientRect().height ?? 0);
const frameHeight = (page: Page, selector = 'iframe') =>
	page
		.locator(selector)
		.first()
		.evaluate((frame) => frame.getBoundingClientRect().height);

describe('what an embed weighs', () => {
	const weight = (file: string) => brotliCompressSync(readFileSync(file)).length / 1024;

	test('the loader is at most 3 KiB compressed', () =>
		expect(weight('build/embed/v1.js')).toBeLessThanOrEqual(3));
	test('the script of an embed is at most 25 KiB compressed', () =>
		expect(weight('.embed/embed.js')).toBeLessThanOrEqual(25));
	test.each(chartIds)(
		'the embed of %s is at most 45 KiB compressed in all, and asks for nothing else',
		async (id) => {
			expect(weight(`build/embed/chart/${id}/index.html`)).toBeLessThanOrEqual(45);
			page = await here.browser.newPage();
			const asked: string[] = [];
			page.on('request', (request) => asked.push(request.url()));
			const errors = errorsOf(page);
			await page.goto(`${here.site.url}embed/chart/${id}/`, { waitUntil: 'networkidle' });
			expect(asked.filter((url) => !url.endsWith('/favicon.ico'))).toEqual([page.url()]);
			expect(errors.filter((error) => !error.includes('404'))).toEqual([]);
		}
	);
});

describe('without a loader', () => {
	test('a plain frame shows the chart, its owners and its link', async () => {
		await openHost('frame');
		await page.locator('iframe').scrollIntoViewIfNeeded();
		const frame = await embedIn(page);
		await frame.waitForSelector('figure svg[role=img]:visible');
		expect(await frame.textContent('.source')).toMatch(/Record read to/);
		expect(await frame.getAttribute('.credit a', 'href')).toMatch(/charts\/families\/$/);
	});

	test.each([
		['', false],
		['allow-scripts', true],
		['allow-scripts allow-same-origin allow-popups', true]
	])('in a frame with sandbox="%s" it is complete', async (sandbox, isMoved) => {
		await openHost('frame');
		const errors = errorsOf(page);
		await page.evaluate(
			({ sandbox, src }) => {
				const frame = document.createElement('iframe');
				frame.setAttribute('sandbox', sandbox);
				frame.src = src;
				document.querySelector('iframe')?.replaceWith(frame);
			},
			{ sandbox, src: `${here.site.url}embed/chart/families/` }
		);
		const inside = page.frameLocator('iframe');
		await inside.locator('figure svg[role=img]:visible').waitFor();
		await inside.locator('.credit a').waitFor();
		if (!isMoved) return;
		await expect.poll(() => inside.locator('html').getAttribute('data-ready')).toBe('');
		await inside.locator('summary', { hasText: 'table' }).click();
		await inside.locator('td a[data-figure], th a[data-figure], td a[data-claim]').first().waitFor();
		expect(errors.filter((error) => !error.includes('404'))).toEqual([]);
	});

	test.each(['wordpress', 'amp', 'pym', 'sidechain'])(
		'a host of the kind %s hears the height',
		async (kind) => {
			await openHost(kind);
			const frame = await embedIn(page);
			await expect
				.poll(async () => Math.abs((await frameHeight(page)) - (await mainHeight(frame))))
				.toBeLessThan(6);
		}
	);

	test('with JavaScript off an embed has its picture, table, source, receipts and link', async () => {
		page = await (await here.browser.newContext({ javaScriptEnabled: false })).newPage();
		await page.goto(`${here.site.url}embed/chart/troop-estimates/`);
		await page.locator('figure svg[role=img]:visible').waitFor();
		await page.locator('summary', { hasText: 'table' }).click();
		await page.locator('table').waitFor();
		await page.locator('summary', { hasText: 'Receipts' }).click();
		await page.locator('.receipt').first().waitFor();
		expect(await page.getAttribute('link[rel=canonical]', 'href')).toMatch(/charts\/troop-estimates\/$/);
		await page.goto(`${here.site.url}embed/story/`);
		expect(await page.locator('section[data-step]:visible').count()).toBe(steps.length);
	});
});

describe('what the address of an embed asks for', () => {
	const open = async (query: string, path = 'chart/families') => {
		page = await (await here.browser.newContext({ viewport: { width: 600, height: 420 } })).newPage();
		await page.goto(`${here.site.url}embed/${path}/?${query}`);
		await page.waitForFunction(() => 'ready' in document.documentElement.dataset);
	};
	const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

	test('a theme, whatever the reader’s own', async () => {
		await open('dark=true');
		expect(await ground()).toBe('rgb(21, 20, 18)');
	});
	test('no ground', async () => {
		await open('transparent');
		expect(await ground()).toBe('rgba(0, 0, 0, 0)');
	});
	test('plain: title, source and standing stay', async () => {
		await open('plain');
		expect(await page.locator('details:visible').count()).toBe(0);
		for (const part of ['.title', '.source [data-standing]', '.credit a']) {
			expect(await page.locator(part).first().isVisible(), part).toBe(true);
		}
	});
	test('static: nothing is made a button', async () => {
		await open('static');
		await page.locator('summary', { hasText: 'table' }).click();
		await page.locator('table [data-figure]').first().hover();
		expect(await page.locator('.ring, [role=button]').count()).toBe(0);
	});
	test('as high as its frame', async () => {
		await open('fitchart');
		expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(420);
	});
	test('what cannot be had is said once', async () => {
		await open('lens=seoul');
		expect(await page.locator('.notice').count()).toBe(1);
	});
});

describe('the editors’ page', () => {
	test('shows what is chosen, at the width that is chosen, and copies with one press', async () => {
		const context = await here.browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
		page = await context.newPage();
		await page.goto(`${here.site.url}embed/`);
		await page.getByRole('combobox', { name: 'Show' }).selectOption('embed/chart/families/');
		for (const width of ['280', '760']) {
			await page.getByRole('combobox', { name: 'Width' }).selectOption(width);
			const frame = page.locator('.preview iframe');
			await expect
				.poll(async () => {
					const box = await frame.boundingBox();
					const inside = await page.frameLocator('.preview iframe').locator('main').boundingBox();
					return [box?.width, Math.ceil((box?.height ?? 0) - (inside?.height ?? 0))];
				})
				.toEqual([Number(width), 1]);
		}
		const chosen = page.locator('[data-editors]');
		await chosen.getByRole('button', { name: 'Copy “Frame only”' }).click();
		await expect
			.poll(() => page.evaluate(() => navigator.clipboard.readText()))
			.toMatch(/^<iframe src="[^"]*embed\/chart\/families\/"/);
	});

	test('without script it is a list of all snippets', async () => {
		page = await (await here.browser.newContext({ javaScriptEnabled: false })).newPage();
		await page.goto(`${here.site.url}embed/`);
		expect(await page.locator('details.snippets').count()).toBe(1 + chartIds.length + steps.length);
		await page.locator('details.snippets summary').nth(1).click();
		expect(await page.locator('textarea:visible').first().inputValue()).toContain('<figure data-ds-src=');
	});

	test.each(['', 'charts/families/', 'embed/story/', 'embed/chart/families/', 'embed/step/rank/'])(
		'“%s” says early where its oEmbed answer is, and there it is',
		async (path) => {
			const html = readFileSync(`build/${path}index.html`, 'utf8');
			const link = /<link[^>]*application\/json\+oembed[^>]*>/.exec(html);
			expect(link?.index).toBeLessThan(1500);
			const file = /href="https:\/\/[^/]+\/([^"]+)"/.exec(link?.[0] ?? '')?.[1];
			expect(JSON.parse(readFileSync(`build/${file}`, 'utf8'))).toMatchObject({
				version: '1.0',
				type: 'rich'
			});
		}
	);
});

describe('with the loader', () => {
	test('two embeds of one chart at two widths are each as high as their content', async () => {
		await openHost('plain');
		await expect.poll(() => liveFrames(page)).toBe(2);
		expect(await pictures(page)).toBe(0);
		await page.locator('#narrow iframe').scrollIntoViewIfNeeded();
		await expect.poll(async () => (await eventsOf(page)).length).toBe(2);
		expect((await eventsOf(page)).every((event) => /^ds:ready \{"height":\d+\}$/.test(event))).toBe(true);
		const [wide, narrow] = page.frames().slice(1);
		for (const [frame, room] of [
			[wide, '#wide'],
			[narrow, '#narrow']
		] as const) {
			const content = await mainHeight(frame as Frame);
			const shown = await frameHeight(page, `${room} iframe`);
			expect(Math.abs(shown - content)).toBeLessThanOrEqual(1);
		}
	});

	test.each(['loader-first-and-twice', 'right-to-left', 'dark', 'strict-csp', 'coep'])(
		'in a host of the kind %s one live frame takes the picture’s place',
		async (kind) => {
			await openHost(kind);
			const errors = errorsOf(page);
			await expect.poll(() => liveFrames(page)).toBe(1);
			expect(await page.locator('iframe').count()).toBe(1);
			expect(await pictures(page)).toBe(0);
			if (kind === 'dark') {
				const frame = await embedIn(page);
				await expect
					.poll(() => frame.evaluate(() => getComputedStyle(document.documentElement).backgroundColor))
					.toBe('rgb(21, 20, 18)');
			}
			expect(errors.filter((error) => error.includes('embed'))).toEqual([]);
		}
	);

	test('hostile rules of the host change neither size nor place of the frame', async () => {
		await openHost('hostile-css');
		await expect.poll(() => liveFrames(page)).toBe(1);
		const frame = await embedIn(page);
		await page.locator('iframe').scrollIntoViewIfNeeded();
		const box = await page.locator('iframe').boundingBox();
		const room = await page.locator('figure').evaluate((figure) => figure.clientWidth);
		expect(Math.abs((box?.width ?? 0) - room)).toBeLessThanOrEqual(1);
		expect(Math.abs((box?.height ?? 0) - (await mainHeight(frame)))).toBeLessThanOrEqual(1);
		expect(
			await page.$eval('iframe', (frame) => [
				getComputedStyle(frame).opacity,
				getComputedStyle(frame).transform
			])
		).toEqual(['1', 'none']);
	});

	test('a nested host shows it too', async () => {
		await openHost('nested');
		await expect.poll(() => page.frames().length).toBe(3);
		const outer = page.frames()[1] as Frame;
		await expect.poll(() => liveFrames(outer)).toBe(1);
	});

	test('a lazy embed 3,000 px down comes into view and nothing moves', async () => {
		await openHost('far');
		expect(await page.locator('iframe').count()).toBe(0);
		for (let y = 0; y < 3600; y += 200) {
			await page.mouse.wheel(0, 200);
			await page.waitForFunction((y) => scrollY >= Math.min(y, document.body.scrollHeight), y);
		}
		await expect.poll(() => liveFrames(page)).toBe(1);
		const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
		expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThanOrEqual(0.01);
	});

	test('the frame is as high as its content at every width, while the window is resized', async () => {
		await openHost('frame-of-plain');
		await expect.poll(() => liveFrames(page)).toBe(1);
		const frame = await embedIn(page);
		for (const width of [1016, 616, 336, 296, 1216]) {
			await page.setViewportSize({ width, height: 700 });
			await expect
				.poll(async () => Math.abs((await frameHeight(page)) - (await mainHeight(frame))), {
					message: `at ${width}`
				})
				.toBeLessThanOrEqual(1);
		}
	});

	test('what a reader unfolds makes the frame higher at once, and the host hears of it', async () => {
		await openHost('frame-of-plain');
		await expect.poll(() => liveFrames(page)).toBe(1);
		const frame = await embedIn(page);
		const before = await frameHeight(page);
		await frame.click('summary >> text=table');
		await expect.poll(() => frameHeight(page)).toBeGreaterThan(before + 50);
		await expect
			.poll(async () => Math.abs((await frameHeight(page)) - (await mainHeight(frame))))
			.toBeLessThanOrEqual(1);
		expect(await eventsOf(page)).toContain('ds:interact {"deed":"fold"}');
	});

	test('a number opens its receipt, in sight, and the Escape key closes it', async () => {
		await openHost('frame-of-plain');
		await expect.poll(() => liveFrames(page)).toBe(1);
		const frame = await embedIn(page);
		await frame.click('summary >> text=table');
		await frame.locator('table a[data-figure]').first().click();
		await frame.locator('.receipt-panel:popover-open .receipt-owner').waitFor();
		await page.keyboard.press('Escape');
		await expect.poll(() => frame.locator('.receipt-panel:popover-open').count()).toBe(0);
	});

	test('a single-page host puts it in, takes it out and puts it in again', async () => {
		await openHost('single-page');
		for (const round of [1, 2, 3]) {
			await page.evaluate(() => {
				const view = document.querySelector<HTMLTemplateElement>('#view');
				document.querySelector('#room')?.replaceChildren(view?.content.cloneNode(true) ?? '');
			});
			await expect.poll(() => liveFrames(page), { message: `round ${round}` }).toBe(1);
			await page.evaluate(() => {
				const figure = document.querySelector('#room figure');
				Object.assign(window, { kept: figure });
				figure?.remove();
			});
			await expect.poll(() => page.locator('iframe').count()).toBe(0);
			// The same one, as it was when it was taken out.
			await page.evaluate(() =>
				document.querySelector('#room')?.append((window as unknown as { kept: Node }).kept)
			);
			await expect.poll(() => liveFrames(page)).toBe(1);
		}
		expect(await page.locator('iframe').count()).toBe(1);
	});

	test('on paper the picture stands', async () => {
		await openHost('frame-of-plain');
		await expect.poll(() => liveFrames(page)).toBe(1);
		await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
		expect([await pictures(page), await page.locator('iframe:visible').count()]).toEqual([1, 0]);
		await page.evaluate(() => dispatchEvent(new Event('afterprint')));
		expect([await pictures(page), await page.locator('iframe:visible').count()]).toEqual([0, 1]);
	});
});

describe('where something is wrong', () => {
	test('a frame that is not found, never answers or would lead elsewhere leaves picture and link', async () => {
		const context = await here.browser.newContext({ viewport: { width: 800, height: 900 } });
		page = await context.newPage();
		const asked: string[] = [];
		page.on('request', (request) => asked.push(request.url()));
		// A frame that loads and says nothing.
		await page.route('**/embed/silent/', (route) =>
			route.fulfill({ contentType: 'text/html', body: '<p>Nothing</p>' })
		);
		await page.clock.install();
		await page.goto(`${hosts.url}bad.html`);
		await expect.poll(() => page.locator('iframe').count()).toBe(2);
		await expect.poll(() => page.frames().filter((frame) => frame.url().includes('embed')).length).toBe(2);
		await page.clock.runFor(70_000);
		await expect.poll(() => page.locator('iframe').count()).toBe(0);
		expect(await pictures(page)).toBe(5);
		expect(await page.locator('figure a:visible').count()).toBe(5);
		expect(asked.filter((url) => url.includes('example.org'))).toEqual([]);
	});

	test('where scripts are stripped, words, picture, source and link are there', async () => {
		const context = await here.browser.newContext({ javaScriptEnabled: true });
		page = await context.newPage();
		for (const name of ['frame-of-plain', 'story']) {
			const html = await (await page.request.get(`${hosts.url}${name}.html`)).text();
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
		await openHost('frame-of-plain');
		const errors = errorsOf(page);
		await expect.poll(() => liveFrames(page)).toBe(1);
		const frame = await embedIn(page);
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
		await openHost('frame-of-plain');
		await expect.poll(() => liveFrames(page)).toBe(1);
		const frame = await embedIn(page);
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
		await openHost('frame-of-plain');
		await expect.poll(() => liveFrames(page)).toBe(1);
		const frame = await embedIn(page);
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

describe('the story in somebody else’s page', () => {
	const stepsSeen = async () =>
		(await eventsOf(page)).flatMap((event) => {
			const index = /^ds:step \{"index":(\d+)/.exec(event)?.[1];
			return index === undefined ? [] : [Number(index)];
		});
	/** Scrolls by turns of the wheel until a caption has passed, or the page stands. */
	async function scrollTo(selector: string, by: number): Promise<void> {
		for (let turn = 0; turn < 200; turn++) {
			const top = await page.locator(selector).evaluate((item) => item.getBoundingClientRect().top);
			if (by > 0 ? top < 300 : top > 300) return;
			const before = await page.evaluate(() => scrollY);
			await page.mouse.wheel(0, by);
			await page.waitForFunction((before) => scrollY !== before, before, { timeout: 2000 }).catch(() => {});
			if ((await page.evaluate(() => scrollY)) === before) return;
		}
	}

	test.each(['story', 'story-moved'])(
		'in %s the host’s scrolling drives the steps in order, down and up',
		async (name) => {
			await openHost(name, { viewport: { width: 700, height: 800 } });
			await page.mouse.move(350, 400);
			await expect.poll(() => liveFrames(page)).toBe(1);
			const frame = await embedIn(page);
			await expect.poll(() => frame.getAttribute('html', 'data-mode')).toBe('scroll');
			await scrollTo('[data-ds-steps] > li:nth-child(6)', 250);
			await expect.poll(async () => (await stepsSeen()).at(-1)).toBe(5);
			const top = await page.locator('iframe').evaluate((frame) => frame.getBoundingClientRect().top);
			expect(Math.round(top)).toBe(50);
			expect(await frame.getAttribute('section.now', 'id')).toBe(steps[5]?.id);
			await scrollTo('[data-ds-steps] > li:nth-child(1)', -250);
			await expect.poll(async () => (await stepsSeen()).at(-1)).toBe(0);
			expect([...new Set(await stepsSeen())]).toEqual([0, 1, 2, 3, 4, 5]);
			const seen = await stepsSeen();
			expect(seen.every((index, i) => i === 0 || Math.abs(index - (seen[i - 1] ?? 0)) <= 1)).toBe(true);
		}
	);

	test('under an ancestor that cuts, the same snippet becomes steps by itself', async () => {
		await openHost('story-trapped', { viewport: { width: 700, height: 800 } });
		await expect.poll(() => liveFrames(page)).toBe(1);
		const frame = await embedIn(page);
		await expect.poll(() => frame.getAttribute('html', 'data-mode')).toBe('steps');
		await frame.getByRole('button', { name: 'Next' }).click();
		await expect.poll(() => frame.textContent('.turn [role=status]')).toBe(`Step 2 of ${steps.length}`);
		await expect.poll(async () => (await stepsSeen()).at(-1)).toBe(1);
		await page.keyboard.press('ArrowRight');
		await expect.poll(async () => (await stepsSeen()).at(-1)).toBe(2);
		expect(await page.locator('[data-ds-steps]:visible').count()).toBe(0);
	});

	test('without a loader it is steps in a frame of fixed height, or all of it where that is asked', async () => {
		await openHost('frame');
		const put = (src: string) =>
			page.evaluate((src) => {
				const frame = document.createElement('iframe');
				frame.src = src;
				frame.width = '600';
				frame.height = '640';
				document.querySelector('iframe')?.replaceWith(frame);
			}, src);
		await put(`${here.site.url}embed/story/?step=nowhere`);
		const inside = page.frameLocator('iframe');
		await expect.poll(() => inside.locator('.turn [role=status]').textContent()).toMatch(/^Step 1 of/);
		await expect
			.poll(() => inside.locator('.notice').allTextContents())
			.toEqual(['There is no step called “nowhere”. This is the first.']);
		expect(await inside.locator('main').evaluate((main) => main.scrollHeight <= innerHeight)).toBe(true);
		await put(`${here.site.url}embed/story/?mode=read`);
		await expect.poll(() => inside.locator('section[data-step]:visible').count()).toBe(steps.length);
	});
});

import { brotliCompressSync } from 'node:zlib';
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { idle } from '../e2e/looking.ts';

/** What a page is looked at with. */
export interface Profile {
	name: string;
	width: number;
	height: number;
	deviceScaleFactor: number;
	touch: boolean;
	/** How many times slower than this machine. */
	processor: number;
	/** None where the network is not held back. */
	network?: { kilobitsPerSecond: number; latency: number };
}

export const phone: Profile = {
	name: 'phone',
	width: 390,
	height: 844,
	deviceScaleFactor: 2,
	touch: true,
	processor: 4,
	network: { kilobitsPerSecond: 1600, latency: 150 }
};
export const desktop: Profile = {
	name: 'desktop',
	width: 1440,
	height: 900,
	deviceScaleFactor: 1,
	touch: false,
	processor: 1
};

/**
 * Switches for a Chromium that is measured. With each window it draws two pages of its own for what drops
 * down from its address field, while the page that is measured comes up: 1.5 s of a processor. The others
 * ask the network, and are switched off by the driver, whose list gives way to this one.
 */
export const quiet = `--disable-features=${[
	'WebUIOmniboxPopup',
	'WebUIOmniboxAimPopup',
	'AimEnabled',
	'NetworkTimeServiceQuerying',
	'OptimizationHints',
	'PreconnectToSearch'
].join()}`;

export interface Load {
	/** ms from the start of the navigation */
	firstPaint: number;
	largestPaint: number;
	/** ms over 50 of every long task */
	blocking: number;
	layoutShift: number;
	requests: number;
	/** Elements in the page, with what it makes ahead. */
	nodes: number;
	/** Over the wire with headers, kB of 1,000 bytes: what is asked for until the page has loaded, by what it is. */
	document: number;
	script: number;
	/** Also what stands in the document, which is less by it. */
	style: number;
	font: number;
	/** What is asked for after that, while the page is idle. */
	later: number;
	all: number;
}

export interface Scroll {
	/** ms; 95th percentile */
	frame: number;
	/** Part of frames that miss a refresh of 60 Hz, 0 to 1: they stand 33 ms or longer. */
	late: number;
	/** Part of frames over 33 ms, 0 to 1: they miss more than one. */
	slow: number;
	/** ms */
	longestTask: number;
	/** Time of the main thread for each 1,000 px, ms. */
	mainThread: number;
	layoutShift: number;
}

/** Opens a page in a fresh profile, hands it over, and closes it. */
async function withPage<T>(
	browser: Browser,
	profile: Profile,
	use: (page: Page, session: CDPSession, context: BrowserContext) => Promise<T>
): Promise<T> {
	const { width, height, deviceScaleFactor, touch } = profile;
	const context = await browser.newContext({
		viewport: { width, height },
		deviceScaleFactor,
		hasTouch: touch,
		isMobile: touch
	});
	const page = await context.newPage();
	await page.addInitScript(() => {
		const seen = { largestPaint: 0, blocking: 0, longestTask: 0, layoutShift: 0 };
		Object.assign(window, { seen });
		new PerformanceObserver((list) => {
			for (const { startTime } of list.getEntries()) seen.largestPaint = startTime;
		}).observe({ type: 'largest-contentful-paint', buffered: true });
		new PerformanceObserver((list) => {
			for (const { duration } of list.getEntries()) {
				seen.blocking += duration - 50;
				seen.longestTask = Math.max(seen.longestTask, duration);
			}
		}).observe({ type: 'longtask', buffered: true });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries() as (PerformanceEntry & {
				value: number;
				hadRecentInput: boolean;
			})[])
				if (!entry.hadRecentInput) seen.layoutShift += entry.value;
		}).observe({ type: 'layout-shift', buffered: true });
	});
	const session = await context.newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: profile.processor });
	try {
		return await use(page, session, context);
	} finally {
		await context.close();
	}
}

interface Seen {
	largestPaint: number;
	blocking: number;
	longestTask: number;
	layoutShift: number;
}
const seenOf = (page: Page) => page.evaluate(() => (window as unknown as { seen: Seen }).seen);

/** ms for which nothing in a page has changed, after which it is taken to have made what it makes ahead. */
const stillness = 1500;

/** Waits until nothing changes in a page any more. */
const untilStill = (page: Page) =>
	page.evaluate(
		(stillness) =>
			new Promise<void>((resolve) => {
				const rest = () => setTimeout(resolve, stillness);
				let rested = rest();
				new MutationObserver(() => {
					clearTimeout(rested);
					rested = rest();
				}).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
			}),
		stillness
	);

/** What styles add to a document that holds them, kB, brotli. */
async function styleIn(url: string): Promise<number> {
	const page = await (await fetch(url)).text();
	const weigh = (text: string) => brotliCompressSync(text).length / 1000;
	return weigh(page) - weigh(page.replace(/<style[\s\S]*?<\/style>/g, ''));
}

/** How a page comes up, the first time that somebody opens it. */
export const measureLoad = (browser: Browser, url: string, profile: Profile): Promise<Load> =>
	withPage(browser, profile, async (page, session) => {
		const files = new Map<string, { type: string; asked: number; weight: number }>();
		// Both in seconds of one clock.
		let loaded = Infinity;
		await session.send('Page.enable');
		// What comes is not kept: to make text of it takes the page's own thread some tens of ms.
		await session.send('Network.enable', { maxTotalBufferSize: 1, maxResourceBufferSize: 1 });
		session.on('Page.loadEventFired', ({ timestamp }) => (loaded = timestamp));
		session.on('Network.requestWillBeSent', ({ requestId, timestamp, type = 'Other' }) =>
			files.set(requestId, { type: type.toLowerCase(), asked: timestamp, weight: 0 })
		);
		session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
			const file = files.get(requestId);
			if (file) file.weight = encodedDataLength / 1000;
		});
		if (profile.network) {
			const { kilobitsPerSecond, latency } = profile.network;
			const throughput = (kilobitsPerSecond * 1000) / 8;
			await session.send('Network.emulateNetworkConditions', {
				offline: false,
				latency,
				downloadThroughput: throughput,
				uploadThroughput: throughput
			});
		}
		await page.goto(url, { waitUntil: 'networkidle' });
		const firstPaint = await page.evaluate(
			() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0
		);
		const { largestPaint, blocking, layoutShift } = await seenOf(page);
		// Pictures are made ahead as the machine has time: all of them count.
		await untilStill(page);
		const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
		const whole = [...files.values()].filter(({ weight }) => weight > 0);
		const weigh = (some: typeof whole) => some.reduce((sum, { weight }) => sum + weight, 0);
		const atLoad = (...types: string[]) =>
			weigh(whole.filter(({ type, asked }) => types.includes(type) && asked <= loaded));
		const styled = await styleIn(url);
		return {
			firstPaint,
			largestPaint,
			blocking,
			layoutShift,
			requests: whole.length,
			nodes,
			document: atLoad('document') - styled,
			script: atLoad('script'),
			style: atLoad('stylesheet') + styled,
			font: atLoad('font'),
			later: weigh(whole.filter(({ asked }) => asked > loaded)),
			all: weigh(whole)
		};
	});

/**
 * Opens a page and leaves it to itself, as somebody does who reads its first words: its script has run, its
 * typefaces are there, and nothing changes any more.
 */
async function openWhole(page: Page, url: string): Promise<void> {
	await page.goto(url, { waitUntil: 'networkidle' });
	await idle(page);
	await untilStill(page);
}

/** A finger over the page in so many moves: `by` px up where it is negative, which moves the page down. */
async function swipe(
	session: CDPSession,
	{ width, height }: Profile,
	by: number,
	moves: number
): Promise<void> {
	const from = height / 2 - by / 2;
	const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
		session.send('Input.dispatchTouchEvent', {
			type,
			touchPoints: y === undefined ? [] : [{ x: width / 2, y }]
		});
	await touch('touchStart', from);
	for (let i = 1; i <= moves; i++) await touch('touchMove', from + (by * i) / moves);
	await touch('touchEnd');
}

/**
 * Down through a page and up again, by finger or by wheel, as fast as somebody who skims.
 * @param moves of the finger in one swipe
 * @returns the way, px
 * @throws Error where the page did not move: what stands still measures nothing
 */
async function scrollThrough(page: Page, session: CDPSession, profile: Profile, moves = 14): Promise<number> {
	const place = () => page.evaluate(() => scrollY);
	let way = 0;
	for (const direction of [-1, 1]) {
		const start = await place();
		const distance =
			direction === 1
				? start
				: await page.evaluate(
						() => document.querySelector('.end')?.getBoundingClientRect().top ?? document.body.scrollHeight
					);
		if (profile.touch) {
			const by = profile.height * 0.65;
			for (let done = 0; done < distance; done += by) await swipe(session, profile, direction * by, moves);
		} else {
			await session.send('Input.synthesizeScrollGesture', {
				x: profile.width / 4,
				y: profile.height * 0.8,
				yDistance: direction * distance,
				speed: 2400,
				gestureSourceType: 'mouse',
				preventFling: true
			});
		}
		const moved = Math.abs((await place()) - start);
		if (moved < distance / 2) throw new Error(`the page moved ${moved} of ${distance} px`);
		way += moved;
	}
	return way;
}

/** ms for which a screen of 60 Hz shows a frame, at the least. */
const refresh = 1000 / 60;

/** How a page moves under the finger or the wheel. */
export const measureScroll = (browser: Browser, url: string, profile: Profile): Promise<Scroll> =>
	withPage(browser, profile, async (page, session) => {
		await openWhole(page, url);
		await session.send('Performance.enable');
		const busy = async () => {
			const { metrics } = await session.send('Performance.getMetrics');
			return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
		};
		await page.evaluate(() => {
			const { seen } = window as unknown as { seen: Seen };
			Object.assign(seen, { longestTask: 0, layoutShift: 0 });
			const frames: number[] = [];
			Object.assign(window, { frames });
			let before = performance.now();
			requestAnimationFrame(function tick(now) {
				frames.push(now - before);
				before = now;
				requestAnimationFrame(tick);
			});
		});
		const before = await busy();
		const distance = await scrollThrough(page, session, profile);
		const mainThread = (await busy()) - before;
		const frames = await page.evaluate(() => (window as unknown as { frames: number[] }).frames);
		const { longestTask, layoutShift } = await seenOf(page);
		const sorted = frames.slice(1).sort((a, b) => a - b);
		// A browser tells time in tenths of a ms: two refreshes are 33.3 or 33.4, and neither is more than two.
		const partOver = (refreshes: number) =>
			sorted.filter((frame) => frame > (refreshes + 0.25) * refresh).length / sorted.length;
		return {
			frame: sorted[Math.floor(sorted.length * 0.95)] ?? 0,
			late: partOver(1),
			slow: partOver(2),
			longestTask,
			mainThread: (1000 * mainThread) / distance,
			layoutShift
		};
	});

/** How soon the story answers, ms from a tap or a key to the picture that shows it; the longest of some. */
export const measureTaps = (browser: Browser, url: string, profile: Profile): Promise<{ tap: number }> =>
	withPage(browser, profile, async (page) => {
		await openWhole(page, url);
		await page.evaluate(() => {
			const taps: number[] = [];
			Object.assign(window, { taps });
			new PerformanceObserver((list) => {
				for (const { duration } of list.getEntries()) taps.push(duration);
			}).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
		});
		// A reader looks before the next tap.
		const next = page.locator('[aria-label="Next step"]');
		for (let i = 0; i < 4; i++) {
			await next.tap();
			await idle(page);
		}
		await page.keyboard.press('ArrowRight');
		await idle(page);
		await page.locator('section[data-step] .words p a[data-figure]').first().tap();
		await page.keyboard.press('Escape');
		return page.evaluate(async () => {
			// What was pressed last is told with the frame after the next.
			for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
			return { tap: Math.max(0, ...(window as unknown as { taps: number[] }).taps) };
		});
	});

/** What a page holds after passes through the whole of it, MB of live objects. */
export const measureHeap = (
	browser: Browser,
	url: string,
	profile: Profile,
	passes: number[]
): Promise<number[]> =>
	withPage(browser, { ...profile, processor: 1 }, async (page, session) => {
		await openWhole(page, url);
		await session.send('HeapProfiler.enable');
		const held: number[] = [];
		for (let pass = 1; pass <= Math.max(...passes); pass++) {
			await scrollThrough(page, session, profile, 4);
			if (!passes.includes(pass)) continue;
			await session.send('HeapProfiler.collectGarbage');
			const { usedSize } = await session.send('Runtime.getHeapUsage');
			held.push(usedSize / 1e6);
		}
		return held;
	});

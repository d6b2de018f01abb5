import type { Frame, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { eventsOf, frameHeight, liveEmbedIn } from './embedsSeen.ts';
import {
	allHeard,
	flood,
	foreignScript,
	handOverForeign,
	isFloodOver,
	presses,
	putButton,
	putOther,
	sendForeign,
	type ForeignMessages
} from './foreignSenders.ts';
import { errorsOf } from './looking.ts';
import { withHosts } from './withHosts.ts';

const here = withHosts();
let page: Page;

let messages = '';
beforeAll(async () => {
	messages = await foreignScript();
});

async function sendFrom(from: Page | Frame, to: 'parent' | 'embed', which: keyof ForeignMessages) {
	await from.evaluate(messages);
	return from.evaluate(sendForeign, { to, which });
}

async function handOver(at: Page | Frame, which: keyof ForeignMessages, origin: string) {
	await at.evaluate(messages);
	return at.evaluate(handOverForeign, { which, origin });
}

/** A host with one live embed, and below it a frame of a third party. */
async function openBoth() {
	page = await here.openHost('frame-of-plain');
	const errors = errorsOf(page);
	const embed = await liveEmbedIn(page);
	await expect.poll(async () => (await eventsOf(page)).length).toBe(1);
	await page.route('https://elsewhere.example/', (route) =>
		route.fulfill({ contentType: 'text/html', body: '<p>Somebody else</p>' })
	);
	await page.evaluate(putOther, 'https://elsewhere.example/');
	const other = await (await page.waitForSelector('#other')).contentFrame();
	if (!other) throw new Error('no other frame');
	await other.waitForSelector('p');
	const state = async () => [
		await frameHeight(page),
		await eventsOf(page),
		await page.content(),
		await embed.evaluate(() => document.documentElement.outerHTML)
	];
	return { embed, other, errors, state };
}

const heard = (at: Page | Frame) => at.evaluate(allHeard);

test('1,060 hostile messages from each side change no height, no page and no state, and throw nothing', async () => {
	const { embed, other, errors, state } = await openBoth();
	const before = await state();
	const counts = [
		// Somebody else's frame may say what it will, even what would be right from ours.
		await sendFrom(other, 'parent', 'all'),
		await sendFrom(other, 'embed', 'all'),
		await sendFrom(page, 'parent', 'all'),
		await sendFrom(page, 'embed', 'toFrame'),
		await sendFrom(embed, 'parent', 'toHost'),
		await handOver(page, 'toHost', new URL(here.site.url).origin),
		await handOver(embed, 'toFrame', new URL(here.hosts.url).origin)
	];
	for (const at of [other, page, embed]) await heard(at);
	expect(Math.min(...counts)).toBeGreaterThanOrEqual(1060);
	expect(await state()).toEqual(before);
	expect(errors).toEqual([]);
});

/** Presses a button of the host, and waits until it has heard of it. How soon is the machine's affair. */
async function press(): Promise<void> {
	const before = await page.evaluate(presses);
	const box = await page.locator('button').boundingBox();
	await page.mouse.click((box?.x ?? 0) + 5, (box?.y ?? 0) + 5);
	await expect.poll(() => page.evaluate(presses)).toBe(before + 1);
}
const pressUntilSent = async (sender: Frame) => {
	do await press();
	while (!(await sender.evaluate(isFloodOver)));
};

test('a flood of 10,000 a second from somebody else’s frame changes nothing, and presses are answered', async () => {
	const { other, errors, state } = await openBoth();
	await page.evaluate(putButton);
	const before = await state();
	// A step would be told at once; a height is not taken under a reader's eyes, whoever says it.
	await other.evaluate(flood, {
		sentinel: 'one-of-forty',
		version: 1,
		type: 'step-changed',
		index: 3,
		count: 9
	});
	await pressUntilSent(other);
	expect(await state()).toEqual(before);
	expect(errors).toEqual([]);
});

test('a flood of heights from the embed itself is no more than its first ones, and presses are answered', async () => {
	const { embed, errors } = await openBoth();
	const before = await frameHeight(page);
	await page.evaluate(putButton);
	await embed.evaluate(flood, { sentinel: 'one-of-forty', version: 1, type: 'height', height: 5000 });
	await pressUntilSent(embed);
	expect(await frameHeight(page)).toBe(before);
	expect(errors).toEqual([]);
});

/** Counts the heights that the host hears of from now on. */
async function countHeights(): Promise<() => Promise<number>> {
	await page.evaluate(() => {
		const heard: number[] = [];
		Object.assign(window, { heard });
		addEventListener('message', ({ data }) => {
			const { sentinel, type, height } = data as Record<string, unknown>;
			if (sentinel === 'one-of-forty' && (type === 'height' || type === 'ready')) heard.push(Number(height));
		});
	});
	return () => page.evaluate(() => (window as unknown as { heard: number[] }).heard.splice(0).length);
}

test('each change of a settled frame is one message', async () => {
	page = await here.openHost('frame-of-plain');
	const frame = await liveEmbedIn(page);
	const count = await countHeights();
	const widths = [760, 500, 320];
	for (const width of widths) {
		const before = await frameHeight(page);
		await page.setViewportSize({ width, height: 700 });
		await expect.poll(() => frameHeight(page)).not.toBe(before);
		for (const at of [frame, page]) await heard(at);
		expect(await count(), `at ${width}`).toBeLessThanOrEqual(1);
	}
	for (const turn of [1, 2, 3]) {
		await frame.locator('summary').first().click();
		for (const at of [frame, page]) await heard(at);
		expect(await count(), `turn ${turn}`).toBe(1);
	}
});

test('nothing is said and nothing grows while the host is laid out again and again, nor in a minute', async () => {
	page = await here.open();
	await page.clock.install();
	await page.goto(`${here.hosts.url}frame-of-plain.html`);
	await expect
		.poll(async () => (await page.clock.runFor(100), page.locator('iframe:visible').count()))
		.toBe(1);
	const frame = await liveEmbedIn(page);
	await page.clock.runFor(1000);
	const count = await countHeights();
	const before = await frameHeight(page);
	await page.clock.runFor(60_000);
	expect(await frameHeight(page)).toBe(before);
	await page.clock.resume();
	await page.evaluate(async () => {
		for (let i = 0; i < 200; i++) {
			document.body.style.paddingTop = `${i % 40}px`;
			await new Promise(requestAnimationFrame);
		}
	});
	for (const at of [frame, page]) await heard(at);
	expect([await count(), await frameHeight(page)]).toEqual([0, before]);
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

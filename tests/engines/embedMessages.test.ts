import { beforeAll, expect, test } from 'vitest';
import {
	countMessages,
	flood,
	foreignScript,
	handOverForeign,
	isFloodOver,
	messagesCounted,
	presses,
	putButton,
	putOther,
	sendForeign,
	type ForeignMessages
} from '../e2e/foreignSenders.ts';
import { serveHosts } from '../e2e/serveHosts.ts';
import type { Site } from '../e2e/site.ts';
import type { Place } from './engine.ts';
import { openHost } from './hostPage.ts';
import { inEachEngine, type Here } from './inEachEngine.ts';

let makeMessages: () => void;
beforeAll(async () => {
	// A function made here, since an embed lets none be made of text.
	makeMessages = new Function(`${await foreignScript()}; window.foreign = foreign`) as () => void;
});

async function sendFrom(from: Place, to: 'parent' | 'embed', which: keyof ForeignMessages): Promise<number> {
	await from.evaluate(makeMessages);
	return from.evaluate(sendForeign, { to, which });
}

async function handOver(at: Place, which: keyof ForeignMessages, url: string): Promise<number> {
	await at.evaluate(makeMessages);
	return at.evaluate(handOverForeign, { which, origin: new URL(url).origin });
}

/** A host with one live embed, and below it a frame of a third party. */
async function openBoth(here: Here, elsewhere: Site) {
	// No bar comes at the window's side: another width would let the frame have the height that it says.
	const { page, embed, live, events } = await openHost(here, 'frame-of-plain', { height: 1000 });
	await expect.poll(live).toBe(1);
	await page.evaluate(putOther, `${elsewhere.url}picture.html`);
	const other = page.frame('#other');
	await expect.poll(() => other.evaluate(() => document.images.length)).toBe(1);
	for (const place of [page, embed]) await place.evaluate(countMessages);
	const html = () => document.documentElement.outerHTML;
	const state = async () => [
		await page.evaluate(() => document.querySelector('iframe')?.getBoundingClientRect().height),
		await events(),
		await page.evaluate(html),
		await embed.evaluate(html)
	];
	return { page, embed, other, state };
}

const expectHeard = (at: Place, count: number) =>
	expect.poll(() => at.evaluate(messagesCounted)).toBeGreaterThanOrEqual(count);

inEachEngine('an embed under fire', (here) => {
	let elsewhere: Site;
	beforeAll(async () => {
		elsewhere = await serveHosts(here.site.url);
		return () => elsewhere.close();
	});

	test('1,060 hostile messages from each side change no height, no page and no state, and throw nothing', async () => {
		const { page, embed, other, state } = await openBoth(here, elsewhere);
		const before = await state();
		const toPage = [
			// Somebody else's frame may say what it will, even what would be right from ours.
			await sendFrom(other, 'parent', 'all'),
			await sendFrom(page, 'parent', 'all'),
			await sendFrom(embed, 'parent', 'toHost'),
			await handOver(page, 'toHost', here.site.url)
		];
		const toEmbed = [
			await sendFrom(other, 'embed', 'all'),
			await sendFrom(page, 'embed', 'toFrame'),
			await handOver(embed, 'toFrame', here.hosts.url)
		];
		expect(Math.min(...toPage, ...toEmbed)).toBeGreaterThanOrEqual(1060);
		const sum = (counts: number[]) => counts.reduce((all, count) => all + count);
		await expectHeard(page, sum(toPage));
		await expectHeard(embed, sum(toEmbed));
		expect(await state()).toEqual(before);
		expect(await page.errors()).toEqual([]);
	});

	test('floods of 10,000 a second from somebody else’s frame and from the embed itself change nothing, and each press is answered', async () => {
		const { page, embed, other, state } = await openBoth(here, elsewhere);
		await page.evaluate(putButton);
		const before = await state();
		const ours = { sentinel: 'one-of-forty', version: 1 };
		// A step would be told at once; a height is not taken under a reader's eyes, whoever says it.
		await other.evaluate(flood, { ...ours, type: 'step-changed', index: 3, count: 9 });
		await embed.evaluate(flood, { ...ours, type: 'height', height: 5000 });
		let pressed = 0;
		do {
			await page.click('button', 'Press');
			pressed++;
			await expect.poll(() => page.evaluate(presses)).toBe(pressed);
		} while (!(await other.evaluate(isFloodOver)) || !(await embed.evaluate(isFloodOver)));
		await expectHeard(page, 100_000);
		await expectHeard(embed, 50_000);
		expect(await state()).toEqual(before);
		expect(await page.errors()).toEqual([]);
	});
});

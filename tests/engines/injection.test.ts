import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { payloads } from '../component/payloads.ts';
import { slots } from '../component/textSlots.ts';
import { chromium } from './chromium.ts';
import type { Page } from './engine.ts';
import { inEachEngine } from './inEachEngine.ts';
import { textPages, unescapedPage, type TextPage } from './textPages.ts';
import { readTexts, type TextsRead } from './textsRead.ts';

const pages = textPages();

let server: Server;
let root: string;
let now: TextPage;
/** Paths that were asked for. */
let asked: string[];

beforeAll(async () => {
	server = createServer(({ url = '' }, response) => {
		asked.push(url);
		response.setHeader('content-type', 'text/html; charset=utf-8');
		response.end(url === '/' ? now.html : '');
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server?.close());

/** What a page makes of its texts, once all that was to be run in it has been. */
async function readIn(page: Page, of: TextPage): Promise<TextsRead> {
	[now, asked] = [of, []];
	await page.goto(`${root}/`);
	const last = () => page.evaluate(() => (window as unknown as { last: string[] }).last.sort());
	await expect.poll(last).toEqual(['error', 'toggle']);
	return page.evaluate(readTexts, of.turns);
}

test('the pages hold each of 200 payloads or more in every field', () => {
	expect(payloads.length).toBeGreaterThanOrEqual(200);
	slots.forEach(({ name }, slot) => {
		const texts = pages.flatMap(({ turns }) => turns.map((turn) => turn[slot])).join('\n');
		expect(
			payloads.filter((payload) => !texts.includes(payload)),
			name
		).toEqual([]);
	});
});

inEachEngine(
	'the text of a record',
	(here) => {
		test('that could be a script stays text, letter for letter, in every field', async () => {
			const page = await here.open('about:blank');
			const shown = new Set<number>();
			for (const of of pages) {
				const read = await readIn(page, of);
				expect(read.ran).toEqual([]);
				expect(await page.errors()).toEqual([]);
				expect(read.made).toEqual([]);
				expect(read.unread).toEqual([]);
				expect(asked.filter((path) => !of.uses.includes(path))).toEqual(['/']);
				expect(read.asked.filter((address) => !of.uses.includes(address.replace(root, '')))).toEqual([]);
				for (const slot of read.slots) shown.add(slot);
			}
			expect(slots.filter((_, i) => !shown.has(i)).map(({ name }) => name)).toEqual([]);
		});

		test('that is not escaped is told: it runs, asks for files, makes elements, and is not read', async () => {
			const page = await here.open('about:blank');
			const payload = '<script>alert(1)</script><img src=x onerror=alert(1)>';
			const read = await readIn(page, unescapedPage(payload));
			await expect
				.poll(() => page.evaluate(() => (window as unknown as { ran: string[] }).ran))
				.toEqual(['alert', 'alert']);
			expect(read.made).toEqual(['turn 1: claim']);
			expect(read.unread).toHaveLength(1);
			expect(read.unread[0]).toContain(payload);
			expect(asked).toContain('/x');
			await expect.poll(async () => (await page.evaluate(readTexts, [])).asked).toContain(`${root}/x`);
		});
	},
	[chromium]
);

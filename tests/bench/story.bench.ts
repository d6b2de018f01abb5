import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import sirv from 'sirv';
import { test } from 'vitest';
import { launch } from '../e2e/browser.ts';
import { barePage } from './barePage.ts';
import { budgets } from './budgets.ts';
import { desktop, measureHeap, measureLoad, measureScroll, measureTaps, phone, quiet } from './measure.ts';

const runs = Number(process.env.BENCH_RUNS ?? 5);
/** The embed of a chart that is measured. */
const embed = 'embed/chart/force-ratio/';
const say = (line: string) => process.stderr.write(`${line}\n`);

/** The built site as it would be served, compressed, and beside its story and an embed bare pages of the same. */
async function serve() {
	const files = sirv('build', { brotli: true, gzip: true });
	const bare: Record<string, Buffer> = {
		'/bare/': gzipSync(barePage('build/index.html')),
		'/bare-embed/': gzipSync(barePage(`build/${embed}index.html`, 'figure'))
	};
	const server = createServer((request, response) => {
		const page = bare[request.url ?? ''];
		if (!page) return files(request, response);
		response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' });
		response.end(page);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
	return {
		story: { bare: `${root}bare/`, ours: root },
		embed: { bare: `${root}bare-embed/`, ours: `${root}${embed}` },
		close: () => server.close()
	};
}

const median = (values: number[]): number => {
	const sorted = [...values].sort((a, b) => a - b);
	return (
		((sorted[Math.floor((sorted.length - 1) / 2)] ?? 0) + (sorted[Math.ceil((sorted.length - 1) / 2)] ?? 0)) /
		2
	);
};

/** The median of every field over runs. */
const medians = <T extends object>(all: readonly T[]): Record<keyof T, number> =>
	Object.fromEntries(
		Object.keys(all[0] ?? {}).map((name) => [name, median(all.map((one) => one[name as keyof T] as number))])
	) as Record<keyof T, number>;

const shown = (value: number) =>
	value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toFixed(3);

test('the story beside a bare page of the same words', async () => {
	const [browser, pages] = await Promise.all([launch(quiet), serve()]);
	const rows: { what: string; unit: string; bare: number; story: number }[] = [];
	/** Said at once: a long run that is broken off has still measured something. */
	const add = (profile: string, unit: Record<string, string>, bare: object, story: object) => {
		for (const [name, value] of Object.entries(story) as [string, number][]) {
			const row = {
				what: `${profile}, ${name}`,
				unit: unit[name] ?? '',
				bare: (bare as Record<string, number>)[name] ?? 0,
				story: value
			};
			rows.push(row);
			const ratio = row.bare > 0 ? (row.story / row.bare).toFixed(2) : '';
			say(
				`${row.what.padEnd(34)}${shown(row.bare).padStart(12)}${shown(row.story).padStart(12)}${ratio.padStart(8)}  ${row.unit}`
			);
		}
	};
	/** Both pages by turns, so that a slow minute of the machine meets both. */
	const byTurns = async <T extends object>(
		what: string,
		measure: (url: string) => Promise<T>,
		pair = pages.story
	) => {
		const seen = { bare: [] as T[], ours: [] as T[] };
		for (let run = 1; run <= runs; run++) {
			say(`${what}: ${run} of ${runs}`);
			for (const page of ['bare', 'ours'] as const) seen[page].push(await measure(pair[page]));
		}
		return { bare: medians(seen.bare), ours: medians(seen.ours) };
	};

	say(`${'median of'.padEnd(34)}${'bare'.padStart(12)}${'ours'.padStart(12)}${'ratio'.padStart(8)}`);
	const unitsOfLoad = {
		firstPaint: 'ms',
		largestPaint: 'ms',
		blocking: 'ms',
		document: 'kB',
		script: 'kB',
		style: 'kB',
		font: 'kB',
		later: 'kB',
		all: 'kB'
	};
	for (const profile of [phone, desktop]) {
		const load = await byTurns(`${profile.name}, load`, (url) => measureLoad(browser, url, profile));
		add(profile.name, unitsOfLoad, load.bare, load.ours);
		const scroll = await byTurns(`${profile.name}, scroll`, (url) => measureScroll(browser, url, profile));
		add(
			profile.name,
			{ frame: 'ms', longestTask: 'ms', mainThread: 'ms a 1,000 px' },
			scroll.bare,
			scroll.ours
		);
	}
	const alone = await byTurns('embed, load', (url) => measureLoad(browser, url, phone), pages.embed);
	add('embed', unitsOfLoad, alone.bare, alone.ours);
	const taps: { tap: number }[] = [];
	for (let run = 1; run <= runs; run++) {
		say(`phone, taps: ${run} of ${runs}`);
		taps.push(await measureTaps(browser, pages.story.ours, phone));
	}
	add('phone', { tap: 'ms' }, {}, medians(taps));
	say('heap: ten passes');
	// What a page holds: the code that a browser makes of it while it warms up is the browser's.
	const cold = await launch(quiet, '--js-flags=--no-opt --no-maglev --no-sparkplug');
	const [bare, story] = [
		await measureHeap(cold, pages.story.bare, phone, [1, 10]),
		await measureHeap(cold, pages.story.ours, phone, [1, 10])
	];
	add(
		'phone',
		{},
		{ 'heap after one pass': bare[0], 'heap after ten': bare[1] },
		{
			'heap after one pass': story[0],
			'heap after ten': story[1]
		}
	);

	for (const { what, unit, aim, isRatio } of budgets) {
		const row = rows.find((row) => row.what === what);
		if (!row) throw new Error(`tests/bench/budgets.ts: “${what}” is not measured`);
		const value = isRatio ? row.story / row.bare : row.story;
		if (value > aim) say(`falls short: ${what} is ${shown(value)} ${unit}, and ${shown(aim)} is the aim`);
	}

	writeFileSync('bench.json', `${JSON.stringify({ runs, rows }, null, '\t')}\n`);
	await Promise.all([browser.close(), cold.close()]);
	pages.close();
});

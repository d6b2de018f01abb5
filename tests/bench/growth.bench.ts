import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import sirv from 'sirv';
import { test } from 'vitest';
import { figuresOf, statementsOf } from '../../src/lib/data/flatten.ts';
import { readRecords } from '../../src/lib/data/loadRecords.ts';
import { patches, patchPath } from '../../src/lib/geometry/lattice.ts';
import { paintDots } from '../../src/lib/marks/paintDots.ts';
import { launch } from '../e2e/browser.ts';
import { measureLoad, measureScroll, phone, quiet } from './measure.ts';

const say = (line: string) => process.stderr.write(`${line}\n`);

/** Median time of some runs, ms. */
function timed(act: () => unknown, runs = 9): number {
	const times = Array.from({ length: runs }, () => {
		const before = performance.now();
		act();
		return performance.now() - before;
	}).sort((a, b) => a - b);
	return times[runs >> 1] ?? 0;
}

test('dots: a frame on a canvas of 780 × 844 pixels, and the picture at rest', () => {
	const [width, height] = [780, 844];
	const pixels = { data: new Uint8ClampedArray(width * height * 4), width, height };
	for (const count of [10_000, 100_000, 1_000_000]) {
		const columns = Math.ceil(Math.sqrt((count * width) / height));
		const pitch = width / columns;
		const at = (shift: number) => ({
			x: Float32Array.from({ length: count }, (_, i) => ((i % columns) + shift) * pitch),
			y: Float32Array.from({ length: count }, (_, i) => (Math.floor(i / columns) + shift) * pitch),
			r: new Float32Array(count).fill(Math.max(pitch * 0.37, 0.75)),
			alpha: new Float32Array(count).fill(1),
			hole: new Float32Array(count),
			paint: new Uint8Array(count),
			runs: [],
			end: count
		});
		const journey = { from: at(0), to: at(0.5), end: count };
		const frame = timed(() =>
			paintDots(journey, 0.5, pixels, { scale: 1, top: 0, bottom: height }, [[0, 0, 0]])
		);
		const lattice = { pitch, gap: 2, columns: Math.max(Math.floor(columns / 10), 1) };
		const path = patchPath(patches(0, count, lattice));
		say(`${count} dots: ${frame.toFixed(1)} ms a frame; at rest a path of ${path.length} characters`);
	}
});

test('records: reading and checking, and what a script carries of them', () => {
	const sources = (name: string) => readFileSync(join('data', `${name}.yaml`), 'utf8');
	const own = readRecords(sources).reports.length;
	for (const count of [own, 1000, 10_000]) {
		const more = Array.from({ length: count - own }, (_, i) => made(`G${i + 10_000}`)).join('\n');
		const read = () => readRecords((name) => sources(name) + (name === 'reports' ? `\n${more}` : ''));
		const { reports } = read();
		const carried = JSON.stringify([statementsOf(reports), figuresOf(reports)]);
		say(
			`${reports.length} records: ${timed(read, 3).toFixed(0)} ms to read and check; ${(brotliCompressSync(carried).length / 1000).toFixed(1)} kB in a script, packed`
		);
	}
});

/** A report that nobody made, in the form of the others. */
const made = (id: string) => `- id: ${id}
  speaker: nis
  kind: count
  date: 2024-10-18
  precision: day
  says: >-
    The ministry counted {${id}} soldiers.
  standing: disputed
  confidence: high
  seen:
    outlet: Yonhap
    link: https://example.org/${id}
    language: en
  note: >-
    Made for a measurement.
  wouldChange: >-
    Nothing would.
  figures:
    - id: ${id}
      measure: sent
      value: ${1000 + (Number(id.slice(1)) % 9000)}
      qualifier: about
      unit: people
      counts: soldiers of a measurement
`;

test('steps: bytes, first paint and scrolling', async () => {
	const page = readFileSync('build/index.html', 'utf8');
	const begin = page.indexOf('<section id=');
	const end = page.lastIndexOf('</section>', page.indexOf('<div data-progress')) + '</section>'.length;
	const steps = page.slice(begin, end);
	const pages = new Map<string, string>();
	for (const times of [1, 9]) {
		const copies = Array.from({ length: times }, (_, i) =>
			i === 0 ? steps : steps.replace(/ (id|data-step|aria-labelledby)="([^"]+)"/g, ` $1="$2-${i}"`)
		);
		const grown = page.slice(0, begin) + copies.join('') + page.slice(end);
		pages.set(`/${(grown.match(/<section id="[^"]+" data-step/g) ?? []).length}.html`, grown);
	}
	const files = sirv('build', { brotli: true, gzip: true });
	const server = createServer((request, response) => {
		const grown = pages.get(request.url ?? '');
		if (!grown) return files(request, response);
		response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' });
		response.end(gzipSync(grown));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const browser = await launch(quiet);
	for (const [path, text] of pages) {
		const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
		const load = await measureLoad(browser, url, phone);
		const scroll = await measureScroll(browser, url, phone);
		say(
			`${path.slice(1, -5)} steps: ${(brotliCompressSync(text).length / 1000).toFixed(0)} kB packed, ${load.nodes} elements, first paint ${load.firstPaint.toFixed(0)} ms, blocking ${load.blocking.toFixed(0)} ms; scrolling ${scroll.frame.toFixed(1)} ms at the 95th percentile, ${(scroll.slow * 100).toFixed(1)} % over 33 ms, ${scroll.mainThread.toFixed(0)} ms a 1,000 px`
		);
	}
	await browser.close();
	server.close();
});

import { readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasBrotli, hasCommand, serveByCaddy, serveByNginx } from './fileServers.ts';
import type { Site } from './site.ts';

const servers = { nginx: serveByNginx, caddy: serveByCaddy };
const hashed = (folder: string, ending: string) =>
	`${folder}/${readdirSync(`build/${folder}`).find((name) => name.endsWith(ending))}`;
const version = readdirSync('build/v')[0];

/** What one address of each class of file is answered with. */
const classes = {
	story: '',
	chart: 'charts/families/',
	step: 'step/rank/',
	editors: 'embed/',
	embed: 'embed/chart/families/',
	'pinned embed': `v/${version}/embed/chart/families/`,
	loader: 'embed/v1.js',
	oEmbed: 'embed/story/oembed.json',
	records: 'data/datapackage.json',
	table: 'export/families.csv',
	picture: 'export/families.og.png',
	typeface: 'fonts/sans.woff2',
	script: hashed('app', '.js'),
	style: hashed('_app/immutable/assets', '.css')
};
const inFrames = ['embed', 'pinned embed'];
const pages = ['story', 'chart', 'step', 'editors'];
const forAll = [
	'loader',
	'oEmbed',
	'records',
	'table',
	'picture',
	'typeface',
	'script',
	'style',
	...inFrames
];

/** Without what `fetch` does by itself: asking for packed files, and unpacking them. */
const ask = (url: string, headers: Record<string, string> = {}) =>
	new Promise<{ status: number; headers: Record<string, string>; body: Buffer }>((done, fail) => {
		request(url, { headers }, (response) => {
			const parts: Buffer[] = [];
			response.on('data', (part: Buffer) => parts.push(part));
			response.on('end', () =>
				done({
					status: response.statusCode ?? 0,
					headers: response.headers as Record<string, string>,
					body: Buffer.concat(parts)
				})
			);
		})
			.on('error', fail)
			.end();
	});

describe.each(['nginx', 'caddy'] as const)('by %s with the shipped configuration', (name) => {
	const isThere = hasCommand(name);
	// A gate has it; elsewhere the name of the test says what is missing.
	const check = test.skipIf(!isThere && !process.env.CI);
	const why = isThere ? '' : ` (skipped: no ${name} here)`;
	let site: Site;
	beforeAll(async () => {
		if (isThere) site = await servers[name]();
	});
	afterAll(() => site?.close());

	check.each(Object.entries(classes))(`%s has its headers${why}`, async (kind, path) => {
		const { status, headers } = await ask(site.url + path);
		expect(status).toBe(200);
		expect(headers['x-content-type-options']).toBe('nosniff');
		expect(headers['referrer-policy']).toBe('same-origin');
		expect(headers['permissions-policy']).toContain('camera=()');
		const isOpen = forAll.includes(kind);
		expect(headers['access-control-allow-origin']).toBe(isOpen ? '*' : undefined);
		expect(headers['cross-origin-resource-policy']).toBe(isOpen ? 'cross-origin' : undefined);
		expect(headers['cache-control']).toBe(
			['script', 'style'].includes(kind) ? 'public, max-age=31536000, immutable' : 'no-cache'
		);
		const ancestors = /frame-ancestors [^;]*/.exec(headers['content-security-policy'] ?? '')?.[0];
		if (pages.includes(kind)) expect(ancestors).toBe("frame-ancestors 'self'");
		if (inFrames.includes(kind)) expect(ancestors).toBe('frame-ancestors *');
		if (pages.includes(kind) || inFrames.includes(kind)) {
			expect(headers['content-type']).toMatch(/^text\/html; ?charset=utf-8$/i);
			expect(headers['content-security-policy']).toContain("require-trusted-types-for 'script'");
		}
	});

	check(`what was packed by the build is sent packed, and says so${why}`, async () => {
		const plain = readFileSync('build/charts/families/index.html');
		const url = `${site.url}charts/families/`;
		const gzip = await ask(url, { 'accept-encoding': 'gzip' });
		expect(gzip.headers['content-encoding']).toBe('gzip');
		expect(gzip.headers.vary).toMatch(/accept-encoding/i);
		expect(gzip.body.equals(readFileSync('build/charts/families/index.html.gz'))).toBe(true);
		expect(gunzipSync(gzip.body).equals(plain)).toBe(true);
		if (name === 'caddy' || hasBrotli) {
			const brotli = await ask(url, { 'accept-encoding': 'gzip, br' });
			expect(brotli.headers['content-encoding']).toBe('br');
			expect(brotliDecompressSync(brotli.body).equals(plain)).toBe(true);
		}
		expect((await ask(url)).body.equals(plain)).toBe(true);
	});

	check(`what has not changed is not sent again${why}`, async () => {
		const { headers } = await ask(site.url);
		const again = await ask(site.url, { 'if-none-match': headers.etag ?? '' });
		expect([again.status, again.body.length]).toEqual([304, 0]);
	});

	check(`a part of a picture can be asked for${why}`, async () => {
		const { status, headers, body } = await ask(site.url + classes.picture, { range: 'bytes=0-7' });
		expect(status).toBe(206);
		expect(headers['content-range']).toMatch(/^bytes 0-7\/\d+$/);
		expect(body.toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
	});

	check(`a wrong address says so, at any depth, under the rules of a page${why}`, async () => {
		for (const path of ['nothing', 'charts/nothing/at/all/', 'embed/chart/nothing/']) {
			const { status, headers, body } = await ask(site.url + path);
			expect([path, status]).toEqual([path, 404]);
			expect(body.toString()).toContain('There is no page at this address');
			expect(headers['content-security-policy']).toContain("default-src 'none'");
		}
	});
});

const hasNginx = hasCommand('nginx');
test.skipIf(!hasNginx && !process.env.CI)(
	`below a path of another site each class has the same headers${hasNginx ? '' : ' (skipped: no nginx here)'}`,
	async () => {
		const [top, below] = [await serveByNginx(), await serveByNginx('/news/forty/')];
		try {
			for (const path of [...Object.values(classes), 'nothing/']) {
				const [a, b] = [await ask(top.url + path), await ask(below.url + path)];
				expect(b.status).toBe(path === 'nothing/' ? 404 : 200);
				for (const name of Object.keys(a.headers).filter((name) => name !== 'date')) {
					expect([path, name, b.headers[name]]).toEqual([path, name, a.headers[name]]);
				}
			}
		} finally {
			await Promise.all([top.close(), below.close()]);
		}
	}
);

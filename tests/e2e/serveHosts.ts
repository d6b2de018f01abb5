import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { embeddable, snippetOf, type Kind } from '../../src/lib/embed/embeddable.ts';
import { pinnedSnippetOf } from '../../src/lib/embed/pinned.ts';
import { snippet, type Snippet, type SnippetKind } from '../../src/lib/embed/snippets.ts';
import type { Site } from './site.ts';

const headersOf = (root: string): Record<string, Record<string, string>> => ({
	'strict-csp': {
		'content-security-policy': `default-src 'none'; script-src ${root}embed/v1.js; frame-src ${root}embed/; img-src ${root}`
	},
	coep: { 'cross-origin-embedder-policy': 'credentialless', 'cross-origin-opener-policy': 'same-origin' }
});

/**
 * Pages of other people that hold our embeds (tests/e2e/hosts), under another name and port of the
 * loopback than the site.
 * @param root the site's address, with a slash at its end
 */
export async function serveHosts(root: string): Promise<Site> {
	const made = (kind: Kind, id: string, form: SnippetKind) =>
		snippet(form, snippetOf(embeddable(kind, id), root));
	const chart = made('chart', 'families', 'responsive');
	const parts: Record<string, () => string> = {
		root: () => root,
		chart: () => chart,
		dark: () => chart.replace('data-ds-src', 'data-ds-theme="dark" data-ds-src'),
		pinned: () => snippet('responsive', pinnedSnippetOf(embeddable('chart', 'families'), root) as Snippet),
		frame: () => made('chart', 'families', 'frame'),
		picture: () => made('chart', 'families', 'picture'),
		embed: () => `${root}embed/chart/families/`,
		story: () => made('story', 'story', 'responsive').replace('data-ds-src', 'data-ds-top="50" data-ds-src')
	};
	const server = createServer(({ url = '' }, response) => {
		// Asked for by the browser, not by a page.
		if (url === '/favicon.ico') return void response.writeHead(204).end();
		const name = /^\/([\w-]+)\.html/.exec(url)?.[1];
		try {
			const page = readFileSync(`tests/e2e/hosts/${name}.html`, 'utf8');
			response.writeHead(200, {
				'content-type': 'text/html; charset=utf-8',
				...headersOf(root)[name ?? '']
			});
			response.end(page.replace(/\{\{(\w+)\}\}/g, (_, part: string) => parts[part]?.() ?? ''));
		} catch {
			response.writeHead(404).end();
		}
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		url: `http://localhost:${(server.address() as AddressInfo).port}/`,
		close: () => new Promise((resolve) => server.close(() => resolve()))
	};
}

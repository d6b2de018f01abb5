import { describe, expect, test } from 'vitest';
import { withPolicy } from '../../../src/lib/serving/contentPolicy.ts';
import { caddyfile, netlifyHeaders, nginxSite } from '../../../src/lib/serving/headerFiles.ts';
import { falls, headerRules, headersOf as allHeadersOf } from '../../../src/lib/serving/headerRules.ts';

const bare = '<head><meta charset="utf-8"><style>p{}</style>';
const site = withPolicy(bare, 'site');
const embed = withPolicy(bare, 'embed');
const files = [
	{ path: 'index.html', html: withPolicy(`${bare}<script>first()</script>`, 'site') },
	{ path: '404.html', html: site },
	{ path: 'charts/index.html', html: site },
	{ path: 'charts/families/index.html', html: site },
	{ path: 'embed/index.html', html: site },
	{ path: 'embed/chart/families/index.html', html: embed },
	{ path: 'v/1.0.0/embed/chart/families/index.html', html: embed },
	{ path: 'v/1.0.0/export/families.csv' },
	{ path: 'app/story.B_kXJie_.js' },
	{ path: 'app/story.json' },
	{ path: 'embed/v1.js' }
];
const headers = headerRules(files);
const rulesOf = (path: string) =>
	headers.rules.filter(({ paths }) => paths.some((pattern) => falls(path, pattern)));
const headersOf = (path: string) => allHeadersOf(path, headers);

test.each([
	['index.html', 'page'],
	['404.html', 'page'],
	['charts/families/index.html', 'page'],
	['embed/index.html', 'editors'],
	['embed/chart/families/index.html', 'embed'],
	['embed/story/oembed.json', 'embed'],
	['v/1.0.0/embed/chart/families/index.html', 'embed'],
	['v/1.0.0/export/families.csv', 'open'],
	['export/families.og.png', 'open'],
	['data/datapackage.json', 'open'],
	['embed/v1.js', 'open'],
	['fonts/sans.woff2', 'open'],
	['app/story.B_kXJie_.js', 'hashed'],
	['_app/immutable/assets/0.abc.css', 'hashed']
])('%s falls under one rule, %s', (path, name) => {
	expect(rulesOf(path).map((rule) => rule.name)).toEqual([name]);
});

test('a file that keeps its name is never kept for a year', () => {
	expect(rulesOf('app/story.json')).toEqual([]);
	expect(headersOf('app/story.json')['Cache-Control']).toBe('no-cache');
	expect(headersOf('app/story.B_kXJie_.js')['Cache-Control']).toBe('public, max-age=31536000, immutable');
});

test('embeds stand in any page, and the story in none but its own', () => {
	expect(headersOf('embed/chart/families/index.html')['Content-Security-Policy']).toContain(
		'frame-ancestors *'
	);
	for (const path of ['index.html', 'embed/index.html', 'charts/index.html', 'not/there']) {
		expect(headersOf(path)['Content-Security-Policy']).toContain("frame-ancestors 'self'");
	}
});

test('a page’s header allows what each page of its rule allows', () => {
	const policy = headersOf('charts/index.html')['Content-Security-Policy'] ?? '';
	expect(policy.match(/script-src [^;]*/)?.[0]).toMatch(/'self' 'sha256-/);
});

test('a page without a policy is named', () => {
	expect(() => headerRules([...files, { path: 'claims/index.html', html: '<p>' }])).toThrow(
		/^claims\/index\.html says no policy/
	);
});

describe.each([
	['nginx', nginxSite(headers)],
	['Caddy', caddyfile(headers)],
	['_headers', netlifyHeaders(headers)]
])('for %s', (_, text) => {
	test('each header of each rule is there, with its value', () => {
		for (const { headers: own } of headers.rules) {
			for (const value of Object.values(own)) expect(text).toContain(value);
		}
		for (const name of Object.keys(headers.everywhere)) expect(text).toContain(name);
		for (const value of Object.values(headers.everywhere)) expect(text).toContain(value);
	});
});

test('_headers stays within what its hosts read: a hundred rules, 2,000 characters a line', () => {
	const lines = netlifyHeaders(headers).split('\n');
	expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(2000);
	expect(lines.filter((line) => line.startsWith('/')).length).toBeLessThanOrEqual(100);
});

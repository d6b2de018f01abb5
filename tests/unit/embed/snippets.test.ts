import { describe, expect, test } from 'vitest';
import { embeddable, embeddables, snippetOf } from '../../../src/lib/embed/embeddable.ts';
import { inTheme, snippet, snippetKinds, type Snippet } from '../../../src/lib/embed/snippets.ts';

const root = 'https://paper.example/story/';
const hostile: Snippet = {
	kind: 'chart',
	root,
	embed: 'embed/chart/x/',
	path: 'charts/x/',
	title: `A "title" <script>alert('1')</script>`,
	alt: `"><img src=x onerror=alert(1)>`,
	source: 'Said by <b>nobody</b> & others',
	credit: '</figcaption><script>alert(2)</script>',
	linkText: `'><`,
	picture: { path: 'export/x.png', width: 1200, height: 700 },
	heights: { 280: 900, 600: 640 },
	captions: [{ heading: '<i>', paragraphs: ['</li></ol><script>'] }]
};

describe.each(snippetKinds)('the snippet %s', (kind) => {
	test('escapes all that is said in it', () => {
		const text = snippet(kind, hostile);
		const tags = [...text.matchAll(/<\/?([a-z-]+)/g)].map(([, name]) => name);
		const known = [
			'figure',
			'a',
			'img',
			'figcaption',
			'ol',
			'li',
			'strong',
			'p',
			'script',
			'iframe',
			'amp-iframe',
			'amp-img',
			'div'
		];
		expect(tags.filter((name) => !known.includes(name ?? ''))).toEqual([]);
		expect(text).not.toMatch(/<(b|i)>|alert\('1'\)<\/script>|<script>/);
	});

	test('has a script only where one is asked for', () => {
		const scripts = snippet(kind, hostile).match(/<script[^>]*>/g) ?? [];
		expect(scripts).toHaveLength(kind === 'responsive' || kind === 'amp' ? 1 : 0);
	});
});

describe.each(embeddables().map((what) => [what.embed, what] as const))('%s', (_, what) => {
	const of = snippetOf(what, root);

	test('has a picture with its alternative text, a source, a credit and a link where scripts are stripped', () => {
		const text = snippet('responsive', of).replace(/<script[\s\S]*/, '');
		expect(of.alt.length).toBeGreaterThan(60);
		expect(text).toMatch(
			/<img src="https:\/\/paper\.example\/story\/export\/[\w./-]+\.png" width="1200" height="\d+" alt="[^"]{60,}"/
		);
		expect(text).toMatch(/Record read to \d+ \w+ \d{4}; data \d/);
		expect(text).toContain('CC BY 4.0');
		expect(text).toContain(`href="${root}${what.path}"`);
	});

	test('says how high its frame is, and never that it may not scroll', () => {
		expect(snippet('frame', of)).toMatch(/ title="[^"]+" width="100%" height="\d{3,4}" loading="lazy"/);
		expect(snippetKinds.map((kind) => snippet(kind, of)).join()).not.toContain('scrolling');
	});
});

test('the story’s snippet carries the words of every step in order', () => {
	const text = snippet('responsive', snippetOf(embeddable('story', 'story'), root));
	expect(text.match(/<li><strong>/g)).toHaveLength(embeddable('story', 'story').subjects.length);
	expect(text).not.toMatch(/\{[A-Z]/);
});

test.each([
	['responsive', ' data-ds-theme="dark"'],
	['frame', 'embed/chart/families/?dark=true"'],
	['amp', 'embed/chart/families/?dark=true"'],
	['address', 'embed/chart/families/?dark=true'],
	['picture', undefined]
] as const)(
	'the snippet “%s” says once that it is for a dark page, where an editor chose that',
	(kind, said) => {
		const text = snippet(kind, snippetOf(embeddable('chart', 'families'), root));
		expect(inTheme(text, 'auto')).toBe(text);
		expect(inTheme(text, 'dark').split(said ?? '\0')).toHaveLength(said ? 2 : 1);
		expect(inTheme(text, 'dark').replace(/ data-ds-theme="dark"|\?dark=true/, '')).toBe(text);
	}
);

test('what is not there cannot be embedded, and the error says what is', () => {
	expect(() => embeddable('chart', 'nothing')).toThrow(/no chart is called “nothing”: ten-thousand/);
	expect(() => embeddable('step', 'nothing')).toThrow(/no step is called “nothing”: cover/);
});

import { released, site } from 'virtual:records';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packed, pinnedArchives, unpacked } from '../../../src/cli/pinnedArchive.ts';
import type { Change } from '../../../src/lib/data/schema.ts';
import { embeddable } from '../../../src/lib/embed/embeddable.ts';
import { marked, pinned, pinnedSnippetOf } from '../../../src/lib/embed/pinned.ts';
import { snippet } from '../../../src/lib/embed/snippets.ts';

const page = {
	path: 'v/1.0.0/embed/chart/casualty-estimates/index.html',
	content: '<body><main aria-label="Killed" data-embed="chart"><h1>As it was</h1></main></body>'
};
const number = (value: number) => ({ number: { value, qualifier: 'about', unit: 'people' } }) as const;
const change: Change = {
	id: 'later',
	day: '2026-12-01',
	version: '1.0.1',
	kind: 'correction',
	changed: [{ record: 'figure/C20', before: number(6000), after: number(6500) }],
	why: 'A reason.'
};
const release = {
	version: '1.0.0',
	day: '2026-11-24',
	shows: {
		'chart/casualty-estimates': ['figure/C20', 'figure/T98'],
		'chart/families': ['figure/F02'],
		'story/story': ['figure/C20']
	}
};
const noteOn = (path: string, one: Change) =>
	/<p class="notice">(.*?)<\/p>/.exec(
		marked({ ...page, path }, { changes: [one], released: [release] }).content
	)?.[1];

test('a pinned page whose figure was corrected since says so before all else, with a link, and stays as it was', () => {
	const { content } = marked(page, { changes: [change], released: [release] });
	const note = noteOn(page.path, change);
	expect(note).toMatch(
		/^Updated since you embedded this\. Corrected on 1 December 2026\. .*: from about 6,000 to about 6,500\./
	);
	expect(note).toContain('href="../../../../../changes/#later"');
	expect(content.replace(`<p class="notice">${note}</p>`, '')).toBe(page.content);
	expect(content.indexOf('class="notice"')).toBeLessThan(content.indexOf('<h1>'));
});

test('where a figure was withdrawn, that is what shows', () => {
	const gone: Change = {
		...change,
		kind: 'withdrawal',
		changed: [{ record: 'figure/T98', before: number(500) }]
	};
	expect(noteOn(page.path, gone)).toMatch(/^Withdrawn on 1 December 2026\. .*: it was about 500\./);
});

test('the story’s pinned page says it too', () => {
	expect(noteOn('v/1.0.0/embed/story/index.html', change)).toContain('href="../../../../changes/#later"');
});

test('a pinned page that shows none of it, an addition, a change of its own version and a file stay as they were', () => {
	expect(noteOn('v/1.0.0/embed/chart/families/index.html', change)).toBeUndefined();
	expect(noteOn(page.path, { ...change, kind: 'addition' })).toBeUndefined();
	expect(noteOn(page.path, { ...change, version: '1.0.0' })).toBeUndefined();
	expect(noteOn('v/1.0.0/export/casualty-estimates.csv', change)).toBeUndefined();
});

test('what is said of a change cannot become markup', () => {
	const hostile: Change = {
		...change,
		changed: [{ record: 'figure/C20', before: { text: '<b>' }, after: { text: '"&' } }]
	};
	expect(noteOn(page.path, hostile)).toContain('It said: &lt;b&gt; It says now: &quot;&amp;');
});

test('a pinned address has its version in it, and its snippet nothing of the live one but the page it is from', () => {
	const what = embeddable('chart', 'families');
	expect(pinned(what).embed).toBe(`v/${site.version}/embed/chart/families/`);
	expect(released.at(-1)?.version).toBe(site.version);
	const root = 'https://paper.example/';
	const of = pinnedSnippetOf(what, root);
	const text = of ? snippet('responsive', of) : '';
	expect(text).toContain(`data-ds-src="${root}v/${site.version}/embed/chart/families/"`);
	expect(text).toContain(`src="${root}v/${site.version}/export/families.landscape.svg"`);
	expect(text).not.toContain(`"${root}export/`);
	expect(text).not.toContain('data-ds-height="700"');
});

test('files come out of an archive as they went in', () => {
	const files = [page, { path: 'v/1.0.0/export/a.csv', content: 'a,“b”\r\n' }];
	expect(unpacked(packed(files))).toEqual(files);
});

test('an archive that cannot be read is named, with what to do', () => {
	const folder = mkdtempSync(join(tmpdir(), 'pinned-'));
	writeFileSync(join(folder, '1.0.0.pinned.br'), 'no archive');
	expect(() => pinnedArchives(folder)).toThrow(
		/1\.0\.0\.pinned\.br cannot be read: restore it as it was released/
	);
	rmSync(folder, { recursive: true });
	expect(pinnedArchives(folder)).toEqual([]);
});

test('every pinned page of the last release is in its archive, whole', () => {
	const files = pinnedArchives('data/releases').filter(({ path }) => path.startsWith(`v/${site.version}/`));
	const pages = files.filter(({ path }) => path.endsWith('index.html')).map(({ path }) => path);
	const places = Object.keys(released.at(-1)?.shows ?? {}).map((place) =>
		place.replace('story/story', 'story')
	);
	expect(pages.sort()).toEqual(places.map((place) => `v/${site.version}/embed/${place}/index.html`).sort());
	for (const { path, content } of files.filter(({ path }) => path.endsWith('.html'))) {
		expect(content, path).toContain('<main ');
		expect(content, path).toContain(`data version ${site.version}`);
	}
});

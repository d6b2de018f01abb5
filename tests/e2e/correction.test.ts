import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

// A copy of the project, in which an editor corrects one released number and withdraws another as the README says.
let copy = '';
const at = (path: string) => join(copy, path);
const read = (path: string) => readFileSync(at(path), 'utf8');
const edit = (path: string, from: string | RegExp, to: string) => {
	const text = read(path);
	const edited = text.replace(from, () => to);
	expect(edited, `${path} holds ${from}`).not.toBe(text);
	writeFileSync(at(path), edited);
};

/** Runs a program in the copy; what it wrote, and whether it failed. */
const run = (...args: string[]) =>
	new Promise<{ failed: boolean; said: string }>((done) => {
		// A test's own setting would make a build of its own kind.
		const env = { ...process.env, NODE_ENV: 'production', VITEST: '' };
		execFile(process.execPath, args, { cwd: copy, env, maxBuffer: 1e8 }, (error, out, complaints) =>
			done({ failed: error !== null, said: out + complaints })
		);
	});
const vite = (...args: string[]) => run('node_modules/vite/bin/vite.js', 'build', ...args);

beforeAll(async () => {
	copy = mkdtempSync(join(tmpdir(), 'one-of-forty-'));
	for (const path of [
		...['data', 'src', 'static', '.embed', 'package.json'],
		...['svelte.config.js', 'tsconfig.json', 'vite.config.ts']
	]) {
		cpSync(path, at(path), { recursive: true });
	}
	symlinkSync(resolve('node_modules'), at('node_modules'));
	const synced = await run('node_modules/@sveltejs/kit/svelte-kit.js', 'sync');
	expect(synced.failed, synced.said).toBe(false);
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

// Two builds of the site: how long they take is the machine’s affair.
test('a correction and a withdrawal entered by the guide are, after one build, in pictures and on story, chart, embeds, pinned embeds, changes page and feed', async () => {
	const [, before] =
		/- id: C20\n {6}measure: killed-or-wounded\n {6}value: (\d+)/.exec(read('data/reports.yaml')) ?? [];
	edit('data/reports.yaml', /(?<=- id: C20\n {6}measure: killed-or-wounded\n {6}value: )\d+/, '6500');
	edit('data/reports.yaml', /^- id: T20\n[\s\S]*?(?=^- id: T21\n)/m, '');
	edit('data/reports.yaml', 'competes: [C12, T20, C07]', 'competes: [C12, C07]');
	edit('data/reports.yaml', /(?<=supersededBy: \[)T20/g, 'T24');
	edit('data/site.yaml', /(?<=version: )\d+\.\d+\.\d+/, '9.9.9');

	// Without an entry the build stops, and says where and what to write.
	const stopped = await vite('--mode', 'export');
	expect(stopped.failed).toBe(true);
	expect(stopped.said).toContain('[change] figure/C20 differs');
	const [, entry] =
		/data\/reports\.yaml:\d+:\d+ {2}\[change\] figure\/C20 .*enter it in changes\.yaml: (.*)/.exec(
			stopped.said
		) ?? [];
	expect(entry).toContain(`value: ${before}`);
	const [, gone] =
		/\[change\] figure\/T20 .* is gone .*enter it in changes\.yaml: (.*)/.exec(stopped.said) ?? [];
	expect(gone).toContain('high: 12000');

	edit(
		'data/changes.yaml',
		/^(?=- id)/m,
		`- id: london-count\n  day: 2026-12-01\n  version: 9.9.9\n  kind: correction\n  changed:\n    - { ${entry} }\n  why: It was misread.\n\n` +
			`- id: joint-count\n  day: 2026-12-01\n  version: 9.9.9\n  kind: withdrawal\n  changed:\n    - { ${gone} }\n  why: It was nobody’s count.\n\n`
	);
	const pictures = [
		'--chart',
		'all',
		'--preset',
		'landscape,thumb',
		'--format',
		'svg',
		'--out',
		'build/export'
	];
	for (const built of [
		await vite(),
		await vite('--mode', 'export'),
		await run('.export/releasedSite.js'),
		await run('.export/export.js', ...pictures)
	]) {
		expect(built.failed, built.said).toBe(false);
	}

	const corrected =
		/Corrected on 1 December 2026\.<\/strong>\s*<span class="became">[^<]*from [^<]*6,000 to [^<]*6,500\./;
	const pages = ['index.html', 'step/casualties/index.html', 'charts/casualty-estimates/index.html'];
	const embeds = [
		'embed/chart/casualty-estimates/index.html',
		'embed/step/casualties/index.html',
		'embed/story/index.html'
	];
	for (const page of [...pages, ...embeds]) expect(read(`build/${page}`), page).toMatch(corrected);
	const step = /<section id="casualties"[\s\S]*?<\/section>/.exec(read('build/index.html'))?.[0] ?? '';
	expect(step).toMatch(corrected);

	const released = /(?<=version: )\d+\.\d+\.\d+/.exec(readFileSync('data/site.yaml', 'utf8'))?.[0];
	for (const page of embeds) {
		const pinned = read(`build/v/${released}/${page}`);
		expect(pinned, page).toMatch(
			/<p class="notice">Updated since you embedded this\. Corrected on 1 December 2026\./
		);
		expect(pinned, page).toContain(`data version ${released}`);
		expect(pinned, page).not.toContain('data version 9.9.9');
	}
	expect(read(`build/v/${released}/embed/chart/families/index.html`)).not.toContain('Updated since');

	// What was withdrawn is said where it once stood, with its reason.
	const withdrawn =
		/Withdrawn on 1 December 2026\.(?:(?!<\/p>)[\s\S])*10,000 to 12,000(?:(?!<\/p>)[\s\S])*It was nobody’s count\./;
	const places = ['chart/troop-estimates', 'step/estimates', 'story'].map(
		(place) => `embed/${place}/index.html`
	);
	const live = ['index.html', 'step/estimates/index.html', 'charts/troop-estimates/index.html', ...places];
	for (const page of [...live, ...places.map((place) => `v/${released}/${place}`)]) {
		expect(read(`build/${page}`), page).toMatch(withdrawn);
	}
	expect(read('build/charts/families/index.html')).not.toMatch(withdrawn);

	// A picture made since says it where it is seen, and one of other figures does not.
	const seen = (picture: string) =>
		[...read(`build/export/${picture}.svg`).matchAll(/<text[^]*?<\/text>/g)]
			.map(([text]) => text.replace(/<[^>]*>/g, ''))
			.join('\n');
	for (const size of ['landscape', 'thumb']) {
		expect(seen(`casualty-estimates.${size}`)).toMatch(
			/Corrected on 1 December 2026: see [\w.-]+\/changes\//
		);
		expect(seen(`troop-estimates.${size}`)).toMatch(/Withdrawn on 1 December 2026: see [\w.-]+\/changes\//);
		expect(seen(`families.${size}`)).not.toContain('December 2026');
	}

	const log = read('build/changes/index.html');
	expect(log).toContain('id="london-count"');
	expect(log.indexOf('Data version 9.9.9')).toBeLessThan(log.indexOf(`Data version ${released}`));
	expect(log).toMatch(/from [^<]*6,000 to [^<]*6,500/);
	expect(log).toContain('Withdrawn on 1 December 2026');
	expect(log).toMatch(/it was 10,000 to 12,000/);
	const feed = read('build/changes/feed.xml');
	expect(feed).toMatch(/<id>https:[^<]*changes\/#london-count<\/id>/);
	expect(feed).toMatch(/Withdrawn on 1 December 2026[^]*it was 10,000 to 12,000[^]*It was nobody’s count\./);
}, 480_000);

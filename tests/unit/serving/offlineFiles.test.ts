import { describe, expect, test } from 'vitest';
import { keptFiles, workerText } from '../../../src/lib/serving/offlineFiles.ts';

const built: Record<string, string> = {
	'index.html': 'the page',
	'icon.svg': 'the icon',
	'fonts/sans.woff2': 'a typeface',
	'fonts/sans-latin.woff2': 'letters that the story has none of',
	'fonts/serif.woff2': 'another',
	'app/story.AbCdEfGh.js': 'the script',
	'app/drawStory.AbCdEfGh.js': 'the pictures',
	'app/mountReader.AbCdEfGh.js': 'what steps offer',
	'app/fieldWorker.AbCdEfGh.js': 'the field',
	'app/file.AbCdEfGh.js': 'what draws files',
	'charts/families/index.html': 'a chart',
	'export/families.og.png': 'a picture'
};
const kept = (files: Record<string, string>, script = 'go();') =>
	keptFiles(Object.keys(files), (path) => new TextEncoder().encode(files[path]), script);

describe('what a reader keeps for reading offline', () => {
	test('is the story’s page, script, field, typefaces and icon, and nothing else', () => {
		const { files } = kept(built);
		expect(files.map(({ path }) => path)).toEqual([
			'app/drawStory.AbCdEfGh.js',
			'app/fieldWorker.AbCdEfGh.js',
			'app/mountReader.AbCdEfGh.js',
			'app/story.AbCdEfGh.js',
			'fonts/sans.woff2',
			'fonts/serif.woff2',
			'icon.svg',
			''
		]);
		expect(files.filter(({ isHashed }) => isHashed).every(({ path }) => path.startsWith('app/'))).toBe(true);
		expect(files[7]?.integrity).toBe('sha256-qv3T8gcmusCZPZSZbABtcFPnKxuPljcaznuntejAb9E=');
	});

	test('is another version where any of it differs, and the same where something else does', () => {
		const { version } = kept(built);
		for (const path of ['index.html', 'icon.svg', 'fonts/sans.woff2', 'app/story.AbCdEfGh.js'])
			expect(kept({ ...built, [path]: 'other' }).version, path).not.toBe(version);
		expect(kept({ ...built, 'charts/families/index.html': 'other' }).version).toBe(version);
		// A worker that fails takes its own files away: they must not be those of one that works.
		expect(kept(built, 'goOn();').version).not.toBe(version);
	});

	test.each([
		'index.html',
		'icon.svg',
		'fonts/sans.woff2',
		'fonts/serif.woff2',
		'app/story.AbCdEfGh.js',
		'app/drawStory.AbCdEfGh.js',
		'app/mountReader.AbCdEfGh.js',
		'app/fieldWorker.AbCdEfGh.js'
	])('cannot be said where %s is missing', (path) => {
		const rest = Object.fromEntries(Object.entries(built).filter(([name]) => name !== path));
		expect(() => kept(rest)).toThrow(/the build has no .+ to keep/);
	});

	test('stands before what the service worker does', () => {
		expect(workerText(kept(built), 'go();')).toMatch(
			/^self\.kept = \{"version":"[^"]+","files":\[.*\]\};\ngo\(\);$/
		);
	});
});

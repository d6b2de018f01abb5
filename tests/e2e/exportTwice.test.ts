import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Listed } from '../../src/cli/siteFiles.ts';

const run = promisify(execFile);
let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'a folder of another name '));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const hashOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
const listed = JSON.parse(readFileSync('build/export/index.json', 'utf8')) as Listed[];
// Half a day from the site's own day, numbers with other signs, months with other names.
const places = [
	{ TZ: 'Pacific/Kiritimati', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' },
	{ TZ: 'Pacific/Pago_Pago', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' }
];

test.each(places)(
	'files made in another folder, at $TZ in $LANG, have the hashes of the site’s',
	async (place) => {
		await run(
			process.execPath,
			[
				resolve('.export/export.js'),
				...['--chart', 'troop-estimates,casualty-estimates', '--step', 'rank,sacrifice'],
				...['--preset', 'og,thumb', '--format', 'png,svg,csv,json', '--theme', 'all', '--out', 'made']
			],
			{ cwd: folder, env: { ...process.env, ...place } }
		);
		const made = listed.filter(
			({ id, format, preset }) =>
				['troop-estimates', 'casualty-estimates', 'rank', 'sacrifice'].includes(id) &&
				format !== 'svg-outlined' &&
				(preset === undefined || ['og', 'thumb'].includes(preset))
		);
		expect(made.length).toBeGreaterThan(32);
		for (const { file, sha256 } of made)
			expect([file, hashOf(join(folder, 'made', file))]).toEqual([file, sha256]);
	}
);

test('the list of all files, made anew in another folder, zone and language, is the site’s', async () => {
	// Pictures whose SVG is the same letter for letter are taken from what was rasterised before.
	mkdirSync(join(folder, 'node_modules/.cache'), { recursive: true });
	cpSync('node_modules/.cache/export', join(folder, 'node_modules/.cache/export'), { recursive: true });
	await run(process.execPath, [resolve('.export/exportSite.js')], {
		cwd: folder,
		env: { ...process.env, ...places[0] }
	});
	expect(hashOf(join(folder, 'build/export/index.json'))).toBe(hashOf('build/export/index.json'));
	for (const { file, sha256 } of listed) {
		expect([file, hashOf(join(folder, 'build/export', file))]).toEqual([file, sha256]);
	}
});

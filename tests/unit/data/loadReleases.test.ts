import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadReleases } from '../../../src/lib/data/loadReleases.ts';
import { RecordError } from '../../../src/lib/data/RecordError.ts';

/** What becomes of a folder with these files. */
function loaded(files: Record<string, string>) {
	const folder = mkdtempSync(join(tmpdir(), 'releases-'));
	mkdirSync(folder, { recursive: true });
	for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
	try {
		return loadReleases(folder);
	} finally {
		rmSync(folder, { recursive: true });
	}
}
const release = (version: string) => JSON.stringify({ version, day: '2026-11-24', records: {}, shows: {} });

test('releases come oldest first, by number', () => {
	const files = { '1.0.10.json': release('1.0.10'), '1.0.9.json': release('1.0.9'), '1.0.9.pinned.br': '' };
	expect(loaded(files).map(({ version }) => version)).toEqual(['1.0.9', '1.0.10']);
});

test('before the first release there is none', () => {
	expect(loadReleases('tests/no-such-folder')).toEqual([]);
});

test.each([
	['is not whole', '{'],
	['has another version than its name', release('1.0.1')],
	['lacks its records', '{"version": "1.0.0", "day": "2026-11-24"}'],
	['holds a field that nobody knows', release('1.0.0').replace('{', '{"more": 1,')]
])('a release that %s is named, with what to do', (_, text) => {
	const error = (() => {
		try {
			loaded({ '1.0.0.json': text });
		} catch (thrown) {
			return thrown;
		}
	})();
	expect(error).toBeInstanceOf(RecordError);
	expect((error as Error).message).toMatch(
		/^data\/releases\/1\.0\.0\.json:1:1 {2}\[release\] .* → restore the file/
	);
});

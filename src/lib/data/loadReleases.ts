import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RecordError } from './RecordError.ts';
import { compareVersions } from './release.ts';
import { releaseFile, type Release } from './schema.ts';

/**
 * Every release that `npm run release` wrote, oldest first; none where the folder is missing.
 * @param folder `data/releases`
 * @throws RecordError where a file of it was changed by hand and cannot be read
 */
export function loadReleases(folder: string): Release[] {
	if (!existsSync(folder)) return [];
	const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
	return names.map(read).sort((a, b) => compareVersions(a.version, b.version));

	function read(name: string): Release {
		try {
			const release = releaseFile.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
			if (name === `${release.version}.json`) return release;
			throw new Error(`holds the version ${release.version}`);
		} catch (error) {
			throw new RecordError([
				{
					file: `releases/${name}`,
					line: 1,
					column: 1,
					rule: 'release',
					what: `the release cannot be read: ${(error as Error).message.replace(/\s+/g, ' ').slice(0, 120)}`,
					remedy: 'restore the file as it was released: releases are never edited'
				}
			]);
		}
	}
}

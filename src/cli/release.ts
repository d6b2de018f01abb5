import { existsSync, readFileSync } from 'node:fs';
import { claims, derived, quotations, reports, site, story } from 'virtual:records';
import { statesOf } from '../lib/data/release.ts';
import type { Release } from '../lib/data/schema.ts';
import { pinnedFiles } from '../lib/embed/pinned.ts';
import { shownByPlace } from '../lib/story/recordNames.ts';
import { archivePath, packed } from './pinnedArchive.ts';
import { writeWhole } from './writeFile.ts';

// The records were held against the last release when this was built: what changed is entered.
const folder = 'data/releases';
const path = `${folder}/${site.version}.json`;
const release: Release = {
	version: site.version,
	day: new Date().toISOString().slice(0, 10),
	records: statesOf({ reports, derived, quotations, claims, story }),
	shows: shownByPlace()
};

if (!existsSync(path)) {
	const files = pinnedFiles({ source: readFileSync('.embed/embed.js', 'utf8') });
	const archive = packed(files);
	writeWhole(archivePath(folder, site.version), archive);
	writeWhole(path, releaseText(release));
	console.log(
		`released ${site.version}: ${Object.keys(release.records).length} records, ${files.length} files in ${Math.ceil(archive.length / 1000)} kB. Commit ${folder}, and build again: the new build has /v/${site.version}/`
	);
} else if (isSame(JSON.parse(readFileSync(path, 'utf8')) as Release)) {
	console.log(`${site.version} is released already, with these records`);
} else {
	console.error(`${site.version} is released already, with other records: raise version in data/site.yaml`);
	process.exitCode = 1;
}

function isSame({ records }: Release): boolean {
	return JSON.stringify(records) === JSON.stringify(release.records);
}

/** One record a line, so that two releases can be compared line by line. */
function releaseText({ records, shows, ...head }: Release): string {
	const lines = (of: object) =>
		Object.entries(of)
			.map(([key, value]) => `\t\t${JSON.stringify(key)}: ${JSON.stringify(value)}`)
			.join(',\n');
	const own = Object.entries(head).map(
		([key, value]) => `\t${JSON.stringify(key)}: ${JSON.stringify(value)},\n`
	);
	return `{\n${own.join('')}\t"records": {\n${lines(records)}\n\t},\n\t"shows": {\n${lines(shows)}\n\t}\n}\n`;
}

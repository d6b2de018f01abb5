import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chunksOf, textsOf } from '../../src/lib/export/png.ts';

/** One file of the built site, as text; of a PNG what it says in itself, as JSON. */
export interface SiteFile {
	/** Below the site's root. */
	path: string;
	text: string;
}

/**
 * What a reader, a program or a search engine reads; scripts, styles and typefaces are no statements. What
 * was released stays as it was: it was read when it was new, and its numbers are of that day's record.
 */
const isRead = (path: string) =>
	/\.(html|svg|json|csv|png|xml|txt)$/.test(path) && !/^(_app|app|v)\/|(^|\/)__data\.json$/.test(path);

/** Every file of a built site that states something. @throws Error where there is no build */
export function readSite(folder = 'build'): SiteFile[] {
	const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(isRead).sort();
	return paths.map((path) => readSiteFile(path, folder));
}

export function readSiteFile(path: string, folder = 'build'): SiteFile {
	const bytes = readFileSync(join(folder, path));
	return {
		path,
		text: path.endsWith('.png') ? JSON.stringify(textsOf(chunksOf(bytes))) : bytes.toString('utf8')
	};
}

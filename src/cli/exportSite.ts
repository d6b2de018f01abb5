import { join } from 'node:path';
import { marked } from '../lib/embed/pinned.ts';
import { pinnedArchives } from './pinnedArchive.ts';
import { pngCache } from './pngCache.ts';
import { rasterPool } from './rasterPool.ts';
import { siteFiles } from './siteFiles.ts';
import { writeWhole } from './writeFile.ts';

// After the site's own build: a second run draws only what changed.
const pool = rasterPool(new URL('./rasterWorker.js', import.meta.url));
try {
	await siteFiles('build', pool.rasterise, pngCache('node_modules/.cache/export'), (line) =>
		console.log(line)
	);
	// What was released stays at its own address, and says what was corrected since.
	const files = pinnedArchives('data/releases');
	for (const { path, content } of files.map(marked)) writeWhole(join('build', path), content);
	console.log(`${files.length} files of released versions in build/v`);
} finally {
	await pool.close();
}

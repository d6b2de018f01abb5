import { pngCache } from './pngCache.ts';
import { rasterPool } from './rasterPool.ts';
import { siteFiles } from './siteFiles.ts';

// After the site's own build: a second run draws only what changed.
const pool = rasterPool(new URL('./rasterWorker.js', import.meta.url));
try {
	await siteFiles('build', pool.rasterise, pngCache('node_modules/.cache/export'), (line) =>
		console.log(line)
	);
} finally {
	await pool.close();
}

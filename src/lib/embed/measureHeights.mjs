// Measures how high every embed is at some widths, and writes heights.json beside this file: hosts keep
// that much room free before the frame answers. Run it on a finished build: npm run heights.
import { createServer } from 'node:http';
import { readdirSync, writeFileSync } from 'node:fs';
import sirv from 'sirv';
import { runnerImport } from 'vite';

// Most phones give a column 343 to 380 px.
const widths = [280, 320, 343, 360, 380, 400, 480, 519, 520, 600, 760, 1000, 1200];
const paths = ['chart', 'step'].flatMap((kind) =>
	readdirSync(`build/embed/${kind}`).map((id) => `embed/${kind}/${id}/`)
);

const server = createServer(sirv('build'));
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
// The browser that the tests take; Node reads no types.
const { module: tests } = await runnerImport('./tests/e2e/browser.ts', { configFile: false });
const browser = await tests.launch();
const page = await browser.newPage();
const heights = {};
for (const path of paths) {
	heights[path] = {};
	await page.goto(`http://127.0.0.1:${server.address().port}/${path}`);
	for (const width of widths) {
		await page.setViewportSize({ width, height: 800 });
		heights[path][width] = await page.evaluate(() =>
			Math.ceil(document.querySelector('main').getBoundingClientRect().height)
		);
	}
}
writeFileSync(new URL('heights.json', import.meta.url), `${JSON.stringify(heights, null, '\t')}\n`);
await browser.close();
server.close();

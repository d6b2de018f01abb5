// Cuts the two typefaces to what the site needs and writes the advance widths that text is
// wrapped by inside drawings. Run by hand (npm run fonts) when the character set changes.
import * as fontkit from 'fontkit';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);
const here = (path) => new URL(path, import.meta.url);

const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i));
const characters = [...range(0x20, 0x7e), ...range(0xa0, 0xff), ...'ıŒœ‐‑–—‘’‚“”„•…‹›€−'].join('');

const faces = [
	{
		name: 'serif',
		source: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2'
	},
	{ name: 'sans', source: '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2' }
];

for (const { name, source } of faces) {
	const file = readFileSync(require.resolve(source));
	const subset = await subsetFont(file, characters, {
		targetFormat: 'woff2',
		variationAxes: { wght: { min: 400, max: 700 } }
	});
	writeFileSync(here(`../../../static/fonts/${name}.woff2`), subset);
	console.log(`${name}.woff2: ${subset.length} bytes`);

	if (name !== 'sans') continue;
	const advances = {};
	for (const weight of [400, 600]) {
		const still = await subsetFont(file, characters, {
			targetFormat: 'sfnt',
			variationAxes: { wght: weight }
		});
		const font = fontkit.create(still);
		advances[weight] = Object.fromEntries(
			[...characters].map((character) => [
				character,
				Math.round((1000 * font.glyphForCodePoint(character.codePointAt(0)).advanceWidth) / font.unitsPerEm)
			])
		);
	}
	writeFileSync(here('../text/advances.json'), JSON.stringify(advances));
}

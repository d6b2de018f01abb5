// Cuts the typefaces to what the site and its exported files need, and writes the advance widths that
// text is wrapped by inside drawings. Run by hand (npm run fonts) when the character sets change.
import * as fontkit from 'fontkit';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);
const here = (path) => new URL(path, import.meta.url);

const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i));
/** What English is written with: all that pages hold today. */
const plainCharacters = [...range(0x20, 0x7e), ...'\u00a0·×–—‘’“”…−'];
/** The rest of Western Europe's, in files of their own, which come where a page has one of them. */
const latinCharacters = [...range(0xa1, 0xff), ...'ıŒœ‐‑‚„•‹›€'].filter(
	(character) => !plainCharacters.includes(character)
);
const pageCharacters = [...plainCharacters, ...latinCharacters].join('');
// In no name that is printed, and absent from one of the typefaces.
const absent = new Set('\u00adĬĭĲĳŉŦŧ');
/** All that, Latin Extended-A, mathematics and arrows. */
const fileCharacters = [...new Set([...pageCharacters, ...range(0x100, 0x17f), ...'≤≥≠≈×∞→←↑↓'])]
	.filter((character) => !absent.has(character))
	.join('');

// What browsers apply by themselves, and the even figures of tables: with each of the others come the
// glyphs that it would put in a letter's place.
const keepFeatures = ['ccmp', 'liga', 'calt', 'kern', 'mark', 'mkmk', 'tnum', 'lnum'];

const faces = [
	{
		name: 'serif',
		from: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2'
	},
	{ name: 'sans', from: '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2' }
];

// Of one weight each: what turns a file into pixels knows no variable weights.
const still = [
	{ name: 'sans-400', source: 'inter-ui/web/Inter-Regular.woff2' },
	{ name: 'sans-600', source: 'inter-ui/web/Inter-SemiBold.woff2' },
	{ name: 'serif-400', source: 'source-serif/WOFF2/TTF/SourceSerif4-Regular.ttf.woff2' }
];

/** Widths in thousandths of the type size, character by character. */
function advancesOf(sfnt, characters) {
	const font = fontkit.create(sfnt);
	return Object.fromEntries(
		[...characters].map((character) => [
			character,
			Math.round((1000 * font.glyphForCodePoint(character.codePointAt(0)).advanceWidth) / font.unitsPerEm)
		])
	);
}

for (const { name, from } of faces) {
	const source = readFileSync(require.resolve(from));
	for (const [file, characters] of [
		[name, plainCharacters],
		[`${name}-latin`, latinCharacters]
	]) {
		const subset = await subsetFont(source, characters.join(''), {
			targetFormat: 'woff2',
			keepFeatures,
			variationAxes: { wght: { min: 400, max: 700 } }
		});
		writeFileSync(here(`../../../static/fonts/${file}.woff2`), subset);
		console.log(`${file}.woff2: ${subset.length} bytes`);
	}

	if (name !== 'sans') continue;
	const advances = {};
	for (const weight of [400, 600]) {
		const variationAxes = { wght: weight };
		advances[weight] = advancesOf(
			await subsetFont(source, pageCharacters, { targetFormat: 'sfnt', variationAxes }),
			pageCharacters
		);
	}
	writeFileSync(here('../text/advances.json'), JSON.stringify(advances));
}

mkdirSync(here('cut/'), { recursive: true });
writeFileSync(here('cut/characters.json'), JSON.stringify(fileCharacters));
for (const { name, source } of still) {
	const file = readFileSync(require.resolve(source));
	// Without the forms that features would put in a letter's place: a file sets plain letters.
	const subset = await subsetFont(file, fileCharacters, {
		targetFormat: 'woff2',
		noLayoutClosure: true,
		preserveNameIds: [16, 17]
	});
	writeFileSync(here(`cut/${name}.woff2`), subset);
	console.log(`cut/${name}.woff2: ${subset.length} bytes`);
	if (name !== 'serif-400') continue;
	const sfnt = await subsetFont(file, fileCharacters, { targetFormat: 'sfnt' });
	writeFileSync(here('../text/serifAdvances.json'), JSON.stringify(advancesOf(sfnt, fileCharacters)));
}

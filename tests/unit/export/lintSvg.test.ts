import { expect, test } from 'vitest';
import { lintSvg } from '../../../src/lib/export/lintSvg.ts';

const svg = (inner: string, root = 'width="100" height="50" viewBox="0 0 100 50"') =>
	`<svg xmlns="http://www.w3.org/2000/svg" ${root}><title id="t">a</title><rect width="100" height="50" fill="#fbf9f4"/>${inner}</svg>`;

test('a plain picture has no fault', () => {
	expect(
		lintSvg(svg('<g transform="translate(1 2) scale(3)"><text x="1" y="2" data-figure="T08">a</text></g>'))
	).toEqual([]);
});

test.each([
	['a class', '<g class="a"/>'],
	['a style', '<g style="fill:red"/>'],
	['a variable', '<g fill="var(--ink)"/>'],
	['a colour by name', '<g fill="red"/>'],
	['a colour that is not hexadecimal', '<g fill="oklch(0.5 0.1 30)"/>'],
	['a calculation', '<rect width="calc(1px + 2px)"/>'],
	['a baseline by name', '<text dominant-baseline="middle">a</text>'],
	['foreign content', '<foreignObject/>'],
	['a picture from elsewhere', '<image href="https://example.org/a.png"/>'],
	['a link', '<a href="https://example.org">a</a>'],
	['a script', '<script>1</script>'],
	['an event', '<g onload="1"/>'],
	['a style that is not a typeface', '<style>text{fill:#000000}</style>'],
	[
		'a typeface from elsewhere',
		'<style>@font-face{font-family:"Inter";src:url(https://example.org/a.woff2)}</style>'
	],
	['a reference to what is not there', '<rect fill="url(#none)"/>'],
	['an id twice', '<g id="t"/>'],
	['a weight that no typeface has', '<text font-weight="700">a</text>'],
	['a number that is none', '<rect x="NaN"/>'],
	['an empty transform', '<g transform=""/>'],
	['a use of the page', '<g data-count="10"/>'],
	['a comment', '<!-- a -->']
])('%s is a fault', (_, inner) => {
	expect(lintSvg(svg(inner))).toHaveLength(1);
});

test.each([
	['no width', svg('', 'height="50" viewBox="0 0 100 50"')],
	['a height in parts', svg('', 'width="100" height="100%" viewBox="0 0 100 50"')],
	['no view', svg('', 'width="100" height="50"')],
	['a ground that leaves a part bare', svg('').replace('<rect width="100"', '<rect width="90"')],
	['another root', svg('').replaceAll('svg', 'g')],
	['an element that is not closed', svg('<g>')],
	['a letter that begins a tag', svg('<text>a < b</text>')],
	['an entity that XML lacks', svg('<text>&nbsp;</text>')],
	['an attribute twice', svg('<g x="1" x="2"/>')],
	['two roots', svg('') + svg('')],
	['nothing', '']
])('%s is a fault', (_, text) => {
	expect(lintSvg(text).length).toBeGreaterThan(0);
});

test('a ground is a fault where none is wanted', () => {
	expect(lintSvg(svg(''), { transparent: true })).toEqual(['a ground']);
});

import { expect, test } from 'vitest';
import { factsOf, type Facts } from '../../../src/lib/export/citation.ts';
import { drawContent } from '../../../src/lib/export/drawPicture.ts';
import { lintSvg } from '../../../src/lib/export/lintSvg.ts';
import { presets, shapes } from '../../../src/lib/export/presets.ts';
import { contentOfSubject } from '../../../src/lib/export/subject.ts';
import { tagsOf, unescapeXml } from '../../../src/lib/export/xml.ts';
import { chartPicture } from '../../../src/lib/story/pictures.ts';

const subject = chartPicture('families');
const content = contentOfSubject(subject, 'One of Forty');
const facts = factsOf(subject);

const drawn = (text: string, more: Partial<Facts> = {}, preset: (typeof presets)[number] = 'landscape') =>
	drawContent(
		{ ...content, title: text, note: text },
		{ ...facts, title: text, alt: text, ...more },
		'chart “x”',
		{
			shape: shapes[preset],
			theme: 'light'
		}
	).svg;

test.each([
	`<b>&"'</b> --> ]]> </text>`,
	`a data-unit="" b data-x="1" transform="" c`,
	'&amp; &#60; &lt;',
	'$& $1 $$'
])('letters that mean something to a program stay letters: %s', (text) => {
	const svg = drawn(text);
	expect(lintSvg(svg)).toEqual([]);
	const tags = tagsOf(svg);
	const said = tags.filter(({ name }) => name === 'text').map((tag) => unescapeXml(tag.text));
	expect(said).toContain(text);
	expect(unescapeXml(tags.find(({ name }) => name === 'title')?.text ?? '')).toBe(text);
	const kept = tags.find(({ name, path }) => name === 'rdf:li' && path.at(-2) === 'dc:title');
	expect(unescapeXml(kept?.text ?? '')).toBe(text);
});

test.each([
	['조선', 'U+C870'],
	['שלום', 'U+05E9'],
	['مرحبا', 'U+0645'],
	['\u202ereversed', 'U+202E'],
	['🙂', 'U+1F642']
])('a character without a glyph is named, with its place and the chart: %s', (text, code) => {
	expect(() => drawn(`Seoul said ${text}`)).toThrow(RangeError);
	expect(() => drawn(`Seoul said ${text}`)).toThrow(
		new RegExp(`chart “x”.*${code.replace('+', '\\+')}.*Seoul said`)
	);
});

test.each(['a\u0000b', 'a\u0007b', 'a\u001bb', 'a\uffffb', 'a\ud800b'])(
	'a character that no file may hold is refused by its number',
	(text) => {
		expect(() => drawn(text)).toThrow(/U\+(?:0000|0007|001B|FFFF|D800)/);
	}
);

test('it is refused in any of the facts, though nobody sees them', () => {
	expect(() => drawn('plain', { rights: 'a\u0008b' })).toThrow(/U\+0008/);
	expect(() => drawn('plain', { figures: ['T\u000008'] })).toThrow(/U\+0000/);
});

test('a title of 400 letters is drawn whole, or does not fit and says so', () => {
	const long = 'Seoul counted soldiers '.repeat(18).trim().slice(0, 400);
	expect(long).toHaveLength(400);
	const outcomes = presets.map((preset) => {
		try {
			const svg = drawn(long, {}, preset);
			expect(lintSvg(svg)).toEqual([]);
			const spans = tagsOf(svg).filter(({ name }) => name === 'tspan');
			const said = spans
				.map(({ text }) => text)
				.join('')
				.replace(/\s/g, '');
			expect(said, preset).toContain(long.replace(/\s/g, ''));
			return 'drawn';
		} catch (error) {
			expect(error).toBeInstanceOf(RangeError);
			expect((error as Error).message).toMatch(/^“Seoul counted .*…” does not fit \d+ × \d+ px$/);
			return 'refused';
		}
	});
	expect(outcomes[presets.indexOf('landscape')]).toBe('drawn');
	expect(outcomes[presets.indexOf('thumb')]).toBe('refused');
});

test('a word of 400 letters leaves no frame: it does not fit', () => {
	for (const preset of presets) {
		expect(() => drawn('x'.repeat(400), {}, preset), preset).toThrow(/does not fit/);
	}
});

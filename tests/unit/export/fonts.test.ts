import { create, type Font } from 'fontkit';
import { charts, claims, quotations, speakers, story } from 'virtual:records';
import { expect, test } from 'vitest';
import { bytesOf, faces } from '../../../src/lib/export/fonts.ts';
import advances from '../../../src/lib/text/advances.json';
import { serifWidth } from '../../../src/lib/text/serifWidth.ts';
import { textWidth } from '../../../src/lib/text/wrap.ts';
import characters from '../../../src/lib/theme/cut/characters.json';

const cut = faces.map((face) => ({ face, font: create(Buffer.from(bytesOf(face))) as Font }));

test('every typeface of a file has a glyph for every character that it promises', () => {
	for (const { face, font } of cut) {
		const missing = [...characters].filter((one) => !font.hasGlyphForCodePoint(one.codePointAt(0) ?? 0));
		expect(missing, `${face.family} ${face.weight}`).toEqual([]);
	}
	for (const one of 'ŁłŐőŠš≤≥−→“”…') expect(characters).toContain(one);
});

test('all that pages may hold, files may hold as well', () => {
	expect(Object.keys(advances['400']).filter((one) => !characters.includes(one))).toEqual(['\u00ad']);
	const prose = JSON.stringify([charts, claims, quotations, speakers, story]);
	expect([...new Set(prose)].filter((one) => !characters.includes(one))).toEqual([]);
});

test('text takes the room in a file that it was wrapped for', () => {
	const sample = 'On one day Kyiv said more than 3,000 killed or wounded, Seoul about 1,100';
	for (const { face, font } of cut) {
		const width = face.family === 'Inter' ? textWidth(sample, 20, face.weight) : serifWidth(sample, 20);
		const drawn = (font.layout(sample).advanceWidth * 20) / font.unitsPerEm;
		expect(drawn / width, `${face.family} ${face.weight}`).toBeCloseTo(1, 1);
		expect(drawn).toBeLessThan(width * 1.005);
	}
});

test('the typefaces are small enough to travel in every picture', () => {
	for (const { face } of cut) expect(bytesOf(face).length).toBeLessThan(20_000);
});

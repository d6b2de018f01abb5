import { expect, test } from 'vitest';
import { parties, standings } from '../../../src/lib/data/lists.ts';
import { partyShape } from '../../../src/lib/marks/partyShape.ts';
import { standingGlyphs } from '../../../src/lib/marks/standingGlyph.ts';

const unseen = ['article', 'lee'];

test('every party that speaks in a chart has a shape of its own', () => {
	const shapes = parties.filter((party) => !unseen.includes(party)).map((party) => partyShape(party, 40));
	expect(shapes.every((shape) => /^M[^NaN]+$/.test(shape))).toBe(true);
	expect(new Set(shapes).size).toBe(shapes.length);
});

test('a larger area gives a larger shape', () => {
	const widest = (area: number) => Math.max(...(partyShape('kyiv', area).match(/[\d.]+/g) ?? []).map(Number));
	expect(widest(80)).toBeGreaterThan(widest(20));
});

test('every standing has a glyph, told apart without colour', () => {
	expect(Object.keys(standingGlyphs).sort()).toEqual([...standings].sort());
	const looks = Object.values(standingGlyphs).map((glyph) => JSON.stringify(glyph));
	expect(new Set(looks).size).toBe(standings.length);
	for (const { fill, stroke } of Object.values(standingGlyphs)) expect(fill ?? stroke).toMatch(/^M/);
});

test('only what is unverified is dashed', () => {
	const dashed = standings.filter((standing) => standingGlyphs[standing].dash);
	expect(dashed).toEqual(['unverified']);
});

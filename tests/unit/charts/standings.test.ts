import { isDeepStrictEqual } from 'node:util';
import { claims, families, motives } from 'virtual:records';
import { expect, test } from 'vitest';
import { registry } from '../../../src/lib/charts/registry.ts';
import { glyphMarks } from '../../../src/lib/charts/standingMark.ts';
import { standings, type ChartId, type Standing } from '../../../src/lib/data/lists.ts';
import { type Branch } from '../../../src/lib/data/schema.ts';
import { statement } from '../../../src/lib/model/record.ts';
import { standingGlyphs, type StandingGlyph } from '../../../src/lib/marks/standingGlyph.ts';

const branches = (branch: Branch): Branch[] => [branch, ...(branch.children ?? []).flatMap(branches)];

function drawn(chart: ChartId, scene: string) {
	const box = { width: 520, height: 400, pixel: 1 };
	const { marks } = registry[chart].layout({ chart, scene, progress: 0 }, box);
	const words = marks.flatMap((mark) => (mark.kind === 'text' ? [mark.lines.join(' ')] : []));
	// The shapes that share a place are one glyph.
	const places = new Map<string, StandingGlyph>();
	for (const mark of marks) {
		if (mark.kind !== 'path') continue;
		const { x, y, d, fill, dash } = mark;
		const shape = fill ? { fill: d } : { stroke: d, ...(dash && { dash }) };
		places.set(`${x} ${y}`, { ...places.get(`${x} ${y}`), ...shape });
	}
	const glyphs = (standing: Standing) =>
		[...places.values()].filter((glyph) => isDeepStrictEqual(glyph, standingGlyphs[standing])).length;
	return { words, glyphs };
}

// Each record with a standing in a picture, and the picture it stands in.
const pictures = [
	{
		...drawn('motives', 'all'),
		name: 'motives',
		records: motives.flatMap(({ record }) => record.map(({ report }) => statement(report).standing))
	},
	{
		...drawn('families', 'choice'),
		name: 'families',
		records: branches(families).flatMap(({ standing }) => standing ?? [])
	}
];

for (const { name, words, glyphs, records } of pictures) {
	test(`a standing in the picture of ${name} is its word and its glyph, never one without the other`, () => {
		expect(records.length).toBeGreaterThan(2);
		for (const standing of standings) {
			const count = records.filter((other) => other === standing).length;
			expect(words.filter((text) => text.includes(standing)).length, standing).toBe(count);
			expect(glyphs(standing), standing).toBe(count);
		}
	});
}

test('each claim is drawn as its name with the glyph of its standing', () => {
	const { words, glyphs } = drawn('claims', 'all');
	for (const { short } of claims) expect(words.filter((text) => text === short)).toHaveLength(1);
	for (const standing of standings) {
		const count = claims.filter((claim) => claim.standing === standing).length;
		expect(glyphs(standing), standing).toBe(count);
	}
});

test('a glyph fades as a whole, and its marks have keys of their own', () => {
	for (const standing of standings) {
		const marks = glyphMarks('k', standing, 0, 0, { opacity: 0.4 });
		expect(marks.length, standing).toBeGreaterThan(0);
		expect(new Set(marks.map(({ key }) => key)).size).toBe(marks.length);
		expect(new Set(marks.map(({ opacity }) => opacity))).toEqual(new Set([0.4]));
	}
});

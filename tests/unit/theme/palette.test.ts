import { describe, expect, test } from 'vitest';
import type { Scene } from '../../../src/lib/charts/chart.ts';
import { registry } from '../../../src/lib/charts/registry.ts';
import { standings } from '../../../src/lib/data/lists.ts';
import type { Mark, Paint } from '../../../src/lib/marks/mark.ts';
import { standingGlyphs } from '../../../src/lib/marks/standingGlyph.ts';
import { palettes, type Theme } from '../../../src/lib/theme/palette.ts';
import { chosenScenes } from '../charts/choices.ts';
import { boxes, drawings, scenes } from '../charts/drawings.ts';
import { contrast, difference, lightOf, over, sights } from './colour.ts';

const themes = Object.keys(palettes) as Theme[];
const paints: Paint[] = ['ink', 'soft', 'faint', 'paper', 'north', 'russia'];
const every: Scene[] = [...scenes, ...chosenScenes.map(({ scene }) => scene)];

/** The paints that a mark is seen by: its words, its surface, its edge. */
function paintsOf(mark: Mark): Paint[] {
	switch (mark.kind) {
		case 'rect':
			return [mark.fill, mark.stroke, mark.hatch].filter((paint) => paint !== undefined);
		case 'path':
			return [mark.fill, mark.stroke].filter((paint) => paint !== undefined);
		default:
			return [mark.paint];
	}
}

test('both themes have the same names, and a colour for every paint', () => {
	expect(Object.keys(palettes.dark).sort()).toEqual(Object.keys(palettes.light).sort());
	for (const theme of themes) {
		expect(Object.keys(palettes[theme])).toEqual(expect.arrayContaining([...paints, 'raised']));
		for (const hex of Object.values(palettes[theme])) expect(hex).toMatch(/^#[0-9a-f]{6}$/);
	}
});

test('contrast is counted as the standard counts it', () => {
	expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6);
	expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
	expect(over('#000000', '#ffffff', 0.5)).toBe('#808080');
});

test('colours are told apart as the standard tells them, and grey stays grey in every sight', () => {
	expect(difference(lightOf('#ffffff'), lightOf('#000000'))).toBeCloseTo(100, 1);
	expect(difference(lightOf('#ff0000'), lightOf('#00ff00'))).toBeCloseTo(170.57, 0);
	for (const sight of Object.values(sights)) {
		expect(difference(sight(lightOf('#808080')), lightOf('#808080'))).toBeLessThan(0.1);
	}
	const [red, green] = [lightOf('#c04040'), lightOf('#608040')];
	const { deuteranopia } = sights;
	expect(deuteranopia && difference(deuteranopia(red), deuteranopia(green))).toBeLessThan(
		difference(red, green) / 2
	);
});

for (const theme of themes)
	describe(`in the ${theme} theme`, () => {
		const colour = (name: string) => palettes[theme][name] ?? '';

		test('words can be read: four and a half to one, on the paper and on what is raised', () => {
			for (const name of ['ink', 'soft'])
				for (const ground of ['paper', 'raised']) {
					expect(contrast(colour(name), colour(ground)), `${name} on ${ground}`).toBeGreaterThanOrEqual(4.5);
				}
		});

		test('marks can be seen: three to one on the paper', () => {
			for (const name of ['north', 'russia', 'ink', 'soft']) {
				expect(contrast(colour(name), colour('paper')), name).toBeGreaterThanOrEqual(3);
			}
		});

		test('a mark that states something can be seen however faded, and its words be read', () => {
			const faint = new Set<string>();
			const look = (name: string, marks: readonly Mark[]) => {
				for (const mark of marks) {
					const { figure, claim, opacity = 1 } = mark;
					if ((!figure && !claim) || opacity === 0) continue;
					const [best = 0] = paintsOf(mark)
						.map((paint) => contrast(over(colour(paint), colour('paper'), opacity), colour('paper')))
						.sort((a, b) => b - a);
					if (best < (mark.kind === 'text' ? 4.5 : 3))
						faint.add(`${name}: ${mark.key} at ${best.toFixed(2)}`);
				}
			};
			for (const { name, drawing } of drawings) look(name, drawing().marks);
			for (const { name, scene } of chosenScenes)
				for (const box of boxes) look(name, registry[scene.chart].layout(scene, box).marks);
			expect([...faint]).toEqual([]);
		});

		for (const [name, sight] of Object.entries(sights)) {
			test(`what means two things in a legend differs in look, or in colour through ${name}`, () => {
				const alike = new Set<string>();
				for (const scene of every) {
					const items = registry[scene.chart].key(scene);
					items.forEach((a, i) =>
						items.slice(i + 1).forEach((b) => {
							const apart = difference(sight(lightOf(colour(a.paint))), sight(lightOf(colour(b.paint))));
							if (a.look === b.look && apart < 10) {
								alike.add(
									`${scene.chart}/${scene.scene}: “${a.text}” and “${b.text}”, ${apart.toFixed(1)} apart`
								);
							}
						})
					);
				}
				expect([...alike]).toEqual([]);
			});
		}
	});

test('no two standings share a glyph, and what tells them apart is no colour', () => {
	const looks = standings.map((standing) => {
		const { fill, stroke, dash } = standingGlyphs[standing];
		return [fill ?? '', stroke ?? '', dash ?? ''].join('|');
	});
	expect(new Set(looks).size).toBe(standings.length);
});

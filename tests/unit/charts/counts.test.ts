import { describe, expect, test } from 'vitest';
import { registry } from '../../../src/lib/charts/registry.ts';
import { onGrid } from '../../../src/lib/geometry/lattice.ts';
import { dotShape } from '../../../src/lib/marks/dots.ts';
import type { FieldMark, Mark, Paint } from '../../../src/lib/marks/mark.ts';
import { boxes } from './drawings.ts';

for (const box of boxes)
	describe(`in ${box.width} × ${box.height}`, () => {
		const marksOf = (chart: keyof typeof registry, scene: string, progress = 0): Mark[] =>
			registry[chart].layout({ chart, scene, progress }, box).marks;
		const fieldsOf = (...scene: Parameters<typeof marksOf>): FieldMark[] =>
			marksOf(...scene).filter((mark) => mark.kind === 'field');
		const sum = (fields: readonly FieldMark[]) => fields.reduce((total, { count }) => total + count, 0);

		test('ten thousand reported soldiers are ten thousand dots', () => {
			for (const scene of ['cover', 'reported', 'corps']) {
				expect(sum(fieldsOf('ten-thousand', scene)), scene).toBe(10_000);
			}
		});

		test('the week is three thousand solid dots and nine thousand outlined ones', () => {
			const fields = fieldsOf('ten-thousand', 'week');
			expect(sum(fields.filter(({ look }) => look === 'solid'))).toBe(3000);
			expect(sum(fields.filter(({ look }) => look === 'outlined'))).toBe(9000);
			expect(sum(fields)).toBe(12_000);
		});

		test('the forty are part of the ten thousand, wherever the camera is', () => {
			for (const progress of [0, 0.5, 1]) {
				const fields = fieldsOf('ten-thousand', 'forty', progress);
				expect(sum(fields)).toBe(10_000);
				expect(sum(fields.filter(({ figure }) => figure === 'S03'))).toBe(40);
			}
			const returned = fieldsOf('ten-thousand', 'returned');
			expect(sum(returned)).toBe(10_000);
			expect(new Set(returned.map(({ paint, look }) => `${paint} ${look}`)).size).toBe(1);
		});

		test('the words of the forty are gone before the camera moves a dot under them', () => {
			let seen = 0;
			for (let progress = 0; progress <= 0.2; progress += 0.005) {
				const marks = marksOf('ten-thousand', 'forty', progress);
				const words = marks.find(({ key }) => key === 'unit-label');
				if (words?.kind !== 'text' || words.opacity === 0) continue;
				seen++;
				const edges = fieldsOf('ten-thousand', 'forty', progress).flatMap(({ x, patches, scale = 1 }) =>
					patches.map((patch) => x + (patch.x + patch.width) * scale)
				);
				expect(Math.max(...edges), `${progress}`).toBeLessThan(words.x);
			}
			expect(seen).toBeGreaterThan(1);
		});

		test('the frame of the forty stands on a line of the ground, which leaves each dot the most of itself', () => {
			for (const [scene, progress] of [
				['forty', 0],
				['forty', 1],
				['last', 0]
			] as const) {
				const marks = marksOf('ten-thousand', scene, progress);
				const under = marks.findIndex(({ key }) => key === 'unit-frame-ground');
				const [ground, dashes] = [marks[under], marks[under + 1]];
				if (ground?.kind !== 'rect' || dashes?.kind !== 'rect') throw new Error('no frame on a ground');
				const { x, y, width, height, stroke, strokeWidth = 0 } = ground;
				expect(dashes).toMatchObject({ key: 'unit-frame', x, y, width, height, stroke: 'ink' });
				expect(stroke).toBe('paper');
				const [field] = fieldsOf('ten-thousand', scene, progress);
				const pitch = (field?.lattice.pitch ?? NaN) * (field?.scale ?? 1);
				const diameter = 2 * dotShape.solid * pitch;
				expect(strokeWidth / 2 - (pitch - diameter) / 2, scene).toBeLessThan(diameter / 4);
			}
		});

		test('no dot is marked where no number was reported', () => {
			const looks = fieldsOf('ten-thousand', 'corps').map(({ paint, look }) => `${paint} ${look}`);
			expect(new Set(looks)).toEqual(new Set(['north solid']));
		});

		test('ten thousand solid dots stand beside forty thousand hatched ones, at one pitch', () => {
			const fields = fieldsOf('force-ratio', 'beside');
			expect(fields.map(({ count, look, paint }) => ({ count, look, paint }))).toEqual([
				{ count: 10_000, look: 'solid', paint: 'north' },
				{ count: 40_000, look: 'hatched', paint: 'russia' }
			]);
			expect(new Set(fields.map(({ lattice }) => lattice.pitch)).size).toBe(1);
		});

		test('the mixed force draws the same hundred and four hundred squares on both sides', () => {
			const squares = (paint: Paint) =>
				marksOf('force-ratio', 'mixed').flatMap((mark) =>
					mark.kind === 'field' && mark.paint === paint ? [mark.count] : []
				);
			expect(squares('north')).toEqual([100, 100]);
			expect(squares('russia')).toEqual([400, 400]);
		});

		test('the squares of the mixed force that are derived are hatched, and no other', () => {
			const looks = fieldsOf('force-ratio', 'mixed').map(({ paint, look }) => `${paint} ${look}`);
			expect(new Set(looks)).toEqual(new Set(['north square', 'russia striped']));
		});

		test('the squares of the mixed force begin on a pixel, whoever draws them', () => {
			for (const { lattice } of fieldsOf('force-ratio', 'mixed')) {
				expect(onGrid(lattice.pitch, box.pixel)).toBeCloseTo(lattice.pitch, 9);
			}
		});

		test('no two squares of the mixed force share a place', () => {
			const fields = marksOf('force-ratio', 'mixed').filter((mark) => mark.kind === 'field');
			const places = fields.flatMap(({ x, y, lattice: { pitch }, patches }) =>
				patches.flatMap((patch) =>
					Array.from({ length: Math.round((patch.width * patch.height) / pitch ** 2) }, (_, i) => {
						const across = Math.round(patch.width / pitch);
						const [column, row] = [i % across, Math.floor(i / across)];
						const at = [patch.x / pitch + column, patch.y / pitch + row].map((place) => Math.round(place));
						return `${x} ${y} ${at.join(' ')}`;
					})
				)
			);
			expect(places).toHaveLength(1000);
			expect(new Set(places).size).toBe(1000);
		});

		test('bars of the ratios are on one scale of people', () => {
			const bars = marksOf('force-ratio', 'ratio').flatMap((mark) =>
				mark.kind === 'rect' && mark.figure === 'A-beside' ? [mark.width] : []
			);
			const eleven = marksOf('force-ratio', 'ratio').flatMap((mark) =>
				mark.kind === 'rect' && mark.figure === 'T11' ? [mark.width] : []
			);
			expect(bars).toHaveLength(1);
			expect(eleven).toHaveLength(1);
			expect((eleven[0] ?? 0) / (bars[0] ?? 1)).toBeCloseTo(1.1, 3);
		});

		test('the unit is forty marks: a solid one and thirty-nine outlined', () => {
			const units = marksOf('one-of-forty', 'account').filter((mark) => mark.kind === 'unit');
			expect(units).toHaveLength(40);
			expect(units.filter(({ look }) => look === 'solid')).toHaveLength(1);
			expect(units.filter(({ look }) => look === 'outlined')).toHaveLength(39);
			expect(new Set(units.map(({ x, y }) => `${x} ${y}`)).size).toBe(40);
		});

		test('no two units touch, and all stand in the box', () => {
			const units = marksOf('one-of-forty', 'account').filter((mark) => mark.kind === 'unit');
			for (const [i, a] of units.entries()) {
				expect(a.x - a.r >= 0 && a.x + a.r <= box.width && a.y - a.r >= 0 && a.y + a.r <= box.height).toBe(
					true
				);
				for (const b of units.slice(i + 1))
					expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.r + b.r);
			}
		});

		test('each claim is drawn once, under its standing', () => {
			const texts = marksOf('claims', 'all').filter((mark) => mark.kind === 'text');
			const counts = texts.flatMap(({ figure, lines }) => (figure ? [Number(lines.join(''))] : []));
			expect(counts.reduce((total, count) => total + count, 0)).toBe(19);
		});
	});

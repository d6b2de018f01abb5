import { describe, expect, test } from 'vitest';
import { registry } from '../../../src/lib/charts/registry.ts';
import { drawings } from './drawings.ts';
import { numbersIn } from './numbersIn.ts';

for (const { name, scene, box, drawing } of drawings)
	describe(name, () => {
		const { marks, width, height } = drawing();

		test('draws something, with finite numbers only', () => {
			expect(marks.length).toBeGreaterThan(0);
			expect(numbersIn({ marks, width, height }).filter((value) => !Number.isFinite(value))).toEqual([]);
			const paths = marks.flatMap((mark) => (mark.kind === 'path' ? [mark.d] : []));
			expect(paths.filter((d) => d === '' || /NaN|Infinity|undefined/.test(d))).toEqual([]);
		});

		test('names every mark once', () => {
			const keys = marks.map(({ key }) => key);
			expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
		});

		test('writes words of at least twelve pixels', () => {
			const texts = marks.filter((mark) => mark.kind === 'text');
			expect(texts.filter(({ size }) => size < 12)).toEqual([]);
			expect(texts.filter(({ lines }) => lines.length === 0 || lines.includes(''))).toEqual([]);
			expect(texts.filter(({ lines }) => /undefined|NaN|\{|\}/.test(lines.join(' ')))).toEqual([]);
		});

		test('counts as many people in a field as it draws dots', () => {
			for (const { key, count, patches, lattice } of marks.filter((mark) => mark.kind === 'field')) {
				const cells = (length: number) => length / lattice.pitch;
				const dots = patches.reduce((sum, patch) => sum + cells(patch.width) * cells(patch.height), 0);
				expect(dots, key).toBeCloseTo(count, 6);
				// One pattern of one dot fits only where patches begin and end between dots.
				const edges = patches.flatMap(({ x, y, width, height }) => [x, y, x + width, y + height].map(cells));
				expect(
					edges.every((edge) => Math.abs(edge - Math.round(edge)) < 1e-6),
					key
				).toBe(true);
			}
		});

		test('has sizes that are no less than nothing, and opacities from 0 to 1', () => {
			for (const mark of marks) {
				if (mark.kind === 'rect')
					expect(Math.min(mark.width, mark.height), mark.key).toBeGreaterThanOrEqual(0);
				if (mark.kind === 'unit') expect(mark.r, mark.key).toBeGreaterThan(0);
				if (mark.kind === 'field') expect(mark.lattice.pitch, mark.key).toBeGreaterThan(0);
				expect(mark.opacity ?? 1, mark.key).toBeGreaterThanOrEqual(0);
				expect(mark.opacity ?? 1, mark.key).toBeLessThanOrEqual(1);
			}
		});

		test('is the same each time, and on a fine screen has the same marks', () => {
			expect(drawing()).toEqual({ marks, width, height });
			const fine = registry[scene.chart].layout(scene, { ...box, pixel: 0.5 });
			const people = (list: typeof marks) =>
				list.flatMap((mark) => (mark.kind === 'field' ? [mark.count] : []));
			expect(people(fine.marks)).toEqual(people(marks));
		});

		test('fits the height that the chart asks for at this width', () => {
			const asked = registry[scene.chart].height(scene, box.width);
			expect(asked).toBeGreaterThan(0);
			expect(
				registry[scene.chart].layout(scene, { ...box, height: asked }).height,
				'the height asked for'
			).toBeLessThanOrEqual(asked);
		});
	});

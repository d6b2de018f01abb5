import { ticks as ticksOf } from 'd3';
import { describe, expect, test } from 'vitest';
import { lanesOf } from '../../../src/lib/charts/lanes.ts';
import { registry } from '../../../src/lib/charts/registry.ts';
import { overlaps } from '../../../src/lib/geometry/placeLabel.ts';
import { haloWidth, textBox } from '../../../src/lib/marks/text.ts';
import { statementOf } from '../../../src/lib/model/record.ts';
import { figuresInProse } from '../../../src/lib/text/resolve.ts';
import { textWidth } from '../../../src/lib/text/wrap.ts';
import { numerals } from '../../../src/lib/text/numbers.ts';
import { boxes } from './drawings.ts';

const charts = (['troop-estimates', 'casualty-estimates'] as const).map((chart) => ({
	chart,
	lanes: lanesOf(chart)
}));
const everyLane = charts.flatMap(({ lanes }) => lanes);

test('a lane counts one thing: no measure stands in two lanes, and none with another', () => {
	for (const { lanes } of charts) {
		const measures = lanes.map(({ figures }) => [...new Set(figures.map(({ measure }) => measure))].sort());
		const ahead = measures.filter((list) => list.length > 1);
		expect(ahead.every((list) => list.join() === 'forecast,planned')).toBe(true);
		expect(new Set(measures.flat()).size).toBe(measures.flat().length);
	}
});

test('the line across a lane says whose it is, on the smallest phone too', () => {
	for (const width of [250, 284, 324]) {
		for (const height of [150, 190, 220, 330]) {
			for (const choices of [{}, { lens: 'seoul' as const }, { saidBy: '2025-06-01' }]) {
				const scene = { chart: 'troop-estimates' as const, scene: 'all', progress: 0, ...choices };
				const { marks } = registry[scene.chart].layout(scene, { width, height, pixel: 1 });
				const label = marks.find(({ key }) => key === 'A-sent-level-label');
				expect(label?.kind === 'text' && label.lines.join(' '), `${width} × ${height}`).toMatch(
					/^the article/
				);
			}
		}
	}
});

test('the killed and the killed or wounded each have a lane of their own', () => {
	const measures = lanesOf('casualty-estimates').map(({ figures }) => [
		...new Set(figures.map(({ measure }) => measure))
	]);
	expect(measures).toEqual([['killed'], ['killed-or-wounded']]);
});

test('plans and forecasts stand apart, on a scale of their own', () => {
	for (const { figures, apart = false } of everyLane) {
		expect(figures.some(({ measure }) => measure === 'planned' || measure === 'forecast')).toBe(apart);
	}
});

test('a part of the soldiers, or some days of them, is no total', () => {
	for (const { figures } of everyLane) {
		expect(figures.filter(({ scope }) => scope)).toEqual([]);
	}
});

test('a chart without lanes has none', () => {
	expect(lanesOf('claims')).toEqual([]);
});

test('what the article says is no statement among the statements', () => {
	const kinds = everyLane.flatMap(({ figures }) => figures.map(({ id }) => statementOf(id).kind));
	expect(kinds).not.toContain('article');
});

test('in no room is a number written where it reads as that of a mark in the title’s colour', () => {
	const misread = charts.flatMap(({ chart }) =>
		[324, 354, 460, 720].flatMap((width) =>
			Array.from({ length: 40 }, (_, i) => 165 + 6 * i).flatMap((height) => {
				const { marks } = registry[chart].layout(
					{ chart, scene: 'all', progress: 0 },
					{ width, height, pixel: 1 }
				);
				const inColour = marks.flatMap((mark) =>
					mark.kind === 'path' && mark.fill === 'north' ? [mark] : []
				);
				const words = marks.flatMap((mark) => (mark.kind === 'text' && mark.figure ? [mark] : []));
				return inColour.flatMap(({ x, y, figure }) =>
					words
						.filter((text) => text.figure !== figure)
						.filter((text) => overlaps(textBox(text), { x, y: y - 4, width: 20, height: 8 }))
						.map(({ lines }) => `“${lines.join(' ')}” at ${figure} in ${width} × ${height}`)
				);
			})
		)
	);
	expect(misread).toEqual([]);
});

for (const { chart, lanes } of charts) {
	for (const box of boxes)
		describe(`${chart} in ${box.width} × ${box.height}`, () => {
			const { marks } = registry[chart].layout({ chart, scene: 'all', progress: 0 }, box);
			const symbols = (id: string) => marks.filter((mark) => mark.kind === 'path' && mark.figure === id);
			const placeOf = (id: string) => {
				const [symbol] = symbols(id);
				if (symbol?.kind !== 'path') throw new Error(`“${id}” is not drawn`);
				return symbol;
			};
			const dated = lanes.map((lane) => lane.figures.filter(({ id }) => statementOf(id).date));

			test('each figure with a date is drawn once, and no other figure', () => {
				expect(dated.flat().map(({ id }) => [id, symbols(id).length])).toEqual(
					dated.flat().map(({ id }) => [id, 1])
				);
				const drawn = marks.flatMap((mark) => (mark.kind === 'path' && mark.figure ? [mark.figure] : []));
				expect(drawn.sort()).toEqual(
					dated
						.flat()
						.map(({ id }) => id)
						.sort()
				);
			});

			test('a higher number stands higher in its lane, and the same number as high', () => {
				for (const figures of dated) {
					for (const a of figures) {
						for (const b of figures) {
							const [low, high] = [a.low ?? a.value ?? NaN, b.high ?? b.value ?? NaN];
							const [ya, yb] = [placeOf(a.id).y, placeOf(b.id).y];
							if (low > high) expect(ya, `${a.id} above ${b.id}`).toBeLessThan(yb);
							if (a.value !== undefined && a.value === b.value) expect(ya, `${a.id} beside ${b.id}`).toBe(yb);
						}
					}
				}
			});

			test('a later day stands further to the right, the same day at the same place', () => {
				const days = dated.flat().flatMap(({ id }) => {
					const { date = '' } = statementOf(id);
					return date.length === 10 ? [{ date, x: placeOf(id).x }] : [];
				});
				const sorted = days.sort((a, b) => a.date.localeCompare(b.date));
				for (const [i, { date, x }] of sorted.slice(1).entries()) {
					const before = sorted[i];
					if (before?.date === date) expect(x).toBe(before.x);
					else expect(x).toBeGreaterThan(before?.x ?? Infinity);
				}
			});

			test('no line joins two statements', () => {
				const leaning = marks.filter(
					(mark) => mark.kind === 'line' && mark.x1 !== mark.x2 && mark.y1 !== mark.y2
				);
				expect(leaning).toEqual([]);
			});

			const texts = marks.filter((mark) => mark.kind === 'text');
			const tickLabels = texts.filter(({ key }) => key.includes('-tick-label-'));

			test('each lane has ticks, and one at its highest number where that is round', () => {
				for (const { id, figures } of lanes) {
					const ticks = tickLabels.flatMap(({ key, lines }) => (key.startsWith(`${id}-tick`) ? lines : []));
					expect(ticks, id).not.toEqual([]);
					const highest = Math.max(...figures.map(({ high, value }) => high ?? value ?? 0));
					if (ticksOf(0, highest, 2).includes(highest)) expect(ticks, id).toContain(numerals(highest));
				}
			});

			test('no line is seen between the words of a number that is written', () => {
				const written = texts.filter(({ figure }) => figure);
				expect(written.length).toBeGreaterThan(0);
				expect(written.filter(({ halo }) => !halo)).toEqual([]);
				// A space, and what a letter leaves at either side of it.
				for (const { size } of written) expect(haloWidth).toBeGreaterThan(textWidth(' ', size) + 2);
			});

			test('the numbers of the title stand at their marks, where there is any room', () => {
				if (box.height < 300) return;
				const { title } = registry[chart].words({ chart, scene: 'all', progress: 0 });
				const written = texts.flatMap(({ figure }) => figure ?? []);
				expect(written).toEqual(expect.arrayContaining(figuresInProse(title)));
			});

			test('no number of a statement stands where it reads as a tick', () => {
				const beside = texts.flatMap((text) =>
					tickLabels.flatMap((tick) => {
						const [words, label] = [textBox(text), textBox(tick)];
						const isNear = words.x - (label.x + label.width) < 16 && words.x >= label.x;
						return text.figure && isNear && overlaps(words, { ...label, width: 1000 })
							? [`“${text.lines.join(' ')}” beside “${tick.lines.join(' ')}”`]
							: [];
					})
				);
				expect(beside).toEqual([]);
			});

			test('a number that is written is one that is drawn, or the level of the lane', () => {
				const drawn = new Set(marks.flatMap((m) => (m.kind === 'path' && m.figure ? [m.figure] : [])));
				const levels = lanes.flatMap(({ level }) => (level ? [level.figure] : []));
				const written = marks.flatMap((mark) => (mark.kind === 'text' && mark.figure ? [mark.figure] : []));
				expect(written.filter((id) => !drawn.has(id) && !levels.includes(id))).toEqual([]);
			});
		});
}

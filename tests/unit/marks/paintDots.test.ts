import { expect, test } from 'vitest';
import { registry } from '../../../src/lib/charts/registry.ts';
import type { ChartId } from '../../../src/lib/data/lists.ts';
import { emptyDots } from '../../../src/lib/marks/dots.ts';
import { stayOf } from '../../../src/lib/marks/journey.ts';
import { paintDots, type Colour } from '../../../src/lib/marks/paintDots.ts';

const colours: Colour[] = [
	[200, 0, 0],
	[0, 0, 200],
	[10, 20, 30]
];

function painted(chart: ChartId, scene: string, { width = 520, height = 400, scale = 3, top = 0 } = {}) {
	const { marks } = registry[chart].layout(
		{ chart, scene, progress: 0 },
		{ width, height, pixel: 1 / scale }
	);
	const pixels = {
		data: new Uint8ClampedArray(width * scale * height * scale * 4),
		width: width * scale,
		height: height * scale
	};
	paintDots(stayOf(marks), 1, pixels, { scale, top, bottom: pixels.height }, colours);
	return pixels;
}

/** Patches of touching pixels that are covered by half or more. */
function blobs({ data, width, height }: ReturnType<typeof painted>): number {
	const isOn = (i: number) => (data[i * 4 + 3] ?? 0) >= 128;
	const seen = new Uint8Array(width * height);
	let count = 0;
	for (let start = 0; start < seen.length; start++) {
		if (seen[start] || !isOn(start)) continue;
		count++;
		const open = [start];
		seen[start] = 1;
		for (let i = open.pop(); i !== undefined; i = open.pop()) {
			for (const next of [i - 1, i + 1, i - width, i + width]) {
				if (next < 0 || next >= seen.length || seen[next] || !isOn(next)) continue;
				seen[next] = 1;
				open.push(next);
			}
		}
	}
	return count;
}

test('dots that are counted in the pixels are as many as are told', () => {
	expect(blobs(painted('one-of-forty', 'account'))).toBe(40);
	expect(blobs(painted('ten-thousand', 'reported'))).toBe(10_000);
	expect(blobs(painted('force-ratio', 'beside', { width: 900, height: 560 }))).toBe(50_000);
});

test('nothing is painted where nobody stands, and the ground stays transparent', () => {
	const { data } = painted('claims', 'all', { scale: 1 });
	expect(data.every((value) => value === 0)).toBe(true);
});

test('a person has their colour, whole in the middle', () => {
	const { data } = painted('ten-thousand', 'reported', { scale: 4 });
	const whole = [];
	for (let i = 0; i < data.length && whole.length < 500; i += 4) if (data[i + 3] === 255) whole.push(i);
	expect(whole.length).toBe(500);
	for (const i of whole) expect([...data.slice(i, i + 3)]).toEqual([200, 0, 0]);
});

test('everybody stands lower by what lies above the drawing', () => {
	const [high, low] = [
		painted('ten-thousand', 'reported', { scale: 1 }),
		painted('ten-thousand', 'reported', { scale: 1, top: 7 })
	];
	const row = high.width * 4;
	expect(low.data.slice(7 * row, 57 * row)).toEqual(high.data.slice(0, 50 * row));
});

test('people beyond the edge are left out, and nothing is written past it', () => {
	const pixels = { data: new Uint8ClampedArray(40 * 30 * 4), width: 40, height: 30 };
	const { marks } = registry['ten-thousand'].layout(
		{ chart: 'ten-thousand', scene: 'forty', progress: 1 },
		{ width: 520, height: 400, pixel: 1 }
	);
	expect(() =>
		paintDots(stayOf(marks), 1, pixels, { scale: 1, top: -50, bottom: 30 }, colours)
	).not.toThrow();
});

test('a camera that comes close leaves the words above and below the picture free', () => {
	const { marks } = registry['ten-thousand'].layout(
		{ chart: 'ten-thousand', scene: 'forty', progress: 1 },
		{ width: 200, height: 100, pixel: 1 }
	);
	const pixels = { data: new Uint8ClampedArray(200 * 160 * 4), width: 200, height: 160 };
	paintDots(stayOf(marks), 1, pixels, { scale: 1, top: 40, bottom: 140 }, colours);
	const row = 200 * 4;
	const isPainted = (from: number, to: number) => pixels.data.slice(from * row, to * row).some(Boolean);
	expect([isPainted(0, 40), isPainted(40, 140), isPainted(140, 160)]).toEqual([false, true, false]);
});

test.each([
	[1, 390],
	[1, 740],
	[3, 390]
])('people who make up a bar cover it as it is drawn, at %i pixels a px in %i px', (scale, width) => {
	const box = { width, height: 300, pixel: 1 / scale };
	const { marks } = registry['force-ratio'].layout(
		{ chart: 'force-ratio', scene: 'ratio', progress: 0 },
		box
	);
	const { data, width: across } = painted('force-ratio', 'ratio', { ...box, scale });
	const bars = marks.filter((mark) => mark.kind === 'rect').filter(({ people }) => people);
	expect(bars.map(({ hatch }) => Boolean(hatch))).toEqual([false, true]);
	for (const { x, y, width, height, hatch } of bars) {
		let [ink, count] = [0, 0];
		for (let py = Math.ceil(y + 1) * scale; py < Math.floor(y + height - 1) * scale; py++) {
			for (let px = Math.ceil(x + 1) * scale; px < Math.floor(x + width - 1) * scale; px++) {
				ink += data[(py * across + px) * 4 + 3] ?? 0;
				count++;
			}
		}
		const share = ink / count / 255;
		expect(share).toBeGreaterThan(hatch ? 0.35 : 0.85);
		expect(share).toBeLessThanOrEqual(hatch ? 0.45 : 1);
	}
});

test('how large somebody is painted does not hang on who of nearly that size was painted before', () => {
	const inkOf = (r: number, x: number) => {
		const dots = emptyDots();
		[dots.x[0], dots.y[0], dots.r[0], dots.alpha[0], dots.end] = [x, 20, r, 1, 1];
		const pixels = { data: new Uint8ClampedArray(40 * 40 * 4), width: 40, height: 40 };
		paintDots({ from: dots, to: dots, end: 1 }, 0, pixels, { scale: 1, top: 0, bottom: 40 }, colours);
		return pixels.data.filter((_, i) => i % 4 === 3).reduce((sum, alpha) => sum + alpha, 0);
	};
	// Mirror images within their pixels, and of one eighth of a pixel.
	expect(inkOf(7.04, 20.4)).toBe(inkOf(6.96, 20.6));
	expect(inkOf(7.04, 20.4)).toBeGreaterThan(inkOf(6.8, 20.6));
});

import { expect, test } from 'vitest';
import { registry } from '../../../src/lib/charts/registry.ts';
import type { ChartId } from '../../../src/lib/data/lists.ts';
import { FieldPainter, type Room } from '../../../src/lib/story/FieldPainter.ts';

const room: Room = { width: 520, height: 400, top: 0, bottom: 400, scale: 1, ratio: 1 };
const marksOf = (chart: ChartId, scene: string) =>
	registry[chart].layout({ chart, scene, progress: 0 }, { width: 520, height: 400, pixel: 1 }).marks;
const [field, beside, claims] = [
	marksOf('ten-thousand', 'reported'),
	marksOf('force-ratio', 'beside'),
	marksOf('claims', 'all')
];

/** A painter on a canvas that keeps what is put on it. */
function painterOn({ refuses = false } = {}) {
	const canvas = {
		width: 1,
		height: 1,
		shown: new Uint8ClampedArray(),
		getContext: () =>
			refuses
				? null
				: {
						createImageData: (width: number, height: number) => ({
							data: new Uint8ClampedArray(width * height * 4),
							width,
							height
						}),
						putImageData: ({ data }: ImageData) => (canvas.shown = data.slice()),
						clearRect: () => (canvas.shown = canvas.shown.map(() => 0))
					}
	};
	const painter = new FieldPainter(canvas as unknown as OffscreenCanvas);
	painter.take({
		ask: 'colour',
		colours: [
			[200, 0, 0],
			[0, 0, 200],
			[10, 20, 30]
		]
	});
	return { painter, canvas };
}

/** The picture of a drawing in which everybody stands. */
function standing(marks: typeof field, at = room): Uint8ClampedArray {
	const { painter, canvas } = painterOn();
	painter.take({ ask: 'stand', marks, room: at });
	expect(painter.paint()).toBe(true);
	return canvas.shown;
}

/** Compared as bytes: there are too many to be told apart one by one. */
const isSame = (a: Uint8ClampedArray, b: Uint8ClampedArray) =>
	Buffer.compare(Buffer.from(a), Buffer.from(b)) === 0;

test('a way begins as the one drawing and ends as the other', () => {
	const { painter, canvas } = painterOn();
	expect(painter.paint()).toBe(false);
	painter.take({ ask: 'set out', before: field, after: beside, from: room, to: room });
	painter.goOn(0);
	expect(painter.paint()).toBe(true);
	expect(isSame(canvas.shown, standing(field))).toBe(true);
	painter.goOn(0.4);
	painter.paint();
	const between = canvas.shown;
	expect(isSame(between, standing(field))).toBe(false);
	painter.goOn(1);
	painter.paint();
	expect(isSame(canvas.shown, between)).toBe(false);
	expect(isSame(canvas.shown, standing(beside))).toBe(true);
});

test('who turns round on the way goes on from where they are', () => {
	const { painter, canvas } = painterOn();
	painter.take({ ask: 'set out', before: field, after: beside, from: room, to: room });
	painter.goOn(0.25);
	painter.paint();
	const place = canvas.shown;
	painter.take({ ask: 'set out', before: beside, after: field, from: room, to: room });
	painter.paint();
	const parts = place.reduce((sum, value, i) => sum + Math.abs(value - (canvas.shown[i] ?? 0)), 0);
	// Those who had no place at first fade from where they have come to: a shade, not a place.
	expect(parts / place.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.02);
	painter.goOn(1);
	painter.paint();
	expect(isSame(canvas.shown, standing(field))).toBe(true);
});

test('an end that has moved is reached where it is now', () => {
	const { painter, canvas } = painterOn();
	const moved = field.map((mark) => ('x' in mark ? { ...mark, x: mark.x + 30 } : mark));
	painter.take({ ask: 'set out', before: beside, after: field, from: room, to: room });
	painter.take({ ask: 'turn', after: moved, room });
	painter.goOn(1);
	painter.paint();
	expect(isSame(canvas.shown, standing(moved))).toBe(true);
});

test('a picture that lies lower and is shown larger is come to by degrees', () => {
	const { painter, canvas } = painterOn();
	const low: Room = { ...room, top: 60, scale: 1.3 };
	painter.take({ ask: 'set out', before: field, after: field, from: room, to: low });
	painter.paint();
	expect(isSame(canvas.shown, standing(field))).toBe(true);
	painter.goOn(0.5);
	painter.paint();
	expect(isSame(canvas.shown, standing(field, { ...room, top: 30, scale: 1.15 }))).toBe(true);
	painter.take({ ask: 'set out', before: field, after: field, from: low, to: room });
	painter.paint();
	expect(isSame(canvas.shown, standing(field, { ...room, top: 30, scale: 1.15 }))).toBe(true);
	painter.goOn(1);
	painter.paint();
	expect(isSame(canvas.shown, standing(field))).toBe(true);
});

test('where nobody moves, or after a rest, there is nothing to paint', () => {
	const { painter } = painterOn();
	painter.take({ ask: 'set out', before: claims, after: claims, from: room, to: room });
	expect(painter.paint()).toBe(false);
	painter.take({ ask: 'stand', marks: field, room });
	expect(painter.paint()).toBe(true);
	painter.take({ ask: 'rest' });
	expect(painter.paint()).toBe(false);
	painter.take({ ask: 'turn', after: beside, room });
	expect(painter.paint()).toBe(false);
});

test('a canvas that is refused is said so', () => {
	const { painter } = painterOn({ refuses: true });
	painter.take({ ask: 'stand', marks: field, room });
	expect(painter.paint()).toBe(false);
});

test('a multitude on a large fine screen takes a bounded number of pixels, sharp on a small one', () => {
	const { painter, canvas } = painterOn();
	const large = { ...room, width: 2560, height: 1440, bottom: 1440, ratio: 2 };
	painter.take({ ask: 'stand', marks: beside, room: large });
	painter.paint();
	expect(canvas.width * canvas.height).toBeLessThan(1_310_000);
	painter.take({ ask: 'stand', marks: field, room: { ...room, width: 354, height: 456, ratio: 3 } });
	painter.paint();
	expect([canvas.width, canvas.height]).toEqual([1062, 1368]);
});

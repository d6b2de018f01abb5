import { dotPaints } from '../marks/dots.ts';
import type { Journey } from '../marks/journey.ts';
import { paintDots, type Colour } from '../marks/paintDots.ts';

/** Most pixels painted in a frame, for a few people and for a multitude. */
const budget = { few: 2_400_000, many: 1_300_000, manyFrom: 20_000 };

/** The canvas that shows people on their way. It is empty while nobody moves. */
export interface FieldCanvas {
	/**
	 * Paints a moment; false where there is no canvas to be had.
	 * @param room width and height of the canvas, between which heights of it the drawing lies, and how
	 * much larger that is shown than it is laid out; px
	 */
	paint(
		journey: Journey,
		t: number,
		room: { width: number; height: number; top: number; bottom: number; scale: number }
	): boolean;
	clear(): void;
}

export function fieldCanvas(canvas: HTMLCanvasElement): FieldCanvas {
	let context: CanvasRenderingContext2D | null = null;
	let pixels: ImageData | undefined;
	let colours: readonly Colour[] | undefined;
	matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => (colours = undefined));

	return {
		paint(journey, t, { width, height, top, bottom, scale }) {
			try {
				context ??= canvas.getContext('2d');
			} catch {
				context = null;
			}
			if (!context || context.isContextLost?.()) return false;
			const most = journey.end > budget.manyFrom ? budget.many : budget.few;
			const ratio = Math.min(devicePixelRatio || 1, 3, Math.sqrt(most / (width * height)));
			const size = { width: Math.round(width * ratio), height: Math.round(height * ratio) };
			if (size.width < 1 || size.height < 1) return false;
			if (canvas.width !== size.width || canvas.height !== size.height) {
				canvas.width = size.width;
				canvas.height = size.height;
			}
			if (pixels?.width !== size.width || pixels.height !== size.height) {
				pixels = context.createImageData(size.width, size.height);
			}
			colours ??= dotPaints.map((paint) => colourOf(canvas, `--${paint}`));
			paintDots(
				journey,
				t,
				pixels,
				{ scale: ratio * scale, top: top * ratio, bottom: bottom * ratio },
				colours
			);
			context.putImageData(pixels, 0, 0);
			canvas.hidden = false;
			return true;
		},
		clear() {
			canvas.hidden = true;
		}
	};
}

/** A colour of the style sheet, `#rrggbb`, as numbers. */
function colourOf(element: Element, name: string): Colour {
	const hex = getComputedStyle(element).getPropertyValue(name).trim().slice(1);
	const part = (i: number) => Number.parseInt(hex.slice(i, i + 2), 16) || 0;
	return [part(0), part(2), part(4)];
}

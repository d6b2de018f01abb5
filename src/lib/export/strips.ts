import type { Facts } from './citation.ts';
import { withFacts } from './png.ts';

/** Parts of a picture from top to bottom, as wide as it is. */
export interface Strips {
	strips: readonly ImageBitmap[];
	/** Of the whole, device pixels. */
	width: number;
	height: number;
	facts: Facts;
	/** px an inch */
	dpi: number;
}

/** What a page paints in one task, px: the room for a whole picture takes longer to get than to fill. */
const stripPixels = 2 ** 19;

/**
 * A decoded image painted in strips, a task each, so that the page answers between them.
 * @param width of the whole, device pixels
 * @param height of the whole, device pixels
 * @throws Error where the browser gives no canvas
 */
export async function paintStrips(image: HTMLImageElement, width: number, height: number) {
	const strips: ImageBitmap[] = [];
	const most = Math.ceil(stripPixels / width);
	for (let y = 0; y < height; y += most) {
		await nextTask();
		const { canvas, room } = canvasOf(width, Math.min(most, height - y));
		room.drawImage(image, 0, -y, width, height);
		strips.push(await createImageBitmap(canvas));
	}
	return strips;
}

/** The strips as one PNG with its facts in it; they are used up. @throws Error where the browser makes none */
export async function pngOfStrips({ strips, width, height, facts, dpi }: Strips): Promise<Uint8Array> {
	const { canvas, room } = canvasOf(width, height);
	let y = 0;
	for (const strip of strips) {
		room.drawImage(strip, 0, y);
		y += strip.height;
		strip.close();
	}
	const blob =
		'convertToBlob' in canvas
			? await canvas.convertToBlob({ type: 'image/png' })
			: await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
	if (!blob) throw new Error('this browser makes no PNG of the picture');
	return withFacts(new Uint8Array(await blob.arrayBuffer()), facts, dpi);
}

/** A canvas of the page, or of the worker that this runs in. */
function canvasOf(width: number, height: number) {
	const canvas =
		typeof document === 'undefined'
			? new OffscreenCanvas(width, height)
			: Object.assign(document.createElement('canvas'), { width, height });
	const room = canvas.getContext('2d') as CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D | null;
	if (!room) throw new Error('this browser gives no canvas to draw on');
	return { canvas, room };
}

/** Unlike a timer's, these tasks are not slowed down where the page is hidden. */
function nextTask(): Promise<void> {
	const { port1, port2 } = new MessageChannel();
	return new Promise((done) => {
		port1.onmessage = () => {
			port1.close();
			done();
		};
		port2.postMessage(undefined);
	});
}

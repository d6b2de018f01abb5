// What a browser loads when a reader asks for a file, and not before: built by itself, as an island.
import type { ChartId } from '../data/lists.ts';
import type { Choices } from '../charts/chart.ts';
import { drawPicture, type Picture } from './drawPicture.ts';
import { pictureFile, tableFile } from './filePath.ts';
import { webDpi, withFacts } from './png.ts';
import { shapeOf, type Asked } from './presets.ts';
import { chartOf } from './sceneSubject.ts';
import type { Subject } from './subject.ts';
import type { Theme } from '../theme/palette.ts';

export { altText, addressOfSubject, creditLine, sentence } from './citation.ts';
export { formats, pixelRatios, presets, units } from './presets.ts';
export { themes } from './drawPicture.ts';
export { csvOf, jsonOf } from './tableFile.ts';
export { pictureFile, tableFile };
export type { Subject };

/** What a reader asks for; a size as it was typed. */
export interface Wish extends Asked {
	theme: Theme;
	transparent?: boolean;
	/** Device pixels for each px of a PNG; 1 where absent. */
	ratio?: number;
}

/** A chart in the state that a reader made of it. */
export const chartSubject = (chart: ChartId, scene: string, choices: Choices = {}): Subject =>
	chartOf({ chart, scene, progress: 0, ...choices });

/** @throws RangeError in words for the reader: a size that cannot be, a picture that does not fit */
export function drawSvg(subject: Subject, { theme, transparent = false, ...asked }: Wish): Picture {
	return drawPicture(subject, { shape: shapeOf(asked), theme, transparent });
}

/** What goes to the worker and what comes back from it. */
interface Order {
	subject: Subject;
	wish: Wish;
}
type Answer = { picture: Picture } | { error: string; isWish: boolean };

// The same file in a worker draws what it is sent: laying out a picture can take longer than a frame.
if (typeof document === 'undefined' && typeof addEventListener === 'function') {
	addEventListener('message', ({ data, ports: [port] }: MessageEvent<Order>) => {
		let answer: Answer;
		try {
			answer = { picture: drawSvg(data.subject, data.wish) };
		} catch (error) {
			const { message } = error instanceof Error ? error : new Error(String(error));
			answer = { error: message, isWish: error instanceof RangeError };
		}
		port?.postMessage(answer);
	});
}

let worker: Worker | undefined;
let isRefused = false;

/**
 * The same as `drawSvg`, beside the page: it goes on answering meanwhile. Where a worker is refused the
 * page draws itself.
 */
export async function drawBeside(subject: Subject, wish: Wish): Promise<Picture> {
	try {
		if (!isRefused) worker ??= new Worker(import.meta.url, { type: 'module' });
	} catch {
		isRefused = true;
	}
	if (!worker || isRefused) return drawSvg(subject, wish);
	const at = worker;
	const { port1, port2 } = new MessageChannel();
	const answer = await new Promise<Answer | undefined>((done) => {
		port1.onmessage = ({ data }: MessageEvent<Answer>) => done(data);
		at.onerror = () => done(undefined);
		at.postMessage({ subject, wish } satisfies Order, [port2]);
	});
	port1.close();
	if (!answer) {
		isRefused = true;
		return drawSvg(subject, wish);
	}
	if ('picture' in answer) return answer.picture;
	throw answer.isWish ? new RangeError(answer.error) : new Error(answer.error);
}

/** The most px that every browser's canvas holds. */
export const mostPixels = 16_777_216;

/**
 * A PNG with its facts in it.
 * @throws RangeError where it would have more px than a canvas holds
 * @throws Error where the browser cannot draw it: the prebuilt file is then the one to offer
 */
export async function drawPng(subject: Subject, wish: Wish): Promise<Blob> {
	const picture = await drawBeside(subject, wish);
	const ratio = wish.ratio ?? 1;
	const [width, height] = [Math.round(picture.width * ratio), Math.round(picture.height * ratio)];
	if (width * height > mostPixels) {
		throw new RangeError(`${width} × ${height} px are more than a browser draws: ask for a smaller scale`);
	}
	const address = URL.createObjectURL(new Blob([picture.svg], { type: 'image/svg+xml' }));
	try {
		const image = new Image(width, height);
		image.src = address;
		// Once it is decoded its typefaces are there too: the first picture is as good as the second.
		await image.decode();
		const canvas = document.createElement('canvas');
		[canvas.width, canvas.height] = [width, height];
		const room = canvas.getContext('2d');
		if (!room) throw new Error('this browser gives no canvas to draw on');
		room.drawImage(image, 0, 0, width, height);
		const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
		if (!blob) throw new Error('this browser makes no PNG of the picture');
		const bytes = new Uint8Array(await blob.arrayBuffer());
		const whole = withFacts(bytes, picture.facts, (picture.dpi ?? webDpi) * ratio);
		return new Blob([whole as Uint8Array<ArrayBuffer>], { type: 'image/png' });
	} finally {
		URL.revokeObjectURL(address);
	}
}

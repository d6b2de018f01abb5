// What a browser loads when a reader asks for a file, and not before: built by itself, as an island.
import type { ChartId } from '../data/lists.ts';
import type { Choices } from '../charts/chart.ts';
import { drawPicture, type Picture } from './drawPicture.ts';
import { webDpi } from './png.ts';
import { pixelRatios, shapeOf, type Asked } from './presets.ts';
import { chartOf } from './sceneSubject.ts';
import { paintStrips, pngOfStrips } from './strips.ts';
import type { Subject } from './subject.ts';
import type { Theme } from '../theme/palette.ts';

export { altText, creditLine, sentence } from './citation.ts';
export { csvOf, jsonOf } from './tableFile.ts';

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

/** What is done beside the page, where it lets us. */
const works = { drawSvg, pngOfStrips };
type Works = typeof works;

/** What goes to the worker and what comes back from it. */
interface Order<Name extends keyof Works = keyof Works> {
	work: Name;
	given: Parameters<Works[Name]>;
}
type Answer = { done: unknown } | { error: string; isWish: boolean };

const does = async ({ work, given }: Order): Promise<unknown> =>
	(works[work] as (...given: unknown[]) => unknown)(...given);

// The same file in a worker does what it is sent: laying out a picture can take longer than a frame.
if (typeof document === 'undefined' && typeof addEventListener === 'function') {
	addEventListener('message', async ({ data, ports: [port] }: MessageEvent<Order>) => {
		let answer: Answer;
		try {
			answer = { done: await does(data) };
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
 * Does something beside the page: it goes on answering meanwhile. Where a worker is refused, or has no
 * canvas, the page does it itself.
 */
async function beside<Name extends keyof Works>(
	order: Order<Name>,
	moved: Transferable[] = []
): Promise<Awaited<ReturnType<Works[Name]>>> {
	type Done = Awaited<ReturnType<Works[Name]>>;
	isRefused ||= typeof OffscreenCanvas === 'undefined';
	try {
		if (!isRefused) worker ??= new Worker(import.meta.url, { type: 'module' });
	} catch {
		isRefused = true;
	}
	if (!worker || isRefused) return (await does(order)) as Done;
	const at = worker;
	const { port1, port2 } = new MessageChannel();
	// Several orders may be under way: where the worker fails, each of them hears it.
	const heard = new AbortController();
	const answer = await new Promise<Answer | undefined>((done) => {
		port1.onmessage = ({ data }: MessageEvent<Answer>) => done(data);
		at.addEventListener('error', () => done(undefined), { once: true, signal: heard.signal });
		at.postMessage(order, [port2, ...moved]);
	}).finally(() => {
		heard.abort();
		port1.close();
	});
	if (!answer) {
		isRefused = true;
		return (await does(order)) as Done;
	}
	if ('done' in answer) return answer.done as Done;
	throw answer.isWish ? new RangeError(answer.error) : new Error(answer.error);
}

/** The same as `drawSvg`, beside the page. */
export const drawBeside = (subject: Subject, wish: Wish): Promise<Picture> =>
	beside({ work: 'drawSvg', given: [subject, wish] });

/** The most px that every browser's canvas holds. */
const mostPixels = 16_777_216;

const isTooLarge = (width: number, height: number): boolean => width * height > mostPixels;

/**
 * Device pixels for each px that a PNG can be asked for with.
 * @param aspect of the picture, its height by its width
 */
export function ratiosFor(asked: Asked, aspect: number): number[] {
	const { width } = shapeOf(asked).frame;
	return pixelRatios.filter((ratio) => !isTooLarge(width * ratio, width * aspect * ratio));
}

/**
 * A PNG with its facts in it.
 * @throws RangeError where it would have more px than a canvas holds
 * @throws Error where the browser cannot draw it: the prebuilt file is then the one to offer
 */
export async function drawPng(subject: Subject, wish: Wish): Promise<Blob> {
	const picture = await drawBeside(subject, wish);
	const ratio = wish.ratio ?? 1;
	const [width, height] = [Math.round(picture.width * ratio), Math.round(picture.height * ratio)];
	if (isTooLarge(width, height)) {
		throw new RangeError(`${width} × ${height} px are more than a browser draws: ask for a smaller scale`);
	}
	const address = URL.createObjectURL(new Blob([picture.svg], { type: 'image/svg+xml' }));
	try {
		const image = new Image(width, height);
		image.src = address;
		// Once it is decoded its typefaces are there too: the first picture is as good as the second.
		await image.decode();
		const strips = await paintStrips(image, width, height);
		const dpi = (picture.dpi ?? webDpi) * ratio;
		const whole = { strips, width, height, facts: picture.facts, dpi };
		const png = await beside({ work: 'pngOfStrips', given: [whole] }, strips);
		return new Blob([png as Uint8Array<ArrayBuffer>], { type: 'image/png' });
	} finally {
		URL.revokeObjectURL(address);
	}
}

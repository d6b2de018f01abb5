// Paints the field beside the page, so that the page goes on scrolling meanwhile.
import { FieldPainter, type FieldOrder } from './FieldPainter.ts';

/** What the page sends: the canvas first, then orders, each with its number. */
export type FieldMessage = { canvas: OffscreenCanvas } | { number: number; order: FieldOrder };

/** What it hears: whether somebody is on their way, once the picture of that can be seen. */
export interface FieldAnswer {
	number: number;
	isMoving: boolean;
}

let painter: FieldPainter | undefined;
let asked = 0;
let answered = 0;
let frame = 0;

addEventListener('message', ({ data }: MessageEvent<FieldMessage>) => {
	if ('canvas' in data) {
		painter = new FieldPainter(data.canvas);
		return;
	}
	painter?.take(data.order);
	asked = data.number;
	// Orders that come faster than frames are painted once.
	if (data.order.ask !== 'rest') frame ||= requestAnimationFrame(paint);
});

function paint(): void {
	frame = 0;
	const number = asked;
	const isMoving = painter?.paint() ?? false;
	// What was painted is seen when the next frame begins.
	if (number > answered) requestAnimationFrame(() => answer({ number, isMoving }));
	answered = number;
}

const answer = (words: FieldAnswer) => postMessage(words);

// Paints the field beside the page, so that people walk on while the page is busy.
import { easeCubicInOut } from 'd3';
import { FieldPainter, type FieldOrder } from './FieldPainter.ts';

/** What the page sends: the canvas first, then orders, each with its number. */
export type FieldMessage = { canvas: OffscreenCanvas } | { number: number; order: FieldOrder };

/** What it hears: that the painter is there, number 0; whether somebody is on their way, once the picture of that can be seen. */
export interface FieldAnswer {
	number: number;
	isMoving: boolean;
}

/** How long people are on their way, ms. */
const duration = 700;
/** Of two processors the page has need of both: every second frame is left to it. */
const isEverySecond = navigator.hardwareConcurrency <= 2;

let painter: FieldPainter | undefined;
let asked = 0;
let answered = 0;
let frame = 0;
/** When they set out; 0 where they have not been seen to, nothing where they stand. */
let start: number | undefined;

addEventListener('message', ({ data }: MessageEvent<FieldMessage>) => {
	if ('canvas' in data) {
		painter = new FieldPainter(data.canvas);
		answer({ number: 0, isMoving: false });
		return;
	}
	const { ask } = data.order;
	painter?.take(data.order);
	asked = data.number;
	if (ask === 'set out') start = 0;
	else if (ask === 'stand' || ask === 'rest') start = undefined;
	// Orders that come faster than frames are painted once.
	if (ask !== 'rest' && ask !== 'colour') frame ||= requestAnimationFrame(paint);
});

function paint(now: number): void {
	frame = 0;
	const number = asked;
	const isTravelling = start !== undefined;
	const gone = isTravelling ? Math.min((now - (start ||= now)) / duration, 1) : 1;
	if (isTravelling) painter?.goOn(easeCubicInOut(gone));
	const isMoving = painter?.paint() ?? false;
	const hasArrived = isTravelling && gone === 1;
	if (isMoving && isTravelling && !hasArrived) paintNext();
	else start = undefined;
	// What was painted is seen when the next frame begins.
	if (number > answered || hasArrived) {
		requestAnimationFrame(() => answer({ number, isMoving: isMoving && !hasArrived }));
	}
	answered = number;
}

function paintNext(): void {
	const ask = () => (frame = requestAnimationFrame(paint));
	if (isEverySecond) frame = requestAnimationFrame(ask);
	else ask();
}

const answer = (words: FieldAnswer) => postMessage(words);

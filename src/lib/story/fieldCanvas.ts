import { dotPaints } from '../marks/dots.ts';
import type { Mark } from '../marks/mark.ts';
import type { Colour } from '../marks/paintDots.ts';
import type { FieldOrder, Room } from './FieldPainter.ts';
import type { FieldAnswer, FieldMessage } from './fieldWorker.ts';

/** How long the painter has to show that somebody is on their way, ms: after that everybody stands where they go. */
const patience = 1000;

/** The canvas that shows people on their way, painted beside the page. It is empty while nobody moves. */
export interface FieldCanvas {
	/**
	 * Sends everybody from one drawing to another, or on from where they are on their way already.
	 * @returns whether a painter is there to show it; where none is yet, one may still come in time
	 */
	setOut(before: readonly Mark[], after: readonly Mark[], from: Room, to: Room): boolean;
	/** The end of the way has moved. */
	turn(after: readonly Mark[], to: Room): void;
	/** Shows everybody where they stand. */
	stand(marks: readonly Mark[], room: Room): void;
	/** Nobody is on their way any more: the canvas is put away. */
	rest(): void;
	/** They have set out, and have not arrived. */
	readonly isTravelling: boolean;
	close(): void;
}

/**
 * @param onmove told whether people can be seen on their way, when that is known: until then, and where
 * no canvas is to be had, the picture itself shows them
 * @returns nothing where the browser paints on no canvas beside a page
 */
export function fieldCanvas(
	canvas: HTMLCanvasElement,
	onmove: (isMoving: boolean) => void
): FieldCanvas | undefined {
	let worker: Worker;
	try {
		const beside = canvas.transferControlToOffscreen();
		worker = new Worker(new URL('./fieldWorker.ts', import.meta.url), { type: 'module' });
		worker.postMessage({ canvas: beside } satisfies FieldMessage, [beside]);
	} catch {
		return undefined;
	}

	// What is said of an order before the last change is out of date.
	let [number, changed] = [0, 0];
	const send = (order: FieldOrder) => worker.postMessage({ number, order } satisfies FieldMessage);
	const change = (order: FieldOrder) => {
		changed = ++number;
		send(order);
	};
	let isTravelling = false;
	let isThere = false;
	let waiting: ReturnType<typeof setTimeout> | undefined;
	const show = (isMoving: boolean) => {
		clearTimeout(waiting);
		isTravelling &&= isMoving;
		canvas.hidden = !isMoving;
		onmove(isMoving);
	};
	const rest = () => {
		clearTimeout(waiting);
		isTravelling = false;
		canvas.hidden = true;
		changed = 0;
		send({ ask: 'rest' });
	};
	const giveUp = () => {
		isThere = false;
		rest();
		onmove(false);
	};
	worker.onmessage = ({ data }: MessageEvent<FieldAnswer>) => {
		isThere = true;
		if (changed > 0 && data.number >= changed) show(data.isMoving);
	};
	worker.onerror = giveUp;

	const colour = () =>
		send({ ask: 'colour', colours: dotPaints.map((paint) => colourOf(canvas, `--${paint}`)) });
	colour();
	const scheme = matchMedia('(prefers-color-scheme: dark)');
	scheme.addEventListener('change', colour);

	return {
		setOut(before, after, from, to) {
			isTravelling = true;
			change({ ask: 'set out', before: [...before], after: [...after], from, to });
			clearTimeout(waiting);
			waiting = setTimeout(giveUp, patience);
			return isThere;
		},
		turn: (after, room) => change({ ask: 'turn', after: [...after], room }),
		stand: (marks, room) => change({ ask: 'stand', marks: [...marks], room }),
		rest,
		get isTravelling() {
			return isTravelling;
		},
		close() {
			scheme.removeEventListener('change', colour);
			clearTimeout(waiting);
			worker.terminate();
		}
	};
}

/** A colour of the style sheet, `#rrggbb`, as numbers. */
function colourOf(element: Element, name: string): Colour {
	const hex = getComputedStyle(element).getPropertyValue(name).trim().slice(1);
	const part = (i: number) => Number.parseInt(hex.slice(i, i + 2), 16) || 0;
	return [part(0), part(2), part(4)];
}

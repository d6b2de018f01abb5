import { dotsOf, type Dots } from '../marks/dots.ts';
import { journeyTo, momentOf, stayOf, type Journey } from '../marks/journey.ts';
import type { Mark } from '../marks/mark.ts';
import { paintDots, type Colour } from '../marks/paintDots.ts';

/** The canvas in px, between which heights of it the drawing lies, and how much larger that is shown than it is laid out. */
export interface Room {
	width: number;
	height: number;
	top: number;
	bottom: number;
	scale: number;
	/** Device pixels for each px. */
	ratio: number;
}

/** What the page asks for; in this order a change of scene. */
export type FieldOrder =
	/** In the order of `dotPaints`. */
	| { ask: 'colour'; colours: Colour[] }
	/** From one drawing to another; from wherever everybody is where they are still on their way. */
	| { ask: 'set out'; before: Mark[]; after: Mark[]; from: Room; to: Room }
	/** The end of the way has moved. */
	| { ask: 'turn'; after: Mark[]; room: Room }
	/** Everybody stands as drawn. */
	| { ask: 'stand'; marks: Mark[]; room: Room }
	| { ask: 'rest' };

/** Most pixels painted in a frame, for a few people and for a multitude. */
const budget = { few: 2_400_000, many: 1_300_000, manyFrom: 20_000 };

/** The room on the way from one picture to another: what lies elsewhere or is shown larger comes there by degrees. */
function roomBetween(from: Room, to: Room, t: number): Room {
	const mean = (name: 'top' | 'bottom' | 'scale') => from[name] + (to[name] - from[name]) * t;
	return { ...to, top: mean('top'), bottom: mean('bottom'), scale: mean('scale') };
}

/** Knows who is on their way to where, and paints them. */
export class FieldPainter {
	readonly #canvas: OffscreenCanvas;
	/** Asked for once: Firefox refuses a canvas from another thread when it is asked again. */
	readonly #context: OffscreenCanvasRenderingContext2D | null;
	#colours: Colour[] = [];
	#journey: Journey | undefined;
	#t = 0;
	#rooms: { from: Room; to: Room } | undefined;
	/** Where a change began: it may find its end moved while it is on its way. */
	#began: { dots: Dots; marks: Mark[] } | undefined;
	#pixels: ImageData | undefined;

	constructor(canvas: OffscreenCanvas) {
		this.#canvas = canvas;
		this.#context = canvas.getContext('2d');
	}

	take(order: FieldOrder): void {
		switch (order.ask) {
			case 'colour':
				this.#colours = order.colours;
				return;
			case 'set out': {
				const { before, after, from, to } = order;
				const isUnderway = this.#journey && this.#rooms && this.#t < 1;
				const dots = isUnderway ? momentOf(this.#journey as Journey, this.#t) : dotsOf(before);
				this.#rooms = { from: isUnderway ? (this.#room as Room) : from, to };
				this.#began = { dots, marks: before };
				this.#journey = journeyTo(dots, before, after);
				this.#t = 0;
				return;
			}
			case 'turn':
				if (this.#rooms) this.#rooms = { ...this.#rooms, to: order.room };
				this.#journey = this.#began && journeyTo(this.#began.dots, this.#began.marks, order.after);
				return;
			case 'stand':
				this.#rooms = { from: order.room, to: order.room };
				this.#journey = stayOf(order.marks);
				this.#t = 1;
				return;
			case 'rest':
				this.#journey = this.#began = undefined;
				this.#context?.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
		}
	}

	/** @param t 0 where the way begins, 1 where it ends */
	goOn(t: number): void {
		this.#t = t;
	}

	get #room(): Room | undefined {
		return this.#rooms && roomBetween(this.#rooms.from, this.#rooms.to, this.#t);
	}

	/** Paints the moment; false where nobody is on their way, or where there is no canvas to be had. */
	paint(): boolean {
		const [journey, room] = [this.#journey, this.#room];
		const context = this.#context;
		if (!journey || !room || !context || context.isContextLost?.()) return false;
		const most = journey.end > budget.manyFrom ? budget.many : budget.few;
		const ratio = Math.min(room.ratio, 3, Math.sqrt(most / (room.width * room.height)));
		const [width, height] = [Math.round(room.width * ratio), Math.round(room.height * ratio)];
		if (width < 1 || height < 1) return false;
		if (this.#canvas.width !== width || this.#canvas.height !== height) {
			this.#canvas.width = width;
			this.#canvas.height = height;
		}
		if (this.#pixels?.width !== width || this.#pixels.height !== height) {
			this.#pixels = context.createImageData(width, height);
		}
		const place = { scale: ratio * room.scale, top: room.top * ratio, bottom: room.bottom * ratio };
		paintDots(journey, this.#t, this.#pixels, place, this.#colours);
		context.putImageData(this.#pixels, 0, 0);
		return true;
	}
}

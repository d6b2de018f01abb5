import type { Drawn } from './recordsIn.ts';

/** A place that holds a drawing whose marks can be lit: it is positioned, and rings stand in it. */
const hosts = '[data-marks]';
/** How near a finger or a pointer has to come, px. */
const reach = { finger: 24, pointer: 12 };
/** Between a ring and its words, px: as figure.css has it, and the ring's own line. */
const labelGap = 7;

const selector = ({ kind, id }: Drawn) => `svg [data-${kind}="${CSS.escape(id)}"]`;
const inWindow = (box: DOMRect) =>
	box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;

/** Rings that stand in drawings, and the words beside the first of them. */
export interface Rings {
	remove(): void;
	/** Whether a point of the window lies on the words, or on the way to them from the mark. */
	holds(x: number, y: number): boolean;
}

/** Rings the marks of a record in every drawing on the screen. */
export function ring(root: ParentNode, record: Drawn, words = ''): Rings {
	// All is measured before anything is put in: else the page would be laid out once a mark.
	const places: { host: HTMLElement; frame: DOMRect; box: DOMRect }[] = [];
	for (const host of root.querySelectorAll<HTMLElement>(hosts)) {
		// A browser asked for the place of what it leaves out would lay it out.
		if (host.checkVisibility?.({ contentVisibilityAuto: true }) === false) continue;
		const frame = host.getBoundingClientRect();
		if (!inWindow(frame)) continue;
		const all = [...host.querySelectorAll<SVGGraphicsElement>(selector(record))];
		const drawn = all.filter(({ tagName }) => tagName !== 'text');
		// Words are lit where nothing else stands for the record.
		for (const mark of drawn.length > 0 ? drawn : all) {
			const box = mark.getBoundingClientRect();
			if (box.width > 0 || box.height > 0) places.push({ host, frame, box });
		}
	}
	const made = places.map(({ host, frame, box }, i) => place(host, frame, box, i === 0 ? words : ''));
	return {
		remove: () => made.forEach((element) => element.remove()),
		holds(x, y) {
			const label = made[0]?.querySelector('span')?.getBoundingClientRect();
			return (
				!!label &&
				x >= label.left &&
				x <= label.right &&
				y >= label.top - labelGap &&
				y <= label.bottom + labelGap
			);
		}
	};
}

function place(host: HTMLElement, frame: DOMRect, box: DOMRect, words: string): HTMLElement {
	const margin = Math.max(4, (20 - Math.min(box.width, box.height)) / 2);
	const element = document.createElement('div');
	element.className = 'ring';
	element.setAttribute('aria-hidden', 'true');
	// The picture's own room cuts off what leaves it; the mark itself is whole.
	const left = Math.min(Math.max(box.left - margin, frame.left), box.left);
	const right = Math.max(Math.min(box.right + margin, frame.right), box.right);
	element.style.left = `${left - frame.left}px`;
	element.style.top = `${box.top - frame.top - margin}px`;
	element.style.width = `${right - left}px`;
	element.style.height = `${box.height + 2 * margin}px`;
	host.append(element);
	if (!words) return element;
	const label = document.createElement('span');
	label.textContent = words;
	element.append(label);
	// Inside the picture, above the mark where there is room.
	const own = label.getBoundingClientRect();
	const from = Math.min(Math.max(own.left, frame.left), Math.max(frame.right - own.width, frame.left));
	label.style.left = `${from - own.left}px`;
	if (own.top < Math.max(frame.top, 0)) label.classList.add('under');
	return element;
}

/** The record whose mark is at a point of the window, or nearest to it within reach. */
export function recordNear(host: Element, x: number, y: number, touch: boolean): Drawn | undefined {
	let best: { record: Drawn; distance: number; area: number } | undefined;
	for (const mark of host.querySelectorAll<SVGElement>('svg [data-figure], svg [data-claim]')) {
		const { figure, claim } = mark.dataset;
		const id = figure ?? claim;
		if (!id) continue;
		const box = mark.getBoundingClientRect();
		const distance = Math.hypot(
			Math.max(box.left - x, 0, x - box.right),
			Math.max(box.top - y, 0, y - box.bottom)
		);
		if (distance > (touch ? reach.finger : reach.pointer)) continue;
		const area = box.width * box.height;
		if (best && (distance > best.distance || (distance === best.distance && area >= best.area))) continue;
		best = { record: { kind: figure ? 'figure' : 'claim', id }, distance, area };
	}
	return best?.record;
}

/** The drawing that an event happened in. */
export const hostOf = (target: EventTarget | null): HTMLElement | null =>
	(target as Element | null)?.closest?.<HTMLElement>(hosts) ?? null;

import type { Drawn } from './recordsIn.ts';
import { openReceipts, recordAt, type Receipts } from './receipts.ts';
import { hostOf, recordNear, ring, type Rings } from './rings.ts';

/** What a page knows of its records. */
export interface RecordWords {
	/** The element id of a record's note. */
	noteOf(record: Drawn): string;
	/** What a mark stands for, in a line. */
	lineOf(record: Drawn): string;
	/** A receipt opened, by `opener`, or closed. */
	onchange?(isOpen: boolean, opener?: HTMLElement): void;
}

/**
 * Ties words and marks together, by mouse, touch and keyboard alike: a number in the text lights its
 * mark, a mark says its owner and opens its receipt.
 */
export function tieMarks(
	root: HTMLElement,
	{ noteOf, lineOf, onchange }: RecordWords
): Receipts & { light(record?: Drawn): void } {
	let rings: Rings | undefined;
	let isOpen = false;
	const light = (record?: Drawn, words?: string) => {
		rings?.remove();
		rings = record && ring(root, record, words);
	};
	const receipts = openReceipts(root, noteOf, {
		onopen(record, opener) {
			isOpen = true;
			light(record);
			onchange?.(true, opener);
		},
		onclose() {
			isOpen = false;
			// Who comes back by keys has it lit again already.
			const { activeElement } = document;
			if (!recordAt(activeElement) && !activeElement?.closest('[data-walk]')) light();
			onchange?.(false);
		}
	});

	const overText = (event: Event) => {
		// A finger that sets out to move the page means no number; where it taps, the receipt opens.
		if ((event as PointerEvent).pointerType === 'touch') return;
		const record = recordAt(event.target);
		if (record && !isOpen) light(record);
	};
	const offText = (event: Event) => {
		if (recordAt(event.target) && !isOpen) light();
	};
	root.addEventListener('focusin', overText);
	root.addEventListener('focusout', offText);
	root.addEventListener('keydown', ({ key }) => key === 'Escape' && !isOpen && light());

	const watchPointer = () => {
		root.addEventListener('pointerover', overText);
		root.addEventListener('pointerout', offText);
		let frame = 0;
		root.addEventListener('pointermove', (event) => {
			const host = event.pointerType === 'touch' || isOpen ? null : hostOf(event.target);
			if (!host || frame) return;
			frame = requestAnimationFrame(() => {
				frame = 0;
				// The words beside a mark can be gone over and read at leisure.
				if (rings?.holds(event.clientX, event.clientY)) return;
				const record = recordNear(host, event.clientX, event.clientY, false);
				host.classList.toggle('on-mark', !!record);
				light(record, record && lineOf(record));
			});
		});
		root.addEventListener(
			'pointerleave',
			(event) => {
				if (!isOpen && (event.target as Element).matches?.('[data-marks]')) light();
			},
			true
		);
	};
	// Who listens to pointers is told of each move of a finger that scrolls: only where something can hover.
	const hover = matchMedia('(any-hover: hover)');
	if (hover.matches) watchPointer();
	else hover.addEventListener('change', watchPointer, { once: true });

	root.addEventListener('click', (event) => {
		const host = event.defaultPrevented ? null : hostOf(event.target);
		const record = host && recordNear(host, event.clientX, event.clientY, true);
		if (record) receipts.open(record, document.activeElement as HTMLElement);
	});

	return { ...receipts, light: (record) => light(record, record && lineOf(record)) };
}

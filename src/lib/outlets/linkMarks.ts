import { claimMarks } from 'virtual:records';
import { figureLine, receiptOf } from '../text/owner.ts';
import type { Drawn } from './recordsIn.ts';
import { openReceipts, recordAt, type Receipts } from './receipts.ts';
import { hostOf, recordNear, ring, type Rings } from './rings.ts';

/** The element id of a record's note. */
export const noteOf = ({ kind, id }: Drawn): string =>
	kind === 'claim' ? `claim-${id}` : `receipt-${receiptOf(id)}`;

/** What a mark stands for, in a line: number, owner, day and standing; or a claim and its standing. */
export function drawnLine({ kind, id }: Drawn): string {
	if (kind === 'figure') return figureLine(id);
	const claim = claimMarks.find((mark) => mark.id === id);
	return claim ? `${claim.short}: ${claim.standing}` : '';
}

/**
 * Ties words and marks together, by mouse, touch and keyboard alike: a number in the text lights its
 * mark, a mark says its owner and opens its receipt.
 */
export function linkMarks(root: HTMLElement): Receipts & { light(record?: Drawn): void } {
	let rings: Rings | undefined;
	let isOpen = false;
	const light = (record?: Drawn, words?: string) => {
		rings?.remove();
		rings = record && ring(root, record, words);
	};
	const receipts = openReceipts(root, noteOf, {
		onopen(record) {
			isOpen = true;
			light(record);
		},
		onclose() {
			isOpen = false;
			light();
		}
	});

	const overText = (event: Event) => {
		const record = recordAt(event.target);
		if (record && !isOpen) light(record);
	};
	const offText = (event: Event) => {
		if (recordAt(event.target) && !isOpen) light();
	};
	root.addEventListener('pointerover', overText);
	root.addEventListener('focusin', overText);
	root.addEventListener('pointerout', offText);
	root.addEventListener('focusout', offText);

	root.addEventListener('keydown', ({ key }) => key === 'Escape' && !isOpen && light());

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
			light(record, record && drawnLine(record));
		});
	});
	root.addEventListener(
		'pointerleave',
		(event) => {
			if (!isOpen && (event.target as Element).matches?.('[data-marks]')) light();
		},
		true
	);
	root.addEventListener('click', (event) => {
		const host = event.defaultPrevented ? null : hostOf(event.target);
		const record = host && recordNear(host, event.clientX, event.clientY, true);
		if (record) receipts.open(record, document.activeElement as HTMLElement);
	});

	return { ...receipts, light: (record) => light(record, record && drawnLine(record)) };
}

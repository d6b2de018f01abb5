import { receiptSentence, type Said } from '../text/receiptSentence.ts';
import { citedAs } from './citedAs.ts';
import { copyText } from './copyText.ts';
import type { Drawn } from './recordsIn.ts';
import { whenIdle } from './whenIdle.ts';

const numbers = 'a[data-figure], a[data-claim]';
/** Numbers told at a time what they have become: a frame has room for so many on a slow phone. */
const handful = 80;

/** The panel in which receipts and claims open where the reader is. */
export interface Receipts {
	/** False where the page holds no such receipt. The focus goes back to `opener` in the end. */
	open(record: Drawn, opener?: HTMLElement): boolean;
	/** Says of numbers made since what they have become: there are many, and nobody needs it in the first moment. */
	tell(): void;
}

interface Listener {
	/** `opener` is where the focus goes back to. */
	onopen?(record: Drawn, opener?: HTMLElement): void;
	onclose?(): void;
}

/** What a receipt in the page says. */
function saidIn(note: HTMLElement): Said {
	const [owner = '', says = ''] = [...note.querySelectorAll(':scope > p')].map((line) =>
		(line.textContent ?? '').replace(/\s+/g, ' ').trim()
	);
	return { says, owner: owner.replace(/\. \S+$/, ''), standing: note.dataset.standing ?? '' };
}

/** The record that a link in the page leads to. */
export function recordAt(target: EventTarget | null): (Drawn & { link: HTMLAnchorElement }) | undefined {
	const link = (target as Element | null)?.closest?.<HTMLAnchorElement>(numbers);
	const { figure, claim } = link?.dataset ?? {};
	if (!link || (!figure && !claim)) return undefined;
	return figure ? { kind: 'figure', id: figure, link } : { kind: 'claim', id: claim ?? '', link };
}

/**
 * Lets every number open its receipt where the reader is. The receipts stand in the page as notes;
 * without script a number is a plain link to its note.
 * @param noteOf the element id of a record's note in this page
 */
export function openReceipts(
	root: HTMLElement,
	noteOf: (record: Drawn) => string,
	{ onopen, onclose }: Listener = {}
): Receipts {
	if (!('popover' in HTMLElement.prototype)) return { open: () => false, tell: () => {} };
	let panel: HTMLElement | undefined;
	let opener: HTMLElement | undefined;

	root.addEventListener('click', (event) => {
		if (event.ctrlKey || event.metaKey || event.shiftKey) return;
		const record = recordAt(event.target);
		if (record && open(record, record.link)) event.preventDefault();
	});
	root.addEventListener('keydown', (event) => {
		if (event.key !== ' ') return;
		const record = recordAt(event.target);
		if (record && open(record, record.link)) event.preventDefault();
	});
	tell();
	return { open, tell };

	function tell(): void {
		let untold: HTMLElement[] | undefined;
		whenIdle(() => {
			untold ??= [...root.querySelectorAll<HTMLElement>(numbers)];
			for (const link of untold.splice(0, handful)) {
				const record = recordAt(link);
				// Its receipt stands in another page: it stays a link.
				if (!record || !document.getElementById(noteOf(record))) continue;
				link.setAttribute('role', 'button');
				link.setAttribute('aria-haspopup', 'dialog');
				link.setAttribute('aria-expanded', String(link === opener));
			}
			return untold.length > 0;
		});
	}

	function open(record: Drawn, by?: HTMLElement): boolean {
		const note = document.getElementById(noteOf(record));
		if (!note) return false;
		panel ??= makePanel();
		const from = by && panel.contains(by) ? opener : undefined;
		const copy = note.cloneNode(true) as HTMLElement;
		copy.removeAttribute('id');
		const list = document.createElement('ul');
		list.append(copy);
		const take = document.createElement('button');
		take.type = 'button';
		take.textContent = 'Copy sentence';
		take.addEventListener('click', async () => {
			const { from, address } = citedAs(note.id);
			const isCopied = await copyText(receiptSentence(saidIn(note), from, address));
			take.textContent = isCopied ? 'Copied' : 'This browser could not copy it';
		});
		const close = document.createElement('button');
		close.type = 'button';
		close.textContent = 'Close';
		close.addEventListener('click', () => panel?.hidePopover());
		if (panel.matches(':popover-open')) panel.hidePopover();
		const deeds = document.createElement('div');
		deeds.className = 'deeds';
		deeds.append(...(note.classList.contains('receipt') ? [take] : []), close);
		panel.replaceChildren(list, deeds);
		// At once: the panel's own event comes later, and once for two receipts in a row.
		tellOpen(opener, false);
		// From one receipt to the next: the focus goes back to where the first was opened.
		opener = from ?? by;
		tellOpen(opener, true);
		panel.showPopover();
		close.focus({ preventScroll: true });
		onopen?.(record, opener);
		return true;
	}

	/** A number says whether its receipt stands open. */
	function tellOpen(of: HTMLElement | undefined, isOpen: boolean): void {
		if (of?.hasAttribute('aria-haspopup')) of.setAttribute('aria-expanded', String(isOpen));
	}

	function makePanel(): HTMLElement {
		const made = document.createElement('div');
		made.className = 'receipt-panel';
		made.popover = 'auto';
		made.setAttribute('role', 'dialog');
		made.setAttribute('aria-label', 'Receipt');
		made.addEventListener('toggle', () => {
			if (made.matches(':popover-open')) return;
			tellOpen(opener, false);
			if (document.activeElement === document.body || made.contains(document.activeElement)) {
				opener?.focus({ preventScroll: true });
			}
			opener = undefined;
			onclose?.();
		});
		root.append(made);
		return made;
	}
}

const numbers = 'a[data-figure]';

/**
 * Lets every number open its receipt where the reader is. The receipts stand in the page as notes;
 * without script a number is a plain link to its note.
 */
export function openReceipts(root: HTMLElement): void {
	if (!('popover' in HTMLElement.prototype)) return;
	let panel: HTMLElement | undefined;
	let opener: HTMLElement | undefined;

	root.addEventListener('click', (event) => {
		if (event.ctrlKey || event.metaKey || event.shiftKey) return;
		if (open(numberAt(event))) event.preventDefault();
	});
	root.addEventListener('keydown', (event) => {
		if (event.key === ' ' && open(numberAt(event))) event.preventDefault();
	});
	// Says what the links have become; there are many, and nobody needs it in the first moment.
	const tell = () => {
		for (const link of root.querySelectorAll(numbers)) {
			link.setAttribute('role', 'button');
			link.setAttribute('aria-haspopup', 'dialog');
			link.setAttribute('aria-expanded', String(link === opener));
		}
	};
	if ('requestIdleCallback' in window) requestIdleCallback(tell, { timeout: 2000 });
	else setTimeout(tell, 500);

	function numberAt(event: Event): HTMLAnchorElement | null {
		return (event.target as Element).closest<HTMLAnchorElement>(numbers);
	}

	function open(link: HTMLAnchorElement | null): boolean {
		const receipt = link && document.getElementById(link.hash.slice(1));
		if (!receipt) return false;
		panel ??= makePanel();
		const copy = receipt.cloneNode(true) as HTMLElement;
		copy.removeAttribute('id');
		const list = document.createElement('ul');
		list.append(copy);
		const close = document.createElement('button');
		close.type = 'button';
		close.textContent = 'Close';
		close.addEventListener('click', () => panel?.hidePopover());
		if (panel.matches(':popover-open')) panel.hidePopover();
		panel.replaceChildren(list, close);
		opener = link;
		panel.showPopover();
		close.focus({ preventScroll: true });
		return true;
	}

	function makePanel(): HTMLElement {
		const made = document.createElement('div');
		made.className = 'receipt-panel';
		made.popover = 'auto';
		made.setAttribute('role', 'dialog');
		made.setAttribute('aria-label', 'Receipt');
		made.addEventListener('toggle', () => {
			const isOpen = made.matches(':popover-open');
			opener?.setAttribute('aria-expanded', String(isOpen));
			if (isOpen) return;
			if (document.activeElement === document.body || made.contains(document.activeElement)) opener?.focus();
			opener = undefined;
		});
		root.append(made);
		return made;
	}
}

/**
 * Lets every number open its receipt where the reader is. The receipts stand in the page as notes;
 * without script a number is a plain link to its note.
 */
export function openReceipts(root: HTMLElement): void {
	if (!('popover' in HTMLElement.prototype)) return;
	const panel = document.createElement('div');
	panel.className = 'receipt-panel';
	panel.popover = 'auto';
	panel.id = 'receipt-panel';
	panel.setAttribute('role', 'dialog');
	panel.setAttribute('aria-label', 'Receipt');
	root.append(panel);

	let opener: HTMLElement | null = null;
	panel.addEventListener('toggle', () => {
		const open = panel.matches(':popover-open');
		opener?.setAttribute('aria-expanded', String(open));
		if (!open) {
			if (document.activeElement === document.body || panel.contains(document.activeElement)) opener?.focus();
			opener = null;
		}
	});

	for (const link of root.querySelectorAll<HTMLAnchorElement>('a[data-figure]')) {
		link.setAttribute('role', 'button');
		link.setAttribute('aria-expanded', 'false');
		link.setAttribute('aria-haspopup', 'dialog');
	}
	root.addEventListener('click', (event) => {
		const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-figure]');
		if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
		if (open(link)) event.preventDefault();
	});
	root.addEventListener('keydown', (event) => {
		const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-figure]');
		if (link && event.key === ' ' && open(link)) event.preventDefault();
	});

	function open(link: HTMLAnchorElement): boolean {
		const receipt = document.getElementById(link.hash.slice(1));
		if (!receipt) return false;
		const copy = receipt.cloneNode(true) as HTMLElement;
		copy.removeAttribute('id');
		for (const inner of copy.querySelectorAll('a[data-figure]')) {
			inner.replaceWith(...inner.childNodes);
		}
		const close = document.createElement('button');
		close.type = 'button';
		close.textContent = 'Close';
		close.addEventListener('click', () => panel.hidePopover());
		const list = document.createElement('ul');
		list.append(copy);
		panel.replaceChildren(list, close);
		if (panel.matches(':popover-open')) panel.hidePopover();
		opener = link;
		panel.showPopover();
		close.focus({ preventScroll: true });
		return true;
	}
}

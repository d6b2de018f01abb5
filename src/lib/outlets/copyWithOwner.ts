import { attributed } from '../text/attribution.ts';
import { citedAs } from './citedAs.ts';
import { copyText } from './copyText.ts';

/**
 * Lets a copied sentence take the owners of its numbers along. Where a selection holds a figure, they
 * follow in a second line, and a notice offers the words alone. Nothing is kept of what was chosen.
 */
export function copyWithOwner(root: HTMLElement): void {
	// There from the start: what comes into it later is said to those who listen.
	const notice = document.createElement('p');
	notice.className = 'copied';
	notice.setAttribute('role', 'status');
	root.append(notice);

	document.addEventListener('copy', (event) => {
		const selection = getSelection();
		const at = event.target as Element;
		if (!selection?.rangeCount || !event.clipboardData || at.closest?.('input, textarea, [contenteditable]'))
			return;
		const range = selection.getRangeAt(0);
		// A receipt names its owner itself.
		const held = [...root.querySelectorAll<HTMLElement>('[data-figure]:not(.receipt *, svg *)')].filter(
			(one) => range.intersectsNode(one)
		);
		const words = selection.toString();
		if (held.length === 0 || !words.trim()) return;
		const { from, address } = citedAs(held[0]?.closest('section[data-step]')?.id);
		const ids = held.map(({ dataset }) => dataset.figure ?? '');
		event.clipboardData.setData('text/plain', attributed(words, ids, from, address));
		event.preventDefault();
		const bare = document.createElement('button');
		bare.textContent = 'Copy words only';
		bare.onclick = async () =>
			notice.replaceChildren(
				(await copyText(words)) ? 'Copied without its source.' : 'This browser could not copy it.'
			);
		notice.replaceChildren('Copied with its source. ', bare);
		addEventListener('pointerdown', putByPointer);
	});
	const put = () => {
		notice.replaceChildren();
		// Who listens to pointers is told of each move of a finger that scrolls.
		removeEventListener('pointerdown', putByPointer);
	};
	const putByPointer = (event: Event) => notice.contains(event.target as Node) || put();
	addEventListener('keydown', (event) => event.key === 'Escape' && put());
}

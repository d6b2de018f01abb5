import { whenIdle } from '../outlets/whenIdle.ts';

/**
 * Lets the browser leave out what is out of sight: it neither lays out nor paints it (`.skips` in the
 * style sheet, but for `[data-laid]`). Before that, each part is laid out once, for a browser keeps the
 * height of what it has laid out, and a part that came into sight with another height would move the
 * page. Where the page was served with `skips`, that is done in idle pieces; else it is laid out whole
 * already.
 * @returns called where heights have changed: lays out everything once more
 */
export function skipUnseen(page: Element, parts: readonly HTMLElement[]): () => void {
	let frame = 0;
	const layOut = () => {
		page.classList.remove('skips');
		cancelAnimationFrame(frame);
		// Heights are kept at the end of a frame.
		frame = requestAnimationFrame(() => (frame = requestAnimationFrame(() => page.classList.add('skips'))));
	};
	if (page.classList.contains('skips')) {
		// The first is never left out.
		const left = parts.slice(1);
		const layNext = (): boolean => {
			const part = left.shift();
			if (part) {
				part.dataset.laid = '';
				part.getBoundingClientRect();
				return true;
			}
			stop();
			removeEventListener('scroll', layNext);
			layOut();
			for (const part of parts) delete part.dataset.laid;
			return false;
		};
		const stop = whenIdle(layNext);
		// Who scrolls before that is not to see anything move: what comes next is known before it is seen.
		addEventListener('scroll', layNext, { passive: true });
	} else layOut();
	return layOut;
}

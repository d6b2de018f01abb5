import { whenIdle } from '../outlets/whenIdle.ts';

/** How far below the window a part is laid out before it comes into sight, in heights of the window. */
const ahead = 1.5;

/**
 * Lets the browser leave out what is out of sight: it neither lays out nor paints it (`.skips` in the
 * style sheet, but for `[data-laid]`). Before that, each part is laid out once, for a browser keeps the
 * height of what it has laid out, and a part that came into sight with another height would move the
 * page. Where the page was served with `skips`, that is done part by part while the page is idle; else
 * it is laid out whole already.
 * @param parts in the order of the page; those that another holds come before it, and are left out with it
 * @returns called where heights have changed: lays out everything once more
 */
export function skipUnseen(page: Element, parts: readonly HTMLElement[]): () => void {
	let times = 0;
	const layOut = () => {
		const time = ++times;
		page.classList.remove('skips');
		afterAFrame(() => time === times && page.classList.add('skips'));
	};
	if (page.classList.contains('skips')) {
		// The first is never left out.
		const left = parts.slice(1);
		const lay = (some: readonly HTMLElement[]) => {
			for (const part of some) part.dataset.laid = '';
			some[0]?.getBoundingClientRect();
			const whole = some.filter((part) => !parts.some((other) => other !== part && other.contains(part)));
			afterAFrame(() => whole.forEach((part) => delete part.dataset.laid));
		};
		const layNext = (): boolean => {
			const isLeft = left.length > 0;
			lay(left.splice(0, 1));
			if (!isLeft) {
				removeEventListener('scroll', layNear);
				removeEventListener('hashchange', layRest);
			}
			return isLeft;
		};
		// Who scrolls before that is not to see anything move: what comes next is known before it is seen.
		const layNear = () => {
			const top = left[0]?.getBoundingClientRect().top ?? 0;
			if (top < (1 + ahead) * innerHeight) layNext();
		};
		// Who follows a link before that comes to where its target was taken to be, and it would move once more.
		const layRest = () => {
			lay(left.splice(0));
			document.getElementById(location.hash.slice(1))?.scrollIntoView({ behavior: 'instant' });
		};
		// Heights are those of the page's own typefaces. They do not wait for a rest: a part that is met before
		// moves what comes after it.
		void document.fonts.ready.then(() => whenIdle(layNext));
		addEventListener('scroll', layNear, { passive: true });
		addEventListener('hashchange', layRest);
	} else layOut();
	return layOut;
}

/** Heights are kept at the end of a frame. */
function afterAFrame(act: () => void): void {
	requestAnimationFrame(() => requestAnimationFrame(act));
}

/**
 * How far a page is to move until nothing that stays covers an element.
 * @param top of the element, px from the window's top, as is `bottom`
 * @param before room that it needs above it to be clear of what stays there, px
 * @param after the same below it
 * @param height of the window, px
 * @returns px, down where positive; 0 where it is clear, finds no room or lies outside
 */
export function wayOut(top: number, bottom: number, before: number, after: number, height: number): number {
	// Browsers move to what lies outside, and a reader who scrolled away from it comes back to the window elsewhere.
	if (bottom <= 0 || top >= height) return 0;
	const above = top - before;
	const below = bottom + after - height;
	if (below > above) return 0;
	// They round by less than a pixel.
	return below >= 1 ? below : above <= -1 ? above : 0;
}

/**
 * Brings out in the next frame what takes the focus by key and is covered. Chromium of 2025 (version 143) moves a
 * page to what lies outside the window alone, and does not heed the room that the style sheet asks for.
 */
export function showFocus(root: HTMLElement): void {
	root.addEventListener('focusin', ({ target }) => {
		const element = target as Element;
		if (!element.matches('section :focus-visible')) return;
		requestAnimationFrame(() => {
			const { top, bottom } = element.getBoundingClientRect();
			const { scrollMarginTop, scrollMarginBottom } = getComputedStyle(element);
			const way = wayOut(
				top,
				bottom,
				parseFloat(scrollMarginTop),
				parseFloat(scrollMarginBottom),
				innerHeight
			);
			if (way) scrollBy({ top: way, behavior: 'instant' });
		});
	});
}

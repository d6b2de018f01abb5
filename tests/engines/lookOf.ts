/** Where a box is, px: its top from its section or what is above it. */
export interface Box {
	left: number;
	width: number;
	top: number;
}

/** What a page shows of what is compared between looks. */
export interface Shown {
	/** Of each step, or each figure where a page has no steps; controls are no words of theirs. */
	words: string[];
	/** Colour of the page. */
	ground: string;
	/** Whether a script has taken the page over, its first picture too. */
	isMoved: boolean;
}

/** Runs in a page. */
export const shownIn = (): Shown => ({
	words: [...document.querySelectorAll('section[data-step], main:not([data-story]) figure')].map((part) =>
		[
			...part.querySelectorAll(
				'.words > :not([data-reader]), figcaption, .key, .note, .source, .description, table'
			)
		]
			.map(({ textContent }) => textContent)
			.join(' ')
			.replace(/\s+/g, ' ')
	),
	ground: getComputedStyle(document.documentElement).backgroundColor,
	isMoved:
		Boolean(document.querySelector('html[data-ready], [data-story]:not([data-mode=read])')) &&
		!document.querySelector('[data-stage] .still')
});

/**
 * Runs in a page: its boxes by name. Not in there, for engines differ in them: heights, and tops from
 * further up than the block above, because WebKitGTK makes lines of text as high as whole px; and the
 * width of what is as wide as its words, because it rounds the width of letters.
 */
export function boxesIn(): Record<string, Box> {
	const boxes: Record<string, Box> = {};
	const measure = (name: string, element: Element | null | undefined, from: number) => {
		if (!element?.checkVisibility()) return;
		const { left, width, top } = element.getBoundingClientRect();
		boxes[name] = { left, width, top: top - from };
	};
	const topOf = (element: Element | null | undefined) => element?.getBoundingClientRect().top ?? 0;
	const endOf = (element: Element | null | undefined) => element?.getBoundingClientRect().bottom ?? 0;
	for (const selector of [
		'.masthead h1',
		'.top',
		'[data-stage]',
		'[data-stage] svg',
		'.site-nav',
		'h1.title'
	]) {
		measure(selector, document.querySelector(selector), -scrollY);
	}
	for (const section of document.querySelectorAll('section[data-step]')) {
		const words = section.querySelector('.words');
		measure(`${section.id}: section`, section, topOf(section));
		measure(`${section.id}: heading`, section.querySelector('.heading'), topOf(words));
		// In the article the first picture stands above its words.
		const above = endOf(section.querySelector('figure'));
		const start = topOf(section);
		const isUnder = above > start && above <= topOf(words);
		measure(`${section.id}: words`, words, isUnder ? above : start);
	}
	document.querySelectorAll('main figure').forEach((figure, i) => {
		const picture = figure.querySelector('.picture');
		measure(
			`figure ${i}: picture`,
			picture?.querySelector('svg.wide'),
			endOf(picture?.previousElementSibling)
		);
		const table = figure.querySelector('table');
		measure(`figure ${i}: table`, table, endOf(table?.closest('details')?.querySelector('summary')));
	});
	return boxes;
}

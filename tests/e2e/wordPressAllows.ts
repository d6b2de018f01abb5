/**
 * What WordPress (6.8) leaves of a post whose writer may not use all of HTML, as far as our snippets use it:
 * `$allowedposttags` and `_wp_add_global_attributes` of its kses, and its list of style properties.
 * https://developer.wordpress.org/reference/functions/wp_kses_post/
 */
export const wordPressAllows = {
	elements: {
		a: ['href', 'rel', 'rev', 'name', 'target', 'download'],
		blockquote: ['cite'],
		br: [],
		cite: [],
		div: ['align'],
		em: [],
		figcaption: ['align'],
		figure: ['align'],
		h1: ['align'],
		img: [
			...['alt', 'align', 'border', 'height', 'hspace', 'loading', 'longdesc', 'vspace', 'src', 'usemap'],
			'width'
		],
		li: ['align', 'value'],
		ol: ['start', 'type', 'reversed'],
		p: ['align'],
		span: ['align'],
		strong: [],
		ul: ['type']
	},
	/** And `data-*`. */
	everywhere: [
		...['aria-controls', 'aria-current', 'aria-describedby', 'aria-details', 'aria-expanded', 'aria-hidden'],
		...['aria-label', 'aria-labelledby', 'aria-live', 'class', 'dir', 'hidden', 'id', 'lang', 'style'],
		...['title', 'role', 'xml:lang']
	],
	styles: ['margin', 'padding', 'width', 'max-width', 'height', 'max-height', 'border', 'color', 'font']
};

/** What is taken as it stands: in it, spaces count. */
const asItStands = /(<(script|style|textarea|pre)\b[\s\S]*?<\/\2>)/;

/**
 * HTML without what nobody sees or reads: comments, among them the marks that Svelte sets for hydration (nothing
 * served is hydrated, and there are more of them than elements), and spaces in a row.
 */
export const spareHtml = (html: string): string =>
	html
		.split(asItStands)
		// The pattern holds two groups: after each text come an element and its name.
		.map((part, i) =>
			i % 3 === 0 ? part.replace(/<!--[^>]*-->/g, '').replace(/[ \t\n]+/g, ' ') : i % 3 === 1 ? part : ''
		)
		.join('');

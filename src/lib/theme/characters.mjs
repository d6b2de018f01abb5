const range = (/** @type {number} */ from, /** @type {number} */ to) =>
	Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i));

/** What the pages' typefaces hold. */
export const pageCharacters = [...range(0x20, 0x7e), ...range(0xa0, 0xff), ...'ıŒœ‐‑–—‘’‚“”„•…‹›€−'].join('');

// In no name that is printed, and absent from one of the typefaces.
const absent = new Set('\u00adĬĭĲĳŉŦŧ');

/** What the typefaces of an exported file hold: all that, Latin Extended-A, mathematics and arrows. */
export const fileCharacters = [...new Set([...pageCharacters, ...range(0x100, 0x17f), ...'≤≥≠≈×∞→←↑↓'])]
	.filter((character) => !absent.has(character))
	.join('');

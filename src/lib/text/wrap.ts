import advances from './advances.json';

export type Weight = 400 | 600;

/** Advances by UTF-16 code, thousandths of the size: asked for with every letter of every drawing. */
function byCode(widths: Record<string, number>): Uint16Array {
	const codes = Object.keys(widths).map((character) => character.charCodeAt(0));
	const list = new Uint16Array(Math.max(...codes) + 1).fill(widths['x'] ?? 0);
	for (const [character, width] of Object.entries(widths)) list[character.charCodeAt(0)] = width;
	return list;
}
const table: Record<Weight, Uint16Array> = { 400: byCode(advances[400]), 600: byCode(advances[600]) };
const x = 'x'.charCodeAt(0);

/** Width of a line of the sans face, px. Characters it does not know count as an “x”. */
export function textWidth(text: string, size: number, weight: Weight = 400): number {
	const widths = table[weight];
	let width = 0;
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		// The second half of a character in two codes.
		if (code >= 0xdc00 && code < 0xe000) continue;
		width += widths[code] ?? widths[x] ?? 0;
	}
	return (width * size) / 1000;
}

// `?lens=seoul`, `&date=2024-12-01`, `#estimates`.
const choice = /(?=[?&#]\w)/;

/**
 * Breaks text into lines no wider than `width` px; a single word that is wider stands alone, and an address
 * with choices in it may break before each of them.
 */
export function wrap(
	text: string,
	width: number,
	size: number,
	weight: Weight = 400,
	measure: typeof textWidth = textWidth
): string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(/\s+/).filter(Boolean)) {
		const isWider = choice.test(word) && measure(word, size, weight) > width;
		const parts = isWider ? word.split(choice) : [word];
		for (const [i, part] of parts.entries()) {
			const longer = line ? `${line}${i > 0 ? '' : ' '}${part}` : part;
			if (line && measure(longer, size, weight) > width) {
				lines.push(line);
				line = part;
			} else line = longer;
		}
	}
	if (line) lines.push(line);
	return lines;
}

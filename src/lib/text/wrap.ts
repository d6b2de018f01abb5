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

const version = 'data \\d+(?:\\.\\d+)+';
const date = '(?:\\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*(?: \\d{4}\\b)?';
/** What a line is broken around: a date or a version, for half of one reads as a number, or else a word. */
export const unbroken = `[^\\s\\w]*(?:${date}|${version})\\S*|\\S+`;
const pieces = new RegExp(unbroken, 'g');
const dates = new RegExp(date, 'g');

/** The same words for a page, which breaks no line within a date either. */
export const datesWhole = (text: string): string =>
	text.replace(dates, (date) => date.replaceAll(' ', '\u00a0'));

/** How much of a line's width a word at the end has to fill to be no orphan. */
const alone = 0.3;

// `?lens=seoul`, `&date=2024-12-01`, `#estimates`.
const choice = /(?=[?&#]\w)/;

/**
 * Breaks text into lines no wider than `width` px; a single word that is wider stands alone. A date stays
 * whole where it can, and an address may break before each choice in it where it is wider than a line. A
 * short word at the end stands alone on a line only where the line above has none to spare.
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
	// Where a date is too wide, the year goes first.
	const parts = (on: RegExp) => (piece: string) =>
		measure(piece, size, weight) > width ? piece.split(on) : [piece];
	const words = (text.match(pieces) ?? []).flatMap(parts(/ (?=\d{4})/)).flatMap(parts(/ /));
	for (const word of words) {
		for (const [i, part] of parts(choice)(word).entries()) {
			const longer = line ? `${line}${i > 0 ? '' : ' '}${part}` : part;
			if (line && measure(longer, size, weight) > width) {
				lines.push(line);
				line = part;
			} else line = longer;
		}
	}
	if (line) lines.push(line);
	const [above = '', last = ''] = lines.slice(-2);
	const spare = above.match(pieces)?.at(-1) ?? '';
	const two = [above.slice(0, -spare.length - 1), `${spare} ${last}`];
	const [shorter = 0, longer = 0, own = 0] = [...two, last].map((line) => measure(line, size, weight));
	if (own < width * alone && longer <= shorter && !/^$|\s|^[?&#]/.test(last)) lines.splice(-2, 2, ...two);
	return lines;
}

import advances from './advances.json';

export type Weight = 400 | 600;

const table = advances as unknown as Record<Weight, Record<string, number>>;

/** Width of a line of the sans face, px. Characters it does not know count as an “x”. */
export function textWidth(text: string, size: number, weight: Weight = 400): number {
	const widths = table[weight];
	let width = 0;
	for (const character of text) width += widths[character] ?? widths['x'] ?? 0;
	return (width * size) / 1000;
}

/** Breaks text into lines no wider than `width` px; a single word that is wider stands alone. */
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
		const longer = line ? `${line} ${word}` : word;
		if (line && measure(longer, size, weight) > width) {
			lines.push(line);
			line = word;
		} else line = longer;
	}
	if (line) lines.push(line);
	return lines;
}

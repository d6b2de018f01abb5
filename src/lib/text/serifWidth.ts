import advances from './serifAdvances.json';

const table: Readonly<Record<string, number>> = advances;

/** Width of a line of the serif face, px. Characters it does not know count as an “x”. */
export function serifWidth(text: string, size: number): number {
	let width = 0;
	for (const character of text) width += table[character] ?? table['x'] ?? 0;
	return (width * size) / 1000;
}

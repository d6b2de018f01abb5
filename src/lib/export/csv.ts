/** A cell of a file: words, a number, or nothing. */
export type Value = string | number | undefined;

// What a spreadsheet may take for a formula, also behind blanks and in full-width letters.
const formula = /^[\s\u0000]*[=+\-@＝＋－＠]|^[\t\r]/; // eslint-disable-line no-control-regex

/** Words that no spreadsheet runs: an apostrophe stands before what looks like a formula. */
const inert = (text: string): string => (formula.test(text) ? `'${text}` : text);

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/**
 * Rows as RFC 4180 has them: lines end in CRLF. Numbers are plain: no commas, a point for decimals.
 * @param bom the mark by which Excel knows UTF-8; a program does without
 */
export function csv(
	columns: readonly string[],
	rows: readonly (readonly Value[])[],
	{ bom = false } = {}
): string {
	const lines = [columns, ...rows].map((row) =>
		row.map((value = '') => (typeof value === 'number' ? String(value) : quoted(inert(value)))).join(',')
	);
	return `${bom ? '\uFEFF' : ''}${lines.join('\r\n')}\r\n`;
}

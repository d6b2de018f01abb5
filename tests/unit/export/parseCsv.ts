/** Rows and cells of RFC 4180 text, as any other program reads them. */
export function parseCsv(text: string): string[][] {
	const rows: string[][] = [];
	let row: string[] = [];
	let cell = '';
	let isQuoted = false;
	for (let i = 0; i < text.length; i++) {
		const character = text[i] ?? '';
		if (isQuoted) {
			if (character === '"' && text[i + 1] === '"') cell += text[++i];
			else if (character === '"') isQuoted = false;
			else cell += character;
		} else if (character === '"') isQuoted = true;
		else if (character === ',') [row, cell] = [[...row, cell], ''];
		else if (character === '\r' && text[i + 1] === '\n') {
			rows.push([...row, cell]);
			[row, cell] = [[], ''];
			i++;
		} else cell += character;
	}
	if (cell !== '' || row.length > 0) throw new Error('the last line does not end');
	return rows;
}

import { claims } from 'virtual:records';
import { parseCsv } from '../unit/export/parseCsv.ts';
import type { Passage } from './Passage.ts';
import { everything, joined, ofClaim, ofPath, ofRecord, scopeOf, type Scope } from './Scope.ts';

/** Every cell of a table as a file; a row speaks of the records that its ids and its figures name. */
export function csvPassages(file: string, text: string): Passage[] {
	const [head = [], ...rows] = parseCsv(text.replace(/^\uFEFF/, ''));
	const whole = ofPath(file) ?? scopeOf([]);
	const idsIn = (row: readonly string[]) =>
		['id', 'record: figure', 'record: claim'].flatMap((name) => row[head.indexOf(name)] || []);
	// A row of the page is a line for each of its figures.
	const isSameRow = (a: readonly string[], b: readonly string[]) =>
		a === b || (head[0] === 'row' && a[0] === b[0]);
	return rows.flatMap((row, r) => {
		const ids = rows.filter((other) => isSameRow(row, other)).flatMap(idsIn);
		const scope =
			ids.length > 0
				? joined([...ids.map(scopeOfId), scopeOf(ids.filter((id) => everything.records.has(id)))])
				: whole;
		return row.flatMap((text, c): Passage[] =>
			text === '' ? [] : [{ file, place: `line ${r + 2}, ${head[c]}`, text, kind: 'data', scope, owned: [] }]
		);
	});
}

function scopeOfId(id: string): Scope {
	const claim = claims.find((one) => one.id === id);
	if (claim) return ofClaim(claim);
	return everything.records.has(id) ? ofRecord(id) : scopeOf([]);
}

import { expect, test } from 'vitest';
import { crawlFile } from './crawlFile.ts';
import { findingLine } from './Finding.ts';
import { readSite } from './SiteFile.ts';

/** Kinds that no reader takes for a statement; all others are records, derived from them, or their days. */
const stated = new Set(['report', 'derived', 'date']);

test('every number of every built page and file belongs to a record, or to the short list of structural kinds', () => {
	const files = readSite();
	const kinds = new Map<string, number>();
	const lines: string[] = [];
	for (const file of files) {
		const { numbers, findings } = crawlFile(file);
		for (const [kind, count] of numbers) kinds.set(kind, (kinds.get(kind) ?? 0) + count);
		lines.push(...findings.map(findingLine));
	}
	const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
	const endings = [...new Set(files.map(({ path }) => path.replace(/.*\./, '')))].map(
		(ending) => `${files.filter(({ path }) => path.endsWith(`.${ending}`)).length} ${ending}`
	);
	const ofRecords = sum([...kinds].flatMap(([kind, count]) => (stated.has(kind) ? [count] : [])));
	console.log(
		[
			`The crawl saw ${sum([...kinds.values()])} numbers in ${files.length} files (${endings.join(', ')}).`,
			`${ofRecords} belong to records: ${[...stated].map((kind) => `${kind} ${kinds.get(kind) ?? 0}`).join(', ')}.`,
			`Structural: ${[...kinds].flatMap(([kind, count]) => (stated.has(kind) ? [] : [`${kind} ${count}`])).join(', ')}.`,
			`${lines.length} findings.`
		].join('\n')
	);
	expect(files.length).toBeGreaterThan(900);
	expect(ofRecords).toBeGreaterThan(100_000);
	expect(lines.join('\n')).toBe('');
});

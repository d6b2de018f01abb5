import { checkPage, checkPicture } from './checkBlocks.ts';
import { checkCsv, checkPageTables } from './checkTables.ts';
import { checkMeasures, checkWords } from './checkWording.ts';
import type { Finding } from './Finding.ts';
import { passagesOf } from './passagesOf.ts';
import { resolveNumbers } from './resolveNumbers.ts';
import type { SiteFile } from './SiteFile.ts';

/** What one file of the site holds: how many numbers of which kind, and what is wrong. */
export interface Crawled {
	/** By what they were resolved to. */
	numbers: ReadonlyMap<string, number>;
	findings: readonly Finding[];
}

/** Reads one file of the built site whole. Pure: a test hands in a changed one. */
export function crawlFile(file: SiteFile): Crawled {
	const numbers = new Map<string, number>();
	const findings: Finding[] = [];
	const passages = passagesOf(file);
	for (const passage of passages) {
		const { resolved, findings: orphans } = resolveNumbers(passage);
		for (const { kind } of resolved) numbers.set(kind, (numbers.get(kind) ?? 0) + 1);
		findings.push(...orphans, ...checkWords(passage), ...checkMeasures(passage, resolved));
	}
	if (file.path.endsWith('.html')) findings.push(...checkPage(file), ...checkPageTables(file));
	if (file.path.endsWith('.csv')) findings.push(...checkCsv(file));
	if (file.path.startsWith('export/') && file.path.endsWith('.svg')) {
		const drawn = passages.filter(({ kind }) => kind === 'drawn').map(({ text }) => text);
		const spoken = passages.find(({ place }) => place.includes('desc'))?.text ?? '';
		const frame = passages.find(({ place }) => place === 'svg > g > text')?.text ?? spoken;
		findings.push(...checkPicture(file, frame, drawn.length > 0 ? drawn.join(' ') : spoken));
	}
	return { numbers, findings };
}

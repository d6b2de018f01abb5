import type { ParsedFiles } from './loadRecords.ts';
import type { Fault } from './RecordError.ts';

/** The dates of the page itself come in their order; a month holds all its days. */
export function checkSite({ site }: ParsedFiles): Fault[] {
	const order = [
		['figuresReadFrom', 'figuresReadTo'],
		['figuresReadTo', 'pagesReadTo'],
		['published', 'endedOn']
	] as const;
	return order.flatMap(([before, after]) => {
		const [first = '', last = ''] = [site.value[before], site.value[after]];
		const known = Math.min(first.length, last.length);
		if (first.slice(0, known) <= last.slice(0, known)) return [];
		const what = `${after} (${last}) comes before ${before} (${first})`;
		return [site.fault([after], 'date', what, `write a day after that of ${before}`)];
	});
}

import { reports, speakers } from 'virtual:records';
import { reportOf } from '../../src/lib/text/owner.ts';
import { partyNames } from '../../src/lib/text/parties.ts';
import { dateTexts } from './formsOf.ts';

export type Part = 'speaker' | 'standing' | 'date';

const months = 'Jan|Feb|Mar|Apr|May|June|July|Aug|Sep|Oct|Nov|Dec'.split('|');
const monthYear = new RegExp(`\\b(${months.join('|')})[a-z]* (\\d{4})\\b`, 'g');

/** What a block of text does not say of a figure or report: who said it, when, how it stands. */
export function missingIn(text: string, id: string): Part[] {
	const own = reportOf(id);
	const report = reports.find((one) => one.id === own);
	// What we computed nobody said: its standing says so.
	if (!report) return says(text, ['derived']) ? [] : ['standing'];
	const by = speakers.find((one) => one.id === report.speaker);
	const names = by ? [by.name, by.short, partyNames[by.party]] : [];
	const { date } = report;
	return [
		...(says(text, names) ? [] : ['speaker' as const]),
		...(says(text, [report.standing]) ? [] : ['standing' as const]),
		...(date && !says(text, dateTexts(date).slice(0, -1)) && !isWithinSpan(text, date)
			? ['date' as const]
			: [])
	];
}

const says = (text: string, any: readonly string[]) => {
	const all = text.toLowerCase();
	return any.some((one) => all.includes(one.toLowerCase()));
};

/** Whether a text names a time from a month to a month that holds a day. */
function isWithinSpan(text: string, date: string): boolean {
	for (const [span] of text.matchAll(/\b[A-Z][a-z]+ \d{4} to [A-Z][a-z]+ \d{4}\b/g)) {
		const ends = [...span.matchAll(monthYear)].map(
			([, month = '', year]) => `${year}-${String(months.indexOf(month) + 1).padStart(2, '0')}`
		);
		if (ends.length === 2 && date.slice(0, 7) >= (ends[0] ?? '') && date.slice(0, 7) <= (ends[1] ?? ''))
			return true;
	}
	return false;
}

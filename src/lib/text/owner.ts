import { voices } from 'virtual:records';
import { derivedFigure, figure, hasFigure, hasStatement, speaker, statement } from '../model/record.ts';
import type { Standing } from '../data/lists.ts';
import type { Derivation } from '../data/schema.ts';
import { longDate, shortDate } from './dates.ts';
import { isDerived, phrase } from './phrase.ts';

/** Who a number belongs to: the words that stand with it wherever it stands. */
export interface Owner {
	/** A speaker's short name, or “Our arithmetic”. */
	name: string;
	/** “28 Oct 2024”, or nothing where no day is known. */
	date: string;
	standing: Standing;
}

/** The owner of a report or a figure. */
export function ownerOf(id: string): Owner {
	const report = reportOf(id);
	if (!report) return { name: 'Our arithmetic', date: '', standing: 'derived' };
	const { speaker: by, date, standing } = statement(report);
	return { name: speaker(by).short, date: date ? shortDate(date) : '', standing };
}

/** “Pentagon, 28 Oct 2024” */
export function ownerLine(id: string): string {
	const { name, date } = ownerOf(id);
	return date ? `${name}, ${date}` : reportOf(id) ? `${name}, no date` : name;
}

/** The same within a sentence: “the article, no date”, “prisoners, 4 Nov 2025” */
export const midSentence = (owner: string): string =>
	common.some((short) => owner.startsWith(short)) ? owner.charAt(0).toLowerCase() + owner.slice(1) : owner;

/** Short names that are no proper ones: their first word stands small in the whole name, or the name goes on after them. */
const common = voices.flatMap(({ name, short }) =>
	name.includes(` ${short.split(' ')[0]?.toLowerCase()}`) ||
	/^The /.test(short) ||
	name.startsWith(`${short} `)
		? [short]
		: []
);

/** “about 10,000 (Pentagon, 28 Oct 2024)” */
export const withOwner = (id: string): string => `${phrase(figure(id))} (${midSentence(ownerLine(id))})`;

/** “about 10,000 · Pentagon, 28 Oct 2024 · superseded”; a report without its number. */
export function figureLine(id: string): string {
	const number = hasFigure(id) ? [phrase(figure(id))] : [];
	return [...number, ownerLine(id), ownerOf(id).standing].join(' · ');
}

/** How a derived figure came about, in words: “50,000 less 10,000”. */
export function formulaOf(id: string): string {
	const { formula, inputs } = derivedFigure(id);
	return formulaWords(
		formula,
		inputs.map((input) => (formula === 'count' ? input : phrase(figure(input))))
	);
}

/** A formula of inputs as they are said. */
export function formulaWords(formula: Derivation['formula'], said: readonly string[]): string {
	switch (formula) {
		case 'difference':
			return `${said[0]} less ${said[1]}`;
		case 'ratio':
			return `${said[0]} to ${said[1]}`;
		case 'share':
			return `${said[0]} in ${said[0]} and ${said[1]} together`;
		case 'count':
			return `a count of the ${[...said].reverse().join(' ')}`;
	}
}

/** “28 October 2024”, or “no date known”. */
export function dateOf(reportId: string): string {
	const { date } = statement(reportId);
	return date ? longDate(date) : 'no date known';
}

/** The report that an id names or that a stated figure belongs to; none for a derived figure. */
export function reportOf(id: string): string | undefined {
	if (hasStatement(id)) return id;
	const item = figure(id);
	return isDerived(item) ? undefined : item.report;
}

/** The record whose receipt answers for a figure: its report, or itself where it is derived. */
export const receiptOf = (id: string): string => reportOf(id) ?? id;

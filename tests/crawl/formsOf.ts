import { reports, site } from 'virtual:records';
import { figure, hasFigure, hasStatement } from '../../src/lib/model/record.ts';
import { isPoint } from '../../src/lib/model/interval.ts';
import { dayAndMonth, longDate, shortDate } from '../../src/lib/text/dates.ts';
import { reportOf } from '../../src/lib/text/owner.ts';
import { asWord, bare, isDerived, phrase } from '../../src/lib/text/phrase.ts';
import type { Qualifier } from '../../src/lib/data/lists.ts';

/** How a record may be written. */
export interface Form {
	id: string;
	text: string;
	/** What has to stand in front of it, or must not. */
	hedge: Qualifier;
	kind: 'report' | 'derived' | 'date';
}

const known = new Map<string, readonly Form[]>();

/** Every way in which a figure, or the day of a report, is written. */
export function formsOf(id: string): readonly Form[] {
	// An id of no record has no form: that it has none is found where it stands.
	const isKnown = hasFigure(id) || hasStatement(id);
	const forms = known.get(id) ?? (isKnown ? [...figureForms(id), ...dateForms(id)] : []);
	known.set(id, forms);
	return forms;
}

function figureForms(id: string): Form[] {
	if (!hasFigure(id)) return [];
	const item = figure(id);
	if (isDerived(item)) {
		const { low, high } = item.interval;
		const ends = [low, ...(isPoint(item.interval) ? [] : [high])].filter(Number.isFinite).map(String);
		return [...new Set([phrase(item), asWord(item), ...ends])].map((text) => ({
			id,
			text,
			hedge: 'exact',
			kind: 'derived'
		}));
	}
	const { qualifier, value, low, high } = item;
	const kind = 'report' as const;
	return (
		[
			...new Set([
				bare(item),
				asWord(item).replace(new RegExp(`^${hedgeWords[qualifier]?.source ?? ''} `), '')
			])
		]
			.map((text): Form => ({ id, text, hedge: qualifier, kind }))
			// As a program reads it.
			.concat(
				[value, low, high].flatMap((end) =>
					end === undefined ? [] : [{ id, text: String(end), hedge: qualifier, kind }]
				)
			)
	);
}

function dateForms(id: string): Form[] {
	const date = reports.find((one) => one.id === reportOf(id))?.date;
	return date ? dateTexts(date).map((text) => ({ id, text, hedge: 'exact', kind: 'date' })) : [];
}

/** A day as the site writes it, and its month. */
export function dateTexts(date: string): string[] {
	const month = date.slice(0, 7);
	const isDay = date.length === 10;
	return [
		...(isDay
			? [longDate(date), shortDate(date), dayAndMonth(date), shortDate(date).replace(/ \d{4}$/, ''), date]
			: []),
		...[longDate(month), shortDate(month), month, date.slice(0, 4)]
	];
}

/** The days that belong to the record as a whole. */
export const siteDates: readonly string[] = [
	site.published,
	site.figuresReadFrom,
	site.figuresReadTo,
	site.pagesReadTo
].flatMap((date) => dateTexts(date).slice(0, -1));

/** Words that say a qualifier in front of a number. */
const hedgeWords: Readonly<Record<Qualifier, RegExp | null>> = {
	exact: null,
	about: /(?:about|around|some)/,
	nearly: /nearly/,
	'at-least': /at least/,
	'more-than': /(?:more than|over)/,
	'up-to': /(?:up to|as many as)/,
	range: null
};

const anyHedge =
	/(?:^|[^\w])(about|around|some|nearly|at least|at most|more than|less than|fewer than|over|up to|as many as)[\s“"]+$/i;

/** The hedge that stands in front of a place in a text. */
export const hedgeBefore = (text: string, at: number): string | undefined =>
	anyHedge.exec(text.slice(Math.max(0, at - 16), at))?.[1]?.toLowerCase();

/** Whether the words in front of a number say what its record says. */
export function agrees(hedge: Qualifier, said: string | undefined): boolean {
	const needed = hedgeWords[hedge];
	return needed ? said !== undefined && new RegExp(`^${needed.source}$`).test(said) : said === undefined;
}

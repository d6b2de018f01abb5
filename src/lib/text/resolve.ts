import { parseInline, type Form } from '../data/inline.ts';
import { figure, speaker, statement } from '../model/record.ts';
import { dayAndMonth, longDate, monthAndYear } from './dates.ts';
import { capitalised } from './numbers.ts';
import { asWord, bare, phrase } from './phrase.ts';

/** A run of prose: plain, or the words of a record, with the id of the figure they state. */
export interface Run {
	text: string;
	figure?: string;
}

/**
 * Prose with its tokens said out. A token that begins a sentence begins with a capital; `sentence`
 * says that the prose itself begins one.
 */
export function resolve(prose: string, { sentence = false } = {}): Run[] {
	let before = sentence ? '. ' : '';
	return parseInline(prose).map((part) => {
		const run = part.kind === 'text' ? { text: part.text } : said(part.id, part.form);
		if (part.kind === 'token' && /[.?!]\s+$/.test(before)) run.text = capitalised(run.text);
		before = part.kind === 'text' ? part.text : '';
		return run;
	});
}

/** The same as one string, for titles, descriptions and drawings. */
export function plain(prose: string, options?: { sentence: boolean }): string {
	return resolve(prose, options)
		.map((run) => run.text)
		.join('');
}

/** The figures that prose states, in its order. */
export const figuresInProse = (prose: string): string[] =>
	resolve(prose).flatMap(({ figure }) => figure ?? []);

function said(id: string, form: Form): Run {
	switch (form) {
		case 'figure':
			return { text: phrase(figure(id)), figure: id };
		case 'bare':
			return { text: bare(figure(id)), figure: id };
		case 'word':
			return { text: asWord(figure(id)), figure: id };
		case 'Word':
			return { text: capitalised(asWord(figure(id))), figure: id };
		case 'date':
			return { text: longDate(dateOf(id)) };
		case 'day':
			return { text: dayAndMonth(dateOf(id)) };
		case 'month':
			return { text: monthAndYear(dateOf(id)) };
		case 'speaker':
			return { text: speaker(statement(id).speaker).name };
	}
}

function dateOf(id: string): string {
	const { date } = statement(id);
	if (!date) throw new RangeError(`“${id}” has no date`);
	return date;
}

import type { SceneWords } from '../data/schema.ts';
import { speaker, statement } from '../model/record.ts';
import { longDate } from '../text/dates.ts';
import { reportOf } from '../text/owner.ts';
import { partyNames } from '../text/parties.ts';
import { figuresInProse } from '../text/resolve.ts';
import type { Choices, Lens } from './chart.ts';

/** True where a reader looks at a part of the record. */
export const isNarrowed = ({ lens, saidBy }: Choices): boolean => !!lens || !!saidBy;

/** What a lens is called in a sentence; “others” are people of no government. */
export const lensName = (lens: Lens): string =>
	lens === 'moscow-pyongyang'
		? 'Moscow and Pyongyang'
		: lens === 'others'
			? 'other sources'
			: partyNames[lens];

/**
 * Whether a figure or report stands in the part of the record that the reader chose. What we derived
 * has no speaker and no day.
 */
export function isSaid({ lens, saidBy }: Choices, id: string): boolean {
	const report = reportOf(id);
	if (!report) return !lens && !saidBy;
	const { speaker: by, date } = statement(report);
	if (lens && speaker(by).party !== lens) return false;
	return !saidBy || (date !== undefined && knownFrom(date) <= saidBy);
}

/** The last day that a date allows: of a month, its last. */
export function knownFrom(date: string): string {
	if (date.length === 10) return date;
	const [year, month] = date.split('-').map(Number);
	return new Date(Date.UTC(year ?? 0, month ?? 1, 0)).toISOString().slice(0, 10);
}

/** “by Seoul, up to 1 December 2024”: the part that a reader chose, to stand after a noun. */
export function choiceWords({ lens, saidBy }: Choices): string {
	return [lens && `by ${lensName(lens)}`, saidBy && `up to ${longDate(saidBy)}`].filter(Boolean).join(', ');
}

/** What a title says where the reader's choice leaves a picture nothing to show. */
export const nothing = (what: string, { lens, saidBy }: Choices): string =>
	`No ${what}${lens ? ` by ${lensName(lens)}` : ''} is in the record${saidBy ? ' by that day' : ''}`;

/** Words of the records, said of the part that the reader chose. */
export function narrowed(
	words: SceneWords,
	choices: Choices,
	title: string,
	figures: readonly string[]
): SceneWords {
	// What a note tells of numbers may be nobody's here, or of a later day.
	const note = words.note && figuresInProse(words.note).length === 0 && words.note;
	const notes = [note, choices.saidBy && 'Standings are as of today.'].filter(Boolean);
	return {
		id: words.id,
		title,
		subtitle: `${words.subtitle}; statements ${choiceWords(choices)}`,
		...(notes.length > 0 && { note: notes.join(' ') }),
		figures: [...figures]
	};
}

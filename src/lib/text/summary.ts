import { site } from 'virtual:records';
import type { Voice } from '../data/flatten.ts';
import type { Standing } from '../data/lists.ts';
import { figure, statement, speaker } from '../model/record.ts';
import { partyNames } from './parties.ts';
import { longDate, shortDate } from './dates.ts';
import { words } from './numbers.ts';
import { midSentence, ownerLine, ownerOf, reportOf } from './owner.ts';
import { isDerived, phrase } from './phrase.ts';

/** One owner in a line of owners, or a sum of several. */
export interface OwnerNote {
	text: string;
	standings: { standing: Standing; text: string }[];
}

const most = 3;

/** What one state said is not put into the mouth of the other: of the two allies each speaker has its own name. */
const partyOf = ({ party, short }: Voice): string =>
	party === 'moscow-pyongyang' ? short : partyNames[party];

/**
 * Who the figures of a picture belong to, in one line: each by name while they are few, else the
 * parties, their standings counted, and the time between the first and the last.
 */
export function ownersOf(ids: readonly string[]): OwnerNote[] {
	const byLine = new Map<string, string>();
	for (const id of ids) if (!byLine.has(ownerLine(id))) byLine.set(ownerLine(id), id);
	if (byLine.size <= most) {
		return [...byLine].map(([text, id]) => {
			const { standing } = ownerOf(id);
			return { text, standings: [{ standing, text: standing }] };
		});
	}
	const reports = [...new Set(ids.flatMap((id) => reportOf(id) ?? []))];
	const parties = new Set(reports.map((id) => partyOf(speaker(statement(id).speaker))));
	// “Others” are others than those that are named before.
	const isOthers = (name: string) => Number(name === partyNames.others);
	const named = [...parties].sort((a, b) => isOthers(a) - isOthers(b));
	const dates = reports.flatMap((id) => statement(id).date ?? []).sort();
	const counts = new Map<Standing, number>();
	for (const id of ids) counts.set(ownerOf(id).standing, (counts.get(ownerOf(id).standing) ?? 0) + 1);
	const span = [
		...new Set([dates[0], dates.at(-1)].flatMap((date) => (date ? shortDate(date.slice(0, 7)) : [])))
	].join(' to ');
	return [
		{
			text: `${named.join(', ')}; ${span}`,
			standings: [...counts].map(([standing, count]) => ({ standing, text: `${words(count)} ${standing}` }))
		}
	];
}

/** A run of the line of owners: words, or the words of a standing, which stand behind its glyph. */
export interface SourceRun {
	text: string;
	standing?: Standing;
}

/** “Record read to 12 February 2026; data 1.0.0.” */
export const readTo = ({ short = false } = {}): string =>
	`${short ? 'Read' : 'Record read'} to ${(short ? shortDate : longDate)(site.figuresReadTo)}; data ${site.version}.`;

/**
 * Which owner said which of the numbers, and of those that they are derived from: “Said by Seoul’s NIS,
 * 23 Oct 2024, disputed (3,000); Pentagon, 28 Oct 2024, superseded (about 10,000).” Without the numbers
 * where all are of one owner.
 */
export function ownersWithNumbers(stated: readonly string[]): string {
	const ids = [...stated.flatMap(inputsOf), ...stated];
	const owners = [...new Set(ids.map(ownerAndStanding))].map((owner) => {
		const own = ids.filter((id) => ownerAndStanding(id) === owner);
		const numbers = [...new Set(own.map((id) => phrase(figure(id))))].join(', ');
		return { isOurs: own.every((id) => !reportOf(id)), owner, withNumbers: `${owner} (${numbers})` };
	});
	const list = (ours: boolean) =>
		owners
			.filter(({ isOurs }) => isOurs === ours)
			.map(({ owner, withNumbers }) => (owners.length > 1 ? withNumbers : owner))
			.join('; ');
	// What we computed nobody said.
	const [said, ours] = [list(false), list(true)];
	return [said && `Said by ${said}.`, ours && `${ours}.`].filter(Boolean).join(' ');
}

/** A count’s inputs are things counted, no numbers. */
function inputsOf(id: string): readonly string[] {
	const item = figure(id);
	return isDerived(item) && item.formula !== 'count' ? item.inputs : [];
}

const ownerAndStanding = (id: string) => `${midSentence(ownerLine(id))}, ${ownerOf(id).standing}`;

/**
 * The line under every picture: whose numbers it shows, how they stand, how far the record was read,
 * and the version of the data.
 */
export function sourceRuns(ids: readonly string[], { short = false } = {}): SourceRun[] {
	const owners = ownersOf(ids);
	const read = readTo({ short });
	if (owners.length === 0) return [{ text: `Said by nobody, in this part of the record. ${read}` }];
	// What we computed nobody said.
	const isSaid = ids.some((id) => ownerOf(id).standing !== 'derived');
	const said = isSaid ? (short ? 'By ' : 'Said by ') : '';
	const ours = ids.find((id) => !reportOf(id));
	const isOurs = (text: string) => ours !== undefined && text === ownerLine(ours);
	// Those who spoke come first: our arithmetic is a sentence of its own.
	const ordered = [...owners].sort((a, b) => Number(isOurs(a.text)) - Number(isOurs(b.text)));
	const runs = ordered.flatMap(({ text, standings }, i): SourceRun[] => [
		{ text: isOurs(text) ? `${i === 0 ? '' : '. '}${text}` : `${i === 0 ? said : '; '}${midSentence(text)}` },
		...standings.flatMap(({ standing, text }): SourceRun[] => [{ text: ', ' }, { text, standing }])
	]);
	return [...runs, { text: `. ${read}` }];
}

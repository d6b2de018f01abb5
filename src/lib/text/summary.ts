import { site } from 'virtual:records';
import type { Standing } from '../data/lists.ts';
import { statement, speaker } from '../model/record.ts';
import { partyNames } from './parties.ts';
import { longDate, shortDate } from './dates.ts';
import { words } from './numbers.ts';
import { ownerLine, ownerOf, reportOf } from './owner.ts';

/** One owner in a line of owners, or a sum of several. */
export interface OwnerNote {
	text: string;
	standings: { standing: Standing; text: string }[];
}

const most = 3;

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
	const parties = [...new Set(reports.map((id) => partyNames[speaker(statement(id).speaker).party]))];
	const dates = reports.flatMap((id) => statement(id).date ?? []).sort();
	const counts = new Map<Standing, number>();
	for (const id of ids) counts.set(ownerOf(id).standing, (counts.get(ownerOf(id).standing) ?? 0) + 1);
	const span = [
		...new Set([dates[0], dates.at(-1)].flatMap((date) => (date ? shortDate(date.slice(0, 7)) : [])))
	].join(' to ');
	return [
		{
			text: `${parties.join(', ')}; ${span}`,
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
	// Within a sentence an article is small.
	const within = (text: string) => text.replace(/^The /, 'the ');
	const runs = ordered.flatMap(({ text, standings }, i): SourceRun[] => [
		{ text: isOurs(text) ? `${i === 0 ? '' : '. '}${text}` : `${i === 0 ? said : '; '}${within(text)}` },
		...standings.flatMap(({ standing, text }): SourceRun[] => [{ text: ', ' }, { text, standing }])
	]);
	return [...runs, { text: `. ${read}` }];
}

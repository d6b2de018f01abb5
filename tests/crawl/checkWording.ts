import { chartIds } from '../../src/lib/data/lists.ts';
import { forbiddenWords } from '../../src/lib/data/readProse.ts';
import type { Measure } from '../../src/lib/data/lists.ts';
import { figure, hasFigure } from '../../src/lib/model/record.ts';
import type { Finding } from './Finding.ts';
import type { Passage } from './Passage.ts';
import { namesRecords } from './structural.ts';
import type { Resolved } from './resolveNumbers.ts';

// A name in an address or an id says nothing; a word quoted from somebody is theirs.
const unsaid = new RegExp(`“[^”]*”|https?:\\/\\/\\S+|(?:${chartIds.join('|')})|(?:#|step/)[\\w-]+`, 'g');

/** Words that judge, or that hide what is counted. */
export function checkWords(passage: Passage): Finding[] {
	if (namesRecords(passage)) return [];
	const { file, place, text } = passage;
	const said = text.replace(unsaid, (whole) => ' '.repeat(whole.length));
	const word = forbiddenWords.exec(said);
	if (!word) return [];
	return [
		{
			...{ file, place, around: text.slice(Math.max(0, word.index - 50), word.index + 50) },
			rule: 'wording',
			what: `the word “${word[0]}” stands in a text of ours`,
			remedy: 'say who said, estimated or counted what, without a verdict'
		}
	];
}

const label =
	/^[\s:,]*(?:[\p{L}-]+\s){0,3}?(killed(?:,? (?:or|and) (?:wounded|injured)|, wounded)?|wounded)\b/iu;
const measureNames: readonly [RegExp, Measure][] = [
	[/^killed(?:,? (?:or|and) (?:wounded|injured)|, wounded)/i, 'killed-or-wounded'],
	[/^killed/i, 'killed'],
	[/^wounded/i, 'wounded']
];
export const measureOf = (words: string): Measure | undefined =>
	measureNames.find(([name]) => name.test(words))?.[1];

/** A label that counts a lane of numbers: “Killed: up to 40 (…), at least 100 (…).” */
const lane = /(?:^|[.!?] )(Killed(?: or wounded, together)?): ((?:(?!\. [A-Z]).)*)/g;

/** A number is called by the measure that its record counts. */
export function checkMeasures({ file, place, text }: Passage, resolved: readonly Resolved[]): Finding[] {
	const lanes = [...text.matchAll(lane)].map((match) => ({
		from: match.index,
		to: match.index + match[0].length,
		name: match[1] ?? ''
	}));
	return resolved.flatMap((number): Finding[] => {
		if (number.kind !== 'report' || !number.ids.some(hasFigure)) return [];
		const after = label.exec(text.slice(number.to, number.to + 60))?.[1];
		const named = after ?? lanes.find(({ from, to }) => number.from >= from && number.to <= to)?.name;
		const measure = named && measureOf(named);
		const counts = number.ids.filter(hasFigure).map((id) => figure(id).measure);
		if (!named || !measure || counts.includes(measure)) return [];
		// Other things may be said of the killed or the wounded, but not a number of these kinds as another.
		if (!counts.some((one) => measureNames.some(([, known]) => known === one))) return [];
		return [
			{
				...{ file, place, around: text.slice(Math.max(0, number.from - 40), number.to + 50) },
				rule: 'measure',
				what: `“${number.text}” counts ${counts.join(', ')}, and is called “${named}”`,
				remedy: 'name what its record counts; measures never mix'
			}
		];
	});
}

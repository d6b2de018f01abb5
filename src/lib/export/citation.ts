import { site, story } from 'virtual:records';
import type { Standing } from '../data/lists.ts';
import { ownerLine, ownerOf } from '../text/owner.ts';
import { changeHead, changeSentences } from '../text/changes.ts';
import { plain } from '../text/resolve.ts';
import { ownersWithNumbers, readTo } from '../text/summary.ts';
import {
	changesOfSubject,
	contentOfSubject,
	descriptionOf,
	figuresOfPicture,
	figuresOfFinding,
	figuresOfWords,
	pathOf,
	type Subject
} from './subject.ts';

export const licence = {
	name: 'CC BY 4.0',
	id: 'CC-BY-4.0',
	title: 'Creative Commons Attribution 4.0',
	address: 'https://creativecommons.org/licenses/by/4.0/'
};

/** What the story is called. */
export const storyTitle = (): string => plain(story.title);

/** Where the subject stands, with what was chosen in it: a link that shows the same. */
export const addressOfSubject = (subject: Subject): string => `${site.address}${pathOf(subject)}`;

/** The same as it is printed: without its scheme and the slash at its end. */
const shortAddress = (subject: Subject): string => addressOfSubject(subject).replace(/^https?:\/\/|\/$/g, '');

/** “One of Forty · CC BY 4.0 · example.org/charts/families”, what a reader chose with it. */
export const creditLine = (subject: Subject): string =>
	[storyTitle(), licence.name, shortAddress(subject)].join(' · ');

/** Whose numbers or words it shows, how they stand, and how far the record was read, as one string. */
export const sourceLine = (subject: Subject): string =>
	contentOfSubject(subject, '')
		.source.map(({ text }) => text)
		.join('');

/** The title, what the picture shows, and whose it is, for a reader who cannot see it. */
export function altText(subject: Subject): string {
	const { title } = contentOfSubject(subject, '');
	return `${ended(title)} ${ended(descriptionOf(subject))} ${sourceLine(subject)}`;
}

/**
 * The finding with its owners, dates and standings, and where it can be checked: to be pasted into a text.
 * A finding in numbers has the owner of each; one without, those of all that its picture shows.
 */
export function sentence(subject: Subject): string {
	const { title } = contentOfSubject(subject, '');
	const { shows } = subject;
	const finding = 'scene' in shows ? title : `${title}: ${descriptionOf(subject).replace(/\.$/, '')}`;
	const numbers = figuresOfFinding(subject);
	const owners = numbers.length > 0 ? `${ownersWithNumbers(numbers)} ${readTo()}` : sourceLine(subject);
	return `${ended(finding)} ${owners} ${storyTitle()}, ${addressOfSubject(subject)}`;
}

const ended = (text: string) => (/[.!?]”?$/.test(text) ? text : `${text}.`);

/** What a file says of itself. */
export interface Facts {
	id: string;
	title: string;
	/** For a reader who cannot see it. */
	alt: string;
	credit: string;
	/** Whose work it is. */
	author: string;
	rights: string;
	/** Address of the licence. */
	licence: string;
	/** Address of the state that the picture shows. */
	source: string;
	/** Ids of the figures and reports that the picture and its words state: not those that only its table has. */
	figures: string[];
	/** “Seoul, 18 Oct 2024: disputed”, one an owner and standing. */
	owners: string[];
	standings: Standing[];
	/** How far the record was read, `yyyy-mm-dd`. */
	readTo: string;
	version: string;
	/** What was corrected of it, a sentence or two each, with its day. */
	corrections: string[];
}

/** What was corrected, updated or withdrawn of the records that a subject shows, each with its day. */
export const correctionsOf = (subject: Subject): string[] =>
	changesOfSubject(subject).map((change) => [`${changeHead(change)}.`, ...changeSentences(change)].join(' '));

/** @param parts whole: with its picture · words: what is left where a shape is too small for it */
export function factsOf(subject: Subject, parts: 'whole' | 'words' = 'whole'): Facts {
	const { title, subtitle } = contentOfSubject(subject, '');
	const figures = parts === 'whole' ? figuresOfPicture(subject) : figuresOfWords(subject);
	const words = [title, subtitle].flatMap((text) => text ?? []).map(ended);
	const isQuotation = 'words' in subject.shows && subject.shows.words.quotation !== undefined;
	const standings: Standing[] = isQuotation ? ['testimony'] : figures.map((id) => ownerOf(id).standing);
	return {
		id: subject.id,
		title,
		alt: parts === 'whole' ? altText(subject) : [...words, sourceLine(subject)].join(' '),
		credit: creditLine(subject),
		author: storyTitle(),
		rights: site.licence,
		licence: licence.address,
		source: addressOfSubject(subject),
		figures,
		owners: [...new Set(figures.map((id) => `${ownerLine(id)}: ${ownerOf(id).standing}`))],
		standings: [...new Set(standings)],
		readTo: site.figuresReadTo,
		version: site.version,
		corrections: correctionsOf(subject)
	};
}

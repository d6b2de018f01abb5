import { site } from 'virtual:records';
import { choicesOf, type Scene } from '../charts/chart.ts';
import { picked } from '../charts/force-ratio/pairs.ts';
import { registry } from '../charts/registry.ts';
import type { Change, Quotation } from '../data/schema.ts';
import { figureNames, figuresIn, figuresPictured, namesIn } from '../outlets/recordsIn.ts';
import { contentOf, type Content } from '../outlets/frame.ts';
import { addressOf } from '../reader/address.ts';
import { changeHead, changesOf, gravest } from '../text/changes.ts';
import { figuresInProse, plain } from '../text/resolve.ts';
import { speaker } from '../model/record.ts';
import { wordsContent } from './wordsContent.ts';

/** A step whose picture is type: a quotation, or the lines of a plate. */
export interface Words {
	heading: string;
	quotation?: Quotation;
	plate?: readonly string[];
}

/** Anything that can leave the site as a picture. */
export interface Subject {
	/** Of the chart or the step. */
	id: string;
	kind: 'chart' | 'step';
	shows: { scene: Scene } | { words: Words };
	/** Where it stands below the site's root, without a choice: `charts/families/`, `#rank`. */
	path: string;
}

/** Below the site's root, with what was chosen in it. */
export function pathOf({ kind, path, shows }: Subject): string {
	// A step says its own state: its address is its place in the story.
	if (kind === 'step' || !('scene' in shows)) return path;
	const { scene } = shows;
	return path.startsWith('#')
		? addressOf(choicesOf(scene), new URLSearchParams({ chart: scene.chart })) + path
		: path + addressOf(choicesOf(scene));
}

/** What a subject says and shows, whatever its size. */
export function contentOfSubject(subject: Subject, credit: string): Content {
	const { shows } = subject;
	const content = 'scene' in shows ? contentOf(shows.scene, credit) : wordsContent(shows.words, credit);
	const change = gravest(changesOfSubject(subject));
	if (!change) return content;
	const page = `${site.address}changes/`.replace(/^https?:\/\//, '');
	return { ...content, correction: `${changeHead(change)}: see ${page}` };
}

/** What was corrected, updated or withdrawn of the records that a subject shows, newest first. */
export const changesOfSubject = (subject: Subject): Change[] =>
	changesOf(namesOfSubject(subject), `${subject.kind}/${subject.id}`);

/** What it shows, in sentences. */
export function descriptionOf({ shows }: Subject): string {
	if ('scene' in shows) return registry[shows.scene.chart].describe(shows.scene);
	const { quotation, plate = [] } = shows.words;
	if (!quotation) return `${plate.map((line) => plain(line)).join('. ')}.`;
	return `“${quotation.words}” ${speaker(quotation.speaker).name}, ${quotation.to}.`;
}

/** Every figure and report that a subject states in its picture and the words around it. */
export const figuresOfPicture = (subject: Subject): string[] =>
	'scene' in subject.shows ? figuresPictured(subject.shows.scene) : figuresOfSubject(subject);

/** Every figure and report that a subject states, those of its table among them. */
export const figuresOfSubject = ({ shows }: Subject): string[] =>
	'scene' in shows ? figuresIn(shows.scene) : [...new Set((shows.words.plate ?? []).flatMap(figuresInProse))];

/** The figures that the finding above its chart gives, or whose ratio it gives: the two that a reader picked. */
export function figuresOfFinding({ shows }: Subject): string[] {
	if (!('scene' in shows)) return [];
	const own = picked(shows.scene);
	return own ? [own.north, own.russia] : figuresInProse(registry[shows.scene.chart].words(shows.scene).title);
}

/** The figures whose owners its words name: all that is stated where its picture is left out. */
export const figuresOfWords = (subject: Subject): string[] =>
	'scene' in subject.shows
		? [...registry[subject.shows.scene.chart].words(subject.shows.scene).figures]
		: figuresOfSubject(subject);

/** Asked for with each of the files of a subject, and found by drawing it. */
const known = new WeakMap<Subject, string[]>();

/** The names of all records that a subject shows, a step itself among them. */
function namesOfSubject(subject: Subject): string[] {
	const names = known.get(subject) ?? findNames(subject);
	known.set(subject, names);
	return names;
}

function findNames({ kind, id, shows }: Subject): string[] {
	const own = kind === 'step' ? [`step/${id}`] : [];
	if ('scene' in shows) return [...own, ...namesIn(shows.scene)];
	const { quotation, plate = [] } = shows.words;
	return [
		...own,
		...(quotation ? [`quotation/${quotation.id}`] : []),
		...figureNames(plate.flatMap(figuresInProse))
	];
}

import { story } from 'virtual:records';
import { chartIds } from '../data/lists.ts';
import { altText, creditLine, licence, sourceLine, storyTitle } from '../export/citation.ts';
import { drawPicture } from '../export/drawPicture.ts';
import { pictureFile } from '../export/filePath.ts';
import { shapes } from '../export/presets.ts';
import { contentOfSubject, type Subject } from '../export/subject.ts';
import { chartPicture, stepIds, stepPicture } from '../story/pictures.ts';
import { paragraphsOf } from '../text/paragraphsOf.ts';
import { figuresInProse, plain } from '../text/resolve.ts';
import heights from './heights.json' with { type: 'json' };
import type { Snippet } from './snippets.ts';

export type Kind = 'chart' | 'step' | 'story';

/** Something that can stand in another page. */
export interface Embeddable {
	kind: Kind;
	id: string;
	/** Its embed page below the site's root: `embed/chart/families/`. */
	embed: string;
	/** What it is from, below the site's root: `charts/families/`, `#rank`. */
	path: string;
	title: string;
	/** What the link to `path` says. */
	linkText: string;
	/** What is drawn in it, in reading order. */
	subjects: readonly Subject[];
	/** Figures stated in its words. */
	figures: readonly string[];
}

const steps = story.acts.flatMap((act) => act.steps);

/** Everything that can be embedded: the story, each chart, each step. */
export const embeddables = (): Embeddable[] => [
	embeddable('story', 'story'),
	...chartIds.map((id) => embeddable('chart', id)),
	...stepIds.map((id) => embeddable('step', id))
];

/** @throws RangeError where nothing is called so */
export function embeddable(kind: Kind, id: string): Embeddable {
	if (kind === 'story') {
		return {
			kind,
			id,
			embed: 'embed/story/',
			path: '',
			title: storyTitle(),
			linkText: `${storyTitle()}: the story`,
			subjects: stepIds.map(stepPicture),
			figures: figuresInProse([story.standfirst, ...steps.map(({ text }) => text)].join(' '))
		};
	}
	const chart = kind === 'chart' ? chartIds.find((name) => name === id) : undefined;
	if (kind === 'chart' && !chart) throw new RangeError(`no chart is called “${id}”: ${chartIds.join(', ')}`);
	const subject = chart ? chartPicture(chart) : stepPicture(id);
	const own = kind === 'step' ? steps.find((step) => step.id === id) : undefined;
	return {
		kind,
		id,
		embed: `embed/${kind}/${id}/`,
		path: subject.path,
		title: own ? plain(own.heading) : contentOfSubject(subject, '').title,
		linkText: `${storyTitle()}: ${chart ? 'this chart with all its receipts' : 'the story'}`,
		subjects: [subject],
		figures: own ? figuresInProse(own.text) : []
	};
}

const pictured = new Map<string, { path: string; width: number; height: number }>();
function pictureOf(subject: Subject, size: 'landscape' | 'og' | 'thumb') {
	const path = `export/${pictureFile(subject, { size, theme: 'light', extension: 'png' })}`;
	const known = pictured.get(path);
	if (known) return known;
	const { width, height } = drawPicture(subject, { shape: shapes[size], theme: 'light' });
	const made = { path, width, height };
	pictured.set(path, made);
	return made;
}

/** The prebuilt picture of something in a list: below the site's root, and its size in px. */
export const thumbnailOf = ({ subjects }: Embeddable) => pictureOf(first(subjects), 'thumb');

const first = (subjects: readonly Subject[]): Subject => {
	const [subject] = subjects;
	if (!subject) throw new RangeError('nothing to show');
	return subject;
};

/**
 * What a snippet needs to know.
 * @param root the site's address, with a slash at its end
 */
export function snippetOf(what: Embeddable, root: string): Snippet {
	const subject = first(what.subjects);
	return {
		kind: what.kind,
		root,
		embed: what.embed,
		path: what.path,
		title: what.title,
		alt: altText(subject),
		source: sourceLine(subject),
		credit: what.kind === 'story' ? `${storyTitle()} · ${licence.name}` : creditLine(subject),
		linkText: what.linkText,
		picture: pictureOf(subject, 'landscape'),
		heights: heightsOf(what),
		...(what.kind === 'story' && {
			captions: steps.map(({ heading, text }) => ({
				heading: plain(heading),
				paragraphs: paragraphsOf(text).map((paragraph) =>
					plain(paragraph, { sentence: true }).replace(/\s+/g, ' ')
				)
			}))
		})
	};
}

/** Heights of the frame by its width, px, as `npm run heights` measured them. */
function heightsOf({ embed, kind }: Embeddable): Readonly<Record<string, number>> {
	const known: Readonly<Record<string, Readonly<Record<string, number>>>> = heights;
	return kind === 'story' ? { 0: 640 } : (known[embed.replace(/^v\/[^/]+\//, '')] ?? { 0: 700 });
}

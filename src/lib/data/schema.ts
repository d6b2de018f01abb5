import { z } from 'zod';
import { changeKinds, chartIds, measures, parties, qualifiers, recordKinds, standings } from './lists.ts';

/**
 * What may stand in a record file. `data/README.md` explains every field to the people who edit
 * them; the closed lists below are the ones it names.
 */

const id = z.string().regex(/^[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*$/, 'an id: letters, digits and hyphens');
const prose = z.string().regex(/^\S(?:[\s\S]*\S)?$/, 'words, with no blank before or after them');
const link = z.url({ protocol: /^https?$/ }).regex(/^https?:\/\/\S+$/, 'an address with https:// or http://');
const isoDate = z.string().refine(isDate, 'a date that exists, as 2024-10-28 or 2024-10');
const isoDay = isoDate.refine((text) => text.length === 10, 'a day, as 2024-10-28');
const standing = z.enum(standings);
const language = z.string().regex(/^[a-z]{2,3}$/, 'a language, as en');
const version = z.string().regex(/^\d+\.\d+\.\d+$/, 'a version, as 1.0.0');

/** True for `yyyy-mm-dd` or `yyyy-mm` where that day or month exists, in this century or the last. */
function isDate(text: string): boolean {
	const match = /^((?:19|20)\d{2})-(\d{2})(?:-(\d{2}))?$/.exec(text);
	if (!match) return false;
	const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 1)];
	const date = new Date(Date.UTC(year, month - 1, day));
	return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const number = z.strictObject({
	value: z.int().nonnegative().optional(),
	low: z.int().nonnegative().optional(),
	high: z.int().nonnegative().optional(),
	qualifier: z.enum(qualifiers),
	unit: z.enum(['people', 'dollars-a-month', 'year', 'decade', 'places'])
});

const figure = number.extend({
	id,
	measure: z.enum(measures),
	/** Not a running total: what happened in some days (period), or to one unit or trade (part). */
	scope: z.enum(['period', 'part']).optional(),
	counts: prose
});

const report = z.strictObject({
	id,
	speaker: id,
	voice: prose.optional(),
	kind: z.enum([
		'count',
		'plan',
		'forecast',
		'denial',
		'acknowledgement',
		'display',
		'finding',
		'event',
		'testimony',
		'derived-elsewhere',
		'article'
	]),
	date: isoDate.optional(),
	precision: z.enum(['day', 'month', 'unknown']),
	/** The briefing, appearance or page that several reports come from. */
	occasion: id.optional(),
	/** Reports that this one passes on or rests on: it is no second source for them. */
	relays: z.array(id).min(1).optional(),
	says: prose,
	standing: standing.exclude(['derived']),
	/** What took its place, where it is superseded. */
	supersededBy: z.array(id).min(1).optional(),
	confidence: z.enum(['high', 'medium', 'low']),
	seen: z.strictObject({ outlet: prose, link: link.optional(), language: language.optional() }),
	alsoSeen: z.array(z.strictObject({ outlet: prose, link: link.optional() })).optional(),
	note: prose.optional(),
	wouldChange: prose.optional(),
	/** The day or the month on which somebody last looked for such evidence. */
	checked: isoDate.optional(),
	competes: z.array(id).optional(),
	figures: z.array(figure).min(1).optional()
});

const derivation = z.strictObject({
	id,
	formula: z.enum(['difference', 'ratio', 'share', 'count']),
	inputs: z.array(id).min(1),
	measure: z.enum(measures),
	counts: prose
});

const speaker = z.strictObject({
	id,
	name: prose,
	short: prose.max(16),
	party: z.enum(parties),
	interest: prose
});

const quotation = z.strictObject({
	id,
	speaker: id,
	to: prose,
	words: z.string().min(1),
	sha256: z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 checksum in hexadecimal'),
	insertions: z.array(prose).optional()
});

const claim = z.strictObject({
	id,
	short: prose,
	claim: prose,
	standing,
	detail: prose,
	why: prose,
	reports: z.array(id)
});

const scene = z.strictObject({
	id,
	title: prose,
	subtitle: prose,
	note: prose.optional(),
	figures: z.array(id)
});

const lane = z.strictObject({
	id,
	label: prose,
	/** As a title says it, in a few words. */
	short: prose,
	measures: z.array(z.enum(measures)).min(1),
	/** Figures of its measures that it does not draw: they were said of something else. */
	except: z.array(id).min(1).optional(),
	/** A figure without a date, drawn as a line across the lane. */
	level: id.optional(),
	/** On a scale of its own: plans and forecasts never share one with counts. */
	apart: z.literal(true).optional()
});

const chart = z.strictObject({
	id: z.enum(chartIds),
	/** The step that carries the table where several steps show the same chart. */
	home: id,
	lanes: z.array(lane).min(1).optional(),
	scenes: z.array(scene).min(1)
});

const step = z.strictObject({
	id,
	heading: prose,
	/** `<chart>/<scene>`, or `words` where type alone is the picture. */
	scene: z.string().regex(/^(words|[a-z-]+\/[a-z-]+)$/, 'words, or <chart>/<scene>'),
	text: prose,
	quote: id.optional(),
	/** Lines of large type, for a step whose picture is words. */
	plate: z.array(prose).min(1).optional(),
	warning: prose.optional()
});

const story = z.strictObject({
	title: prose,
	standfirst: prose,
	acts: z.array(z.strictObject({ id, title: prose, steps: z.array(step).min(1) })).min(1)
});

const motive = z.strictObject({
	id,
	motive: prose,
	lee: prose,
	/** What others say of it, each under its own report. */
	record: z.array(z.strictObject({ report: id, text: prose })).min(1)
});

type BranchShape = {
	id: string;
	text: string;
	standing?: (typeof standings)[number] | undefined;
	reports: string[];
	children?: BranchShape[] | undefined;
};
const branch: z.ZodType<BranchShape> = z.strictObject({
	id,
	text: prose,
	standing: standing.exclude(['derived']).optional(),
	reports: z.array(id),
	children: z.lazy(() => z.array(branch)).optional()
});

const forecast = z.strictObject({
	sequence: z.array(z.strictObject({ id, label: prose })).min(1),
	events: z
		.array(
			z.strictObject({
				report: id,
				/** Which row of the record it belongs to. */
				track: z.enum(['persuasion', 'soldiers']),
				label: prose
			})
		)
		.min(1)
});

const week = z.array(z.strictObject({ report: id, label: prose })).min(1);

/** A record by its kind and id: `figure/T08`, `claim/not-paid`. A report without a number of its own is a figure too. */
const recordName = z
	.string()
	.regex(
		new RegExp(`^(${recordKinds.join('|')})/[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*$`),
		`a record, as figure/T08: ${recordKinds.join(', ')}`
	);

/** What a record says that a release holds on to: only the fields that it has. */
const state = z.strictObject({
	number: number.optional(),
	measure: z.enum(measures).optional(),
	standing: standing.optional(),
	speaker: id.optional(),
	date: isoDate.optional(),
	/** Of a quotation. */
	words: z.string().min(1).optional(),
	/** Of a derived figure: its formula and inputs. */
	formula: z.string().min(1).optional()
});

/** One side of a change: the fields that differ, or in `text` what was said in words. */
const side = state.extend({ text: prose.optional() });

const change = z.strictObject({
	id,
	day: isoDay,
	/** The first version that has it. */
	version,
	kind: z.enum(changeKinds),
	/** Whose statement was wrong, where it was not this page's. */
	whose: z.literal('article').optional(),
	changed: z
		.array(z.strictObject({ record: recordName, before: side.optional(), after: side.optional() }))
		.min(1),
	why: prose,
	noticed: prose.optional()
});

/** What `npm run release` wrote of the records at one version. */
export const releaseFile = z.strictObject({
	version,
	day: isoDay,
	records: z.record(recordName, state),
	/** The records that each chart, each step and the story showed: `chart/families`, `step/rank`, `story/story`. */
	shows: z.record(z.string(), z.array(recordName))
});

const site = z.strictObject({
	description: prose,
	version,
	published: isoDay,
	figuresReadFrom: isoDate,
	figuresReadTo: isoDay,
	pagesReadTo: isoDate,
	/** The story is no longer kept up to date since this day; absent while it is. */
	endedOn: isoDay.optional(),
	contact: z.email(),
	address: link.regex(/^[^?#]*\/$/, 'an address that ends with a slash'),
	method: prose,
	dots: prose,
	standings: z.strictObject(
		Object.fromEntries(standings.map((name) => [name, prose])) as Record<
			(typeof standings)[number],
			typeof prose
		>
	),
	licence: prose
});

/** One schema a file; the file's name is its key. */
export const files = {
	site,
	speakers: z.array(speaker),
	reports: z.array(report),
	derived: z.array(derivation),
	quotations: z.array(quotation),
	claims: z.array(claim),
	charts: z.array(chart),
	motives: z.array(motive),
	families: branch,
	forecast,
	week,
	story,
	changes: z.array(change)
};

/** The fields that a reader reads as prose: no number may be typed in any of them. */
export const proseFields = new Set([
	'says',
	'counts',
	'note',
	'wouldChange',
	'voice',
	'to',
	'name',
	'interest',
	'short',
	'claim',
	'detail',
	'why',
	'title',
	'subtitle',
	'standfirst',
	'heading',
	'text',
	'plate',
	'warning',
	'motive',
	'lee',
	'label',
	'method',
	'dots',
	'description',
	'noticed',
	...standings
]);

/** Every field that a file may have, at any depth. */
export const fieldNames: ReadonlySet<string> = new Set(
	Object.values(files).flatMap((file) => propertiesIn(z.toJSONSchema(file)))
);

function propertiesIn(schema: unknown): string[] {
	if (typeof schema !== 'object' || schema === null) return [];
	return Object.entries(schema).flatMap(([key, value]) => [
		...(key === 'properties' ? Object.keys(value as object) : []),
		...propertiesIn(value)
	]);
}

/** Prose that is printed as it stands, where no token is said out. */
export const nameFields = new Set(['name', 'short', 'motive', 'description']);

export type FileName = keyof typeof files;
export type RecordFiles = { [Name in FileName]: z.infer<(typeof files)[Name]> };
export type Report = z.infer<typeof report>;
export type StatedFigure = z.infer<typeof figure>;
export type Derivation = z.infer<typeof derivation>;
export type Change = z.infer<typeof change>;
export type Release = z.infer<typeof releaseFile>;
export type State = z.infer<typeof state>;
export type Side = z.infer<typeof side>;
export type Speaker = z.infer<typeof speaker>;
export type Quotation = z.infer<typeof quotation>;
export type Claim = z.infer<typeof claim>;
export type SceneWords = z.infer<typeof scene>;
export type StepWords = z.infer<typeof step>;
export type Story = z.infer<typeof story>;
export type Branch = BranchShape;

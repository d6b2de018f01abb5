import { range, ticks } from 'd3';
import { changes, claims, quotations, released, reports, site, speakers, story } from 'virtual:records';
import { lanesOf } from '../../src/lib/charts/lanes.ts';
import { chartIds, standings, type ChartId } from '../../src/lib/data/lists.ts';
import { storyTitle } from '../../src/lib/export/citation.ts';
import { statedFigure } from '../../src/lib/model/record.ts';
import { saidValue } from '../../src/lib/model/stated.ts';
import { criteria } from '../../src/routes/accessibility/criteria.ts';
import { heuristics } from '../../src/routes/accessibility/heuristics.ts';
import { changeSentences } from '../../src/lib/text/changes.ts';
import { longDate } from '../../src/lib/text/dates.ts';
import { numerals, words } from '../../src/lib/text/numbers.ts';
import { ownerOf } from '../../src/lib/text/owner.ts';
import type { Passage } from './Passage.ts';
import { everything } from './Scope.ts';

/** A number that is no statement about the world: each kind only in its own narrow place. */
export interface Structural {
	kind: string;
	/** The number with the words around it. */
	pattern: RegExp;
	/** Where it may stand; anywhere where absent. */
	where?: (passage: Passage) => boolean;
	/** What it has to agree with. */
	holds?: (match: RegExpMatchArray, passage: Passage) => boolean;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const anyOf = (texts: readonly string[]) =>
	[...texts]
		.sort((a, b) => b.length - a.length)
		.map(escaped)
		.join('|');
const page = (path: RegExp) => (passage: Passage) => path.test(passage.file);
const field = (place: RegExp) => (passage: Passage) => passage.kind === 'data' && place.test(passage.place);

const version = escaped(site.version);
const changeDays = anyOf([...changes, ...released].map(({ day }) => longDate(day)));
const ids = anyOf([
	...[...everything.records, ...quotations.map(({ id }) => id), ...claims.map(({ id }) => id)],
	...[...chartIds, ...story.acts.flatMap((act) => [act.id, ...act.steps.map(({ id }) => id)])]
]);
const names = anyOf(
	[
		...speakers.flatMap(({ name, short }) => [name, short]),
		...reports.flatMap(({ seen, alsoSeen = [] }) => [seen, ...alsoSeen].map(({ outlet }) => outlet))
	].filter((name) => /\d/.test(name))
);

/** How many of a list stand so: “two superseded” in a line of owners. */
function countsStandings([, count = '', standing = '']: RegExpMatchArray, { scope }: Passage): boolean {
	return scope.owned.some((list) => {
		const many = list.filter((id) => ownerOf(id).standing === standing).length;
		return [words(many), numerals(many)].includes(count.toLowerCase());
	});
}

/** Numbers that the scale of a lane puts at its axis, at any height of it. */
const ticksOf = memo((chart: ChartId) => {
	const peaks = lanesOf(chart).map(({ figures, level }) =>
		Math.max(
			...figures.map((item) => item.high ?? saidValue(item)),
			level ? saidValue(statedFigure(level.figure)) : 0
		)
	);
	return new Set(
		peaks.flatMap((peak) => range(1, 16).flatMap((count) => ticks(0, peak, count).map(numerals)))
	);
});

function memo<K, V>(make: (key: K) => V): (key: K) => V {
	const made = new Map<K, V>();
	return (key) => {
		const value = made.get(key) ?? make(key);
		made.set(key, value);
		return value;
	};
}

const hasChart =
	(...charts: ChartId[]) =>
	({ scope }: Passage) =>
		scope.scenes.some(({ chart }) => charts.includes(chart));
const onAccessibility = page(/^accessibility\//);
const many = (list: readonly unknown[]) => String(list.length);
const answered = (list: readonly { answer: string }[], answer: string) =>
	many(list.filter((one) => one.answer === answer));
const critical = heuristics.filter((one) => one.critical);

/** A field that holds names of records, charts, steps or files. */
export const namesRecords = field(
	/(?:^|[., ])(?:id|file|path|claim|figure|report|competes|supersededBy|inputs|relays|reports|chart|scene|step|record: (?:figure|claim))$|(?:figures|reports|inputs|competes|supersededBy)\[\d+\]$|subject .*li$|figures .*li$/
);

export const structural: readonly Structural[] = [
	{ kind: 'name of the story', pattern: new RegExp(escaped(storyTitle()), 'g') },
	{ kind: 'name of the story', pattern: /\bone-of-forty(?:\.example\b|$)/g },
	{ kind: 'data version', pattern: new RegExp(`\\bdata(?: version)? ${version}(?![.\\d]*\\d)`, 'gi') },
	{ kind: 'data version', pattern: new RegExp(`\\bversion ${version} of the data\\b`, 'g') },
	{ kind: 'data version', pattern: new RegExp(`^${version}$`, 'g'), where: field(/[vV]ersion$/) },
	{ kind: 'data version', pattern: new RegExp(`/v/${version}/`, 'g'), where: page(/^embed\/index\.html$/) },
	{
		kind: 'day of a change',
		pattern: /\b\d{4}-\d{2}-\d{2}T00:00:00\.000Z/g,
		where: page(/^changes\/feed\.xml$/),
		holds: ([moment]) => [...changes, ...released].map(({ day }) => day).some((day) => moment.startsWith(day))
	},
	{
		kind: 'day of a change',
		pattern: new RegExp(
			`\\b(?:(?:Corrected|Updated|Withdrawn|Added|Released) on|Correction to the article,) (?:${changeDays})\\b`,
			'g'
		)
	},
	{
		kind: 'day of a change',
		pattern: new RegExp(`^${changes[0]?.day ?? '(?!)'}$`, 'g'),
		where: field(/\bdateModified$/)
	},
	{
		// What stood before stands in no record any more; the sentences are tested beside changes.ts.
		kind: 'what became of a record',
		pattern: new RegExp(anyOf(changes.flatMap(changeSentences)) || '(?!)', 'g')
	},
	{
		kind: 'version of a change',
		pattern: new RegExp(
			`\\bdata version (?:${anyOf(released.map((one) => one.version))})(?![.\\d]*\\d)`,
			'gi'
		),
		where: page(/^changes\//)
	},
	{ kind: 'licence', pattern: /\bCC[ -]BY[ -]4\.0\b|\bCreative Commons Attribution 4\.0\b/g },
	{ kind: 'address', pattern: /\bhttps?:\/\/[^\s"<>]+/g, where: ({ kind }) => kind === 'data' },
	{
		kind: 'address',
		pattern: new RegExp(
			`${escaped(site.address)}[^\\s"<>]*|${escaped(site.address.replace(/^https?:\/\/|\/$/g, ''))}[\\w/#-]*`,
			'g'
		)
	},
	{
		kind: 'id of a record',
		pattern: new RegExp(`(?<![\\w-])(?:${ids})(?![\\w-])`, 'g'),
		where: namesRecords
	},
	{ kind: 'name of a speaker or an outlet', pattern: new RegExp(names || '(?!)', 'g') },
	{
		kind: 'count of standings',
		pattern: new RegExp(`([\\w,-]+) (${standings.join('|')})\\b`, 'gi'),
		holds: countsStandings
	},
	{
		kind: 'checksum',
		pattern: /^[0-9a-f]{64}$/g,
		where: field(/sha256$/)
	},
	{
		kind: 'size of a file, a frame or a picture',
		pattern: /^\d+$/g,
		where: field(/(?:^|[.\]])(?:bytes|width|height|thumbnail_width|thumbnail_height|cache_age)$/)
	},
	{
		kind: 'version of a format',
		pattern: /^1\.0$/g,
		where: (passage) => /oembed\.json$/.test(passage.file) && passage.place === 'version'
	},
	{ kind: 'name of a standard', pattern: /^(?:utf-8|sha256)$/g, where: field(/\.(?:encoding|name)$/) },
	{ kind: 'place in a list', pattern: /^\d+$/g, where: field(/itemListElement\[\d+\]\.position$/) },
	{ kind: 'row of a table', pattern: /^\d+$/g, where: field(/^line \d+, row$/) },
	{
		kind: 'axis tick',
		pattern: /^\d[\d,]*$/g,
		where: ({ kind, owned }) => kind === 'drawn' && owned.length === 0,
		holds: ([number], { scope }) => scope.scenes.some(({ chart }) => ticksOf(chart).has(number))
	},
	{
		kind: 'unit of a drawing',
		pattern: /\b(?:blocks|squares) of a hundred\b|\ba block of dots: a hundred\b/g,
		where: hasChart('ten-thousand', 'force-ratio')
	},
	{
		kind: 'unit of a drawing',
		pattern:
			/\ba hundred (?:North Koreans|Russians)\b|\bdrawn twice\b|^Two fields of dots\b|\. Two fields of dots\b/g,
		where: hasChart('force-ratio')
	},
	{
		kind: 'derived',
		pattern: /\b(\d+) times the lowest\b/g,
		where: hasChart('ten-thousand'),
		holds: ([, times]) => Number(times) === saidValue(statedFigure('T07')) / saidValue(statedFigure('T05'))
	},
	{
		kind: 'derived',
		pattern: /\bless than half of one block\b/g,
		where: hasChart('ten-thousand'),
		holds: () => saidValue(statedFigure('A-unit')) < 50
	},
	{
		kind: 'number of a standard',
		pattern: new RegExp(
			`\\b(?:WCAG|Web Content Accessibility Guidelines) 2\\.2\\b|\\b4\\.1\\.1 is obsolete|(?<!\\d)(?:${anyOf(criteria.map(({ number, name }) => `${number} ${name}`))})`,
			'g'
		),
		where: onAccessibility
	},
	{
		kind: 'count of answers',
		pattern:
			/\b(\d+) (success criteria|criteria|heuristics|met|partly met|not met|not applicable|not checked by us)\b/g,
		where: onAccessibility,
		holds: ([, count, what = '']) =>
			/criteria|heuristics/.test(what)
				? count === many(/criteria/.test(what) ? criteria : heuristics)
				: [criteria, heuristics, critical].some((list) => count === answered(list, what))
	},
	{
		kind: 'count of answers',
		pattern: /\bthe (\d+) that it marks as critical\b/g,
		where: onAccessibility,
		holds: ([, count]) => count === many(critical)
	},
	{
		kind: 'measure of the page itself',
		pattern: /\b\d+(?:\.\d+)? px\b|\b\d+(?:\.\d+)?:1 (?:or more|on the ground)|\b400 % zoom\b/g,
		where: onAccessibility
	},
	{
		// Wording of the statement itself, phrase by phrase.
		kind: 'measure of the page itself',
		pattern:
			/\bat most fifteen words\b|\bmore than five things\b|\bthree widths\b|\bin half a second\b|\b(?:pair two numbers|two things in a legend|two fingers|two links at the start|squares of two armies)\b|\bby a hundredth\b|\basked for twice\b|\bat grade 6\b|\bsteps below 9\b/gi,
		where: onAccessibility
	},
	{ kind: 'no number', pattern: /\bthird part(?:y|ies)\b/g }
];

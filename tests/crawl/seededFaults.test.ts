import { site } from 'virtual:records';
import { beforeAll, expect, test } from 'vitest';
import { crawlFile } from './crawlFile.ts';
import { readSiteFile } from './SiteFile.ts';

/** One small change of a real built file, and the rule that has to find it. */
interface Seeded {
	fault: string;
	path: string;
	change: readonly [from: string | RegExp, to: string];
	rule: string;
}

const story = 'index.html';
const losses = 'charts/casualty-estimates/index.html';
const account = 'charts/one-of-forty/index.html';
const picture = 'export/casualty-estimates.landscape.svg';

const seeded: readonly Seeded[] = [
	{
		fault: 'a number typed in prose',
		path: story,
		change: ['Losses were', 'Losses of 700 were'],
		rule: 'orphan'
	},
	{
		fault: 'a typed number that some record says too',
		path: story,
		change: ['Losses were', 'Losses of 10,000 were'],
		rule: 'orphan'
	},
	{
		fault: 'a number word in prose',
		path: story,
		change: ['Losses were', 'Losses of seven hundred were'],
		rule: 'orphan'
	},
	{
		fault: 'a number in an alternative text',
		path: 'embed/index.html',
		change: [/alt=("|&quot;)/, 'alt=$177 men. '],
		rule: 'orphan'
	},
	{
		fault: 'a number in an accessible name',
		path: story,
		change: ['aria-label="Contents"', 'aria-label="77 contents"'],
		rule: 'orphan'
	},
	{ fault: 'a number in a title', path: losses, change: ['</title>', ' and 77</title>'], rule: 'orphan' },
	{
		fault: 'a number in a meta description',
		path: losses,
		change: ['<meta name="description" content="', '$&77 men. '],
		rule: 'orphan'
	},
	{
		fault: 'a number in the words of a social card',
		path: losses,
		change: ['<meta property="og:image:alt" content="', '$&77 men. '],
		rule: 'orphan'
	},
	{
		fault: 'a number in what programs read of a page',
		path: story,
		change: ['"headline":"', '$&77 men: '],
		rule: 'orphan'
	},
	{
		fault: 'a changed number in a cell of a table',
		path: losses,
		change: [/(<table[^]*?)>about 300</, '$1>about 301<'],
		rule: 'record'
	},
	{
		fault: 'a changed number in a picture',
		path: picture,
		change: ['>about 300, Seoul', '>about 301, Seoul'],
		rule: 'record'
	},
	{
		fault: 'a changed number in what a picture says of itself',
		path: picture,
		change: [/(<desc[^>]*>[^<]*)about 300/, '$1about 301'],
		rule: 'orphan'
	},
	{
		fault: 'a changed number inside a PNG',
		path: 'export/casualty-estimates.og.png',
		change: ['about 300', 'about 301'],
		rule: 'orphan'
	},
	{
		fault: 'a changed number in a CSV',
		path: 'export/casualty-estimates.csv',
		change: ['about 300', 'about 301'],
		rule: 'orphan'
	},
	{
		fault: 'a changed value in the data package',
		path: 'data/figures.json',
		change: ['"value": 10000', '"value": 10001'],
		rule: 'orphan'
	},
	{
		fault: 'a wrong hedge',
		path: story,
		change: ['data-figure="T08">about 10,000', 'data-figure="T08">at least 10,000'],
		rule: 'hedge'
	},
	{
		fault: 'a dropped hedge',
		path: story,
		change: ['data-figure="T08">about 10,000', 'data-figure="T08">10,000'],
		rule: 'hedge'
	},
	{
		fault: 'a hedge that nobody gave',
		path: story,
		change: [/data-figure="T05">3,000/, 'data-figure="T05">about 3,000'],
		rule: 'hedge'
	},
	{
		fault: 'a figure without its speaker',
		path: account,
		change: [/(class="source"[^>]*>[^<]*), Washington/, '$1'],
		rule: 'speaker'
	},
	{
		fault: 'a figure without its standing',
		path: account,
		change: [/(class="source"[^]*?two )superseded/, '$1'],
		rule: 'standing'
	},
	{
		fault: 'a figure without its date',
		path: account,
		change: [/(class="source"[^>]*>[^<]*); Oct\s2024 to Nov\s2024/, '$1'],
		rule: 'date'
	},
	{
		fault: 'a receipt without its speaker',
		path: story,
		change: [/(id="receipt-T08"[^]*?<strong>)[^<]*/, '$1Somebody'],
		rule: 'speaker'
	},
	{
		fault: 'a picture without its speaker',
		path: picture,
		change: ['>Seoul,</text>', '>Somebody,</text>'],
		rule: 'speaker'
	},
	{
		fault: 'a verb that judges',
		path: story,
		change: ['Losses were reported', 'Losses were confirmed'],
		rule: 'wording'
	},
	{
		fault: 'a belief without a believer',
		path: story,
		change: ['Losses were reported', 'It is believed that losses were heavy'],
		rule: 'wording'
	},
	{
		fault: 'a word that hides what is counted',
		path: story,
		change: ['Losses were', 'Casualties were'],
		rule: 'wording'
	},
	{
		fault: 'killed or wounded called killed',
		path: losses,
		change: [/(<meta property="og:title" content="[^"]*)killed or wounded/, '$1killed'],
		rule: 'measure'
	},
	{
		fault: 'a row of a table under another measure',
		path: losses,
		change: [/<td>Killed or wounded, together/, '<td>Killed'],
		rule: 'measure'
	},
	{
		fault: 'another measure in a CSV',
		path: 'export/casualty-estimates.csv',
		change: ['C06,killed,', 'C06,killed-or-wounded,'],
		rule: 'measure'
	},
	{
		fault: 'a changed letter of a quotation',
		path: story,
		change: [/(data-quote="sacrifice"[^]*?<p>\s*\S+ \S)/, '$1x'],
		rule: 'quotation'
	},
	{
		fault: 'a changed letter of a quotation in the data package',
		path: 'data/quotations.csv',
		change: ['soldier', 'soldeir'],
		rule: 'quotation'
	},
	{
		fault: 'the number of another record in a figure',
		path: losses,
		change: [/(data-figure="C08">)more than 3,000/, '$1more than 6,000'],
		rule: 'record'
	},
	{
		fault: 'the number of another record in a description',
		path: 'charts/families/index.html',
		change: [/(<p class="description"[^>]*>)/, '$1About 10,000. '],
		rule: 'orphan'
	},
	{
		fault: 'a stale version of the data',
		path: picture,
		change: [`>data ${site.version}.<`, '>data 0.9.0.<'],
		rule: 'version'
	},
	{ fault: 'a tick that no scale computes', path: picture, change: ['>5,000<', '>5,100<'], rule: 'orphan' },
	{
		fault: 'a link to a receipt that is not there',
		path: story,
		change: ['href="#receipt-T08"', 'href="#receipt-T98"'],
		rule: 'link'
	},
	{
		fault: 'a number under a record that is not there',
		path: story,
		change: ['data-figure="T08"', 'data-figure="T98"'],
		rule: 'record'
	},
	{
		fault: 'a day on which nobody spoke',
		path: story,
		change: ['28 October 2024', '29 September 2024'],
		rule: 'orphan'
	},
	{
		fault: 'a wrong count of standings',
		path: account,
		change: ['two superseded', 'three superseded'],
		rule: 'orphan'
	}
];

const clean = new Map<string, readonly string[]>();
beforeAll(() => {
	for (const path of new Set(seeded.map(({ path }) => path)))
		clean.set(
			path,
			crawlFile(readSiteFile(path)).findings.map(({ rule }) => rule)
		);
});

test('at least twenty kinds of fault are tried, each named once', () => {
	expect(new Set(seeded.map(({ fault }) => fault)).size).toBe(seeded.length);
	expect(seeded.length).toBeGreaterThanOrEqual(20);
});

test.each(seeded)('$fault is found', ({ path, change: [from, to], rule }) => {
	const file = readSiteFile(path);
	const text = file.text.replace(from, to);
	expect(text).not.toBe(file.text);
	expect(clean.get(path)).toEqual([]);
	const { findings } = crawlFile({ path, text });
	expect(findings.map((one) => one.rule)).toContain(rule);
	for (const { place, around, remedy } of findings) {
		expect(place).not.toBe('');
		expect(around).not.toBe('');
		expect(remedy).not.toBe('');
	}
});

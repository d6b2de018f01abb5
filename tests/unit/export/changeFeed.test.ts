import { readFileSync } from 'node:fs';
import { RelaxNGValidator, XmlDocument } from 'libxml2-wasm';
import { changes, site } from 'virtual:records';
import { afterAll, describe, expect, test } from 'vitest';
import { changeFeed } from '../../../src/lib/export/changeFeed.ts';
import { tagsOf, unescapeXml } from '../../../src/lib/export/xml.ts';
import { changeSentences, reasonOf } from '../../../src/lib/text/changes.ts';
import { plain } from '../../../src/lib/text/resolve.ts';

const xml = changeFeed();
// The reader of these tests knows neither the declaration nor CDATA.
const tags = tagsOf(
	xml
		.replace(/^<\?xml[^>]*\?>\s*/, '')
		.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, text: string) =>
			text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
		)
);
const inFeed = (name: string) => tags.filter((tag) => tag.name === name && tag.path.join('/') === 'feed');
const inEntries = (name: string) =>
	tags.filter((tag) => tag.name === name && tag.path.join('/') === 'feed/entry');
const day = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

test('the feed is Atom: one id, title and time of update, an author, a link to itself', () => {
	expect(xml).toMatch(/^<\?xml version="1\.0" encoding="utf-8"\?>/i);
	expect(tags[0]).toMatchObject({ name: 'feed', attributes: { xmlns: 'http://www.w3.org/2005/Atom' } });
	for (const name of ['id', 'title', 'updated']) expect(inFeed(name), name).toHaveLength(1);
	expect(inFeed('updated')[0]?.text).toMatch(day);
	expect(inFeed('author').length).toBeGreaterThan(0);
	expect(inFeed('link').map(({ attributes }) => [attributes.rel, attributes.href])).toContainEqual([
		'self',
		`${site.address}changes/feed.xml`
	]);
});

describe('the grammar of RFC 4287, as another program reads it,', () => {
	const grammar = XmlDocument.fromString(readFileSync('tests/unit/export/atom.rng', 'utf8'));
	const validator = RelaxNGValidator.fromDoc(grammar);
	afterAll(() => {
		validator.dispose();
		grammar.dispose();
	});
	const validate = (text: string) => {
		const feed = XmlDocument.fromString(text);
		try {
			validator.validate(feed);
		} finally {
			feed.dispose();
		}
	};

	test('is kept by the feed', () => {
		expect(() => validate(xml)).not.toThrow();
	});

	test.each([
		['an entry without an id', /(?<=<entry>[^]*)<id>.*?<\/id>/, ''],
		['a feed without a time of update', /<updated>.*?<\/updated>/, ''],
		['a time that is none', /(?<=<updated>)[^<]*/, 'yesterday'],
		['a link that leads nowhere', / href="[^"]*"/, ''],
		['an author without a name', /<name>.*?<\/name>/, ''],
		['two titles', /<title>.*?<\/title>/, '$&$&'],
		['an element that Atom does not know', '</feed>', '<date/></feed>'],
		['a text of no known type', 'type="html"', 'type="markdown"']
	])('is broken by %s', (_, from, to) => {
		const broken = xml.replace(from, to);
		expect(broken).not.toBe(xml);
		expect(() => validate(broken)).toThrow();
	});
});

test('there is an entry for each change, with what stood, what stands and why', () => {
	expect(inEntries('id').map(({ text }) => text)).toEqual(
		changes.map(({ id }) => `${site.address}changes/#${id}`)
	);
	for (const name of ['title', 'updated', 'link']) expect(inEntries(name), name).toHaveLength(changes.length);
	for (const { text } of inEntries('updated')) expect(text).toMatch(day);
	const summaries = inEntries('summary').map(({ text }) => unescapeXml(unescapeXml(text)));
	expect(summaries).toEqual(
		changes.map((change) =>
			[...changeSentences(change), plain(reasonOf(change), { sentence: true })].join(' ')
		)
	);
});

test('no summary says a sentence twice', () => {
	for (const { text } of inEntries('summary')) {
		const sentences = unescapeXml(unescapeXml(text))
			.replace(/(?:The article|The record|It) says(?: now)?: /g, '')
			.split(/(?<=\.) /);
		expect(sentences).toEqual([...new Set(sentences)]);
	}
});

test('every address in it is whole', () => {
	const links = tags.flatMap(({ attributes }) => attributes.href ?? []);
	expect(links.length).toBeGreaterThan(changes.length);
	for (const link of links) expect(link).toMatch(/^https?:\/\//);
});

test('it was updated on the day of its newest entry or release, and no later', () => {
	const entries = inEntries('updated').map(({ text }) => text);
	const own = inFeed('updated')[0]?.text ?? '';
	for (const entry of entries) expect(own >= entry).toBe(true);
	expect(changeFeed()).toBe(xml);
});

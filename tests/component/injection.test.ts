import { parseHTML } from 'linkedom';
import { afterEach, expect, test } from 'vitest';
import { files } from '../../src/lib/data/schema.ts';
import { changeFeed } from '../../src/lib/export/changeFeed.ts';
import { factsOf } from '../../src/lib/export/citation.ts';
import { csv } from '../../src/lib/export/csv.ts';
import { dataPackage } from '../../src/lib/export/dataPackage.ts';
import { drawContent } from '../../src/lib/export/drawPicture.ts';
import { shapes } from '../../src/lib/export/presets.ts';
import { contentOfSubject } from '../../src/lib/export/subject.ts';
import { escapeXml, tagsOf, unescapeXml } from '../../src/lib/export/xml.ts';
import { xmpPacket } from '../../src/lib/export/xmp.ts';
import { chartPicture } from '../../src/lib/story/pictures.ts';
import { parseCsv } from '../unit/export/parseCsv.ts';
import { fill, heavy, joinedPayloads, light, unfill, type Parts } from './filledOutlets.ts';
import { payloads } from './payloads.ts';
import { slots } from './textSlots.ts';

afterEach(unfill);

const lightXml: Parts = {
	feed: () =>
		changeFeed()
			.replace(/^<\?xml[^>]*>/, '')
			.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, html: string) => escapeXml(html)),
	xmp: () => xmpPacket(factsOf(chartPicture('families'))).replace(/<\?xpacket[^>]*>/g, '')
};

const squash = (text: string) => text.replace(/\s/g, '').toLowerCase();

/** Elements with their attributes' names outside of drawings in order; kinds of them inside; all that can be read. */
function read(html: string) {
	const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
	const order: string[] = [];
	const drawn = new Set<string>();
	const said: string[] = [squash(document.body.textContent)];
	for (const element of document.querySelectorAll('*')) {
		const named = `${element.parentElement?.localName ?? ''}>${element.localName}[${[...element.attributes].map(({ name }) => name).join()}]`;
		if (element.closest('svg')) drawn.add(named);
		else order.push(named);
		said.push(...[...element.attributes].map(({ value }) => squash(value)));
		if (element.localName === 'script') said.push(...stringsIn(JSON.parse(element.textContent || '""')));
	}
	return { order, drawn, said };
}
const stringsIn = (value: unknown): string[] =>
	typeof value === 'string'
		? [squash(value)]
		: typeof value === 'object' && value !== null
			? Object.values(value).flatMap(stringsIn)
			: [];

function readXml(source: string) {
	const tags = tagsOf(source);
	const kinds = new Set(
		tags.map(
			({ name, attributes, path }) => `${path.at(-1) ?? ''}>${name}[${Object.keys(attributes).join()}]`
		)
	);
	const said = tags
		.flatMap(({ text, attributes }) => [text, ...Object.values(attributes)])
		.flatMap((text) => {
			// The feed holds HTML as text.
			const html = unescapeXml(text);
			return [squash(html), squash(unescapeXml(html))];
		});
	return { order: [] as string[], drawn: kinds, said };
}

/** What is written, or nothing where it is refused with a reason. */
function written<T>(write: () => string, how: (text: string) => T): T | undefined {
	try {
		return how(write());
	} catch (error) {
		if (error instanceof RangeError) return undefined;
		throw error;
	}
}

type Read = { order: readonly string[]; drawn: ReadonlySet<string>; said: readonly string[] };
const readAll = (parts: Parts, how: (text: string) => Read) =>
	new Map(Object.entries(parts).map(([name, write]) => [name, written(write, how)]));

/** What came of the texts: no element and no attribute more than of plain words. */
function expectNoMore(made: Map<string, Read | undefined>, plain: Map<string, Read | undefined>): void {
	for (const [name, one] of made) {
		const other = plain.get(name);
		if (!one || !other) continue;
		expect(one.order, name).toEqual(other.order);
		expect(
			[...one.drawn].filter((kind) => !other.drawn.has(kind)),
			name
		).toEqual([]);
	}
}

/** The texts of some slots that stand nowhere letter for letter. */
function unread(made: Map<string, Read | undefined>, texts: readonly string[], names: RegExp): string[] {
	const said = [...made.values()].flatMap((one) => one?.said ?? []).join('\n');
	return slots.flatMap(({ name }, i) =>
		names.test(name) && !said.includes(squash(texts[i] ?? '')) ? [`${name}: ${texts[i]}`] : []
	);
}

test('there are 200 payloads or more, none twice', () => {
	expect(payloads.length).toBeGreaterThanOrEqual(200);
	expect(new Set(payloads).size).toBe(payloads.length);
	for (const { name, of } of slots) expect(of, name).toBeDefined();
});

test('each payload in each text of receipts, claims, corrections, JSON-LD, feed and XMP comes out as text', () => {
	fill(['plain words'], 0);
	const plain = new Map([...readAll(light, read), ...readAll(lightXml, readXml)]);
	payloads.forEach((_, turn) => {
		const texts = fill(payloads, turn);
		const made = new Map([...readAll(light, read), ...readAll(lightXml, readXml)]);
		expectNoMore(made, plain);
		expect(unread(made, texts, /^(?:report|voice|claim|change|site\.description|derived)/)).toEqual([]);
	});
});

test('all payloads in each text of steps, figures, end matter, sources and embeds come out as text', () => {
	fill(['plain words '.repeat(20).trim()], 0);
	const plain = readAll(heavy, read);
	joinedPayloads.forEach((_, turn) => {
		const texts = fill(joinedPayloads, turn);
		const made = readAll(heavy, read);
		expectNoMore(made, plain);
		expect(
			unread(made, texts, /^(?:quotation|speaker|motive|family|step|plate|warning|site\.method)/)
		).toEqual([]);
	});
});

test('each payload in title and note of a picture is drawn as text, or refused for a letter without a glyph', () => {
	const subject = chartPicture('families');
	const content = contentOfSubject(subject, 'One of Forty');
	const facts = factsOf(subject);
	const draw = (text: string) => () =>
		drawContent({ ...content, title: text, note: text }, { ...facts, title: text, alt: text }, 'a chart', {
			shape: shapes.landscape,
			theme: 'light'
		}).svg;
	const plain = written(draw('plain words'), readXml);
	const drawn = payloads.flatMap((payload) => {
		const made = written(draw(payload), readXml);
		if (!made) return [];
		expect(
			[...made.drawn].filter((kind) => !plain?.drawn.has(kind)),
			payload
		).toEqual([]);
		expect(made.said.join('\n'), payload).toContain(squash(payload));
		return [payload];
	});
	expect(drawn.length).toBeGreaterThan(200);
});

test('each payload in a table is one cell, letter for letter, that no spreadsheet runs', () => {
	const [, ...rows] = parseCsv(
		csv(
			['text', 'after'],
			payloads.map((payload) => [payload, 'after'])
		)
	);
	expect(rows.map((row) => row.length)).toEqual(payloads.map(() => 2));
	rows.forEach(([cell = ''], i) => {
		expect([payloads[i], `'${payloads[i]}`]).toContain(cell);
		expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
	});
});

test('each payload in each text of the data package is a cell or a string', () => {
	joinedPayloads.forEach((_, turn) => {
		const texts = fill(joinedPayloads, turn);
		const made = dataPackage().map(({ path, content }): [string, Read] => {
			const said = path.endsWith('.csv')
				? parseCsv(content).flat().map(squash)
				: stringsIn(JSON.parse(content));
			return [path, { order: [], drawn: new Set(), said }];
		});
		expect(unread(new Map(made), texts, /^(?:report|speaker|claim|quotation\.words)/)).toEqual([]);
	});
});

test('no payload is an id, an address or a mailbox: the loader refuses it', () => {
	const report = files.reports.element.shape;
	const { address, contact } = files.site.shape;
	for (const payload of payloads) {
		for (const shape of [
			report.id,
			report.speaker,
			report.seen.shape.link,
			report.seen.shape.language,
			address,
			contact
		]) {
			expect(shape.safeParse(payload).success, payload).toBe(false);
		}
	}
});

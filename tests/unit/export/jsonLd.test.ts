import jsonld from 'jsonld';
import { changes, claims, reports, site } from 'virtual:records';
import { describe, expect, test } from 'vitest';
import { chartIds } from '../../../src/lib/data/lists.ts';
import {
	chartLd,
	claimsLd,
	jsonLdText,
	packageLd,
	pageLd,
	storyLd,
	type Thing
} from '../../../src/lib/export/jsonLd.ts';
import { chartPicture } from '../../../src/lib/story/pictures.ts';
import { schemaOrgContext } from './schemaOrg.ts';

type Node = Record<string, { '@value'?: unknown; '@id'?: string }[]> & { '@id'?: string; '@type'?: string[] };

/** What a program makes of the text that stands in a page. */
async function expanded(things: readonly Thing[]): Promise<Node[]> {
	const read = JSON.parse(jsonLdText(things)) as jsonld.JsonLdDocument;
	const nodes = await jsonld.expand(read, {
		documentLoader: async (url) => {
			if (url !== 'https://schema.org') throw new Error(`nothing is to be fetched from ${url}`);
			return { contextUrl: undefined, documentUrl: url, document: schemaOrgContext };
		}
	});
	return nodes as Node[];
}
const schema = (name: string) => `http://schema.org/${name}`;
const ofType = (nodes: readonly Node[], type: string) =>
	nodes.filter((node) => node['@type']?.includes(schema(type)));
const lacking = (node: Node | undefined, names: readonly string[]) =>
	names.filter((name) => !node?.[schema(name)]?.length);

const place = { path: 'claims/', name: 'Claims' };
const pages: readonly { page: string; things: readonly Thing[] }[] = [
	{ page: 'the story', things: storyLd('One of Forty') },
	{ page: 'the charts', things: [...pageLd(place, 'All'), ...packageLd()] },
	{ page: 'the claims', things: [...pageLd(place, 'All'), ...claimsLd()] },
	...chartIds.map((id) => ({ page: id, things: chartLd(id, chartPicture(id)) }))
];

test.each(pages)('what programs read of $page names nothing that is not defined', async ({ things }) => {
	const nodes = await expanded(things);
	expect(nodes.length).toBeGreaterThan(0);
	for (const node of nodes) {
		expect(node['@type']?.every((type) => type.startsWith(schema('')))).toBe(true);
		expect(node['@id']).toMatch(/^https?:\/\//);
	}
});

test('the story is reporting with its words, days, people, sources and corrections', async () => {
	const nodes = await expanded(storyLd('One of Forty'));
	const [article] = ofType(nodes, 'ReportageNewsArticle');
	const needed = ['headline', 'description', 'datePublished', 'dateModified', 'author', 'publisher'];
	expect(lacking(article, [...needed, 'citation', 'isBasedOn', 'correction', 'image', 'license'])).toEqual(
		[]
	);
	const links = new Set(reports.flatMap(({ seen }) => seen.link ?? []));
	expect(article?.[schema('citation')]).toHaveLength(links.size);
	expect(article?.[schema('dateModified')]).toMatchObject([{ '@value': changes[0]?.day }]);
	const [publisher] = ofType(nodes, 'Organization');
	expect(article?.[schema('author')]?.[0]?.['@id']).toBe(publisher?.['@id']);
});

test.each(chartIds)('%s is data with its files, its licence and what it measures', async (id) => {
	const [data] = ofType(await expanded(chartLd(id, chartPicture(id))), 'Dataset');
	expect(lacking(data, ['name', 'description', 'license', 'creator', 'distribution', 'version'])).toEqual([]);
	const { length = 0 } = data?.[schema('description')]?.[0]?.['@value'] as string;
	expect(length).toBeGreaterThanOrEqual(50);
	expect(data?.[schema('distribution')]).toHaveLength(2);
});

describe('the claims', () => {
	test('are each named, worded and placed, with their standing', async () => {
		const nodes = ofType(await expanded(claimsLd()), 'Claim');
		expect(nodes).toHaveLength(claims.length);
		for (const node of nodes) expect(lacking(node, ['name', 'text', 'description'])).toEqual([]);
		expect(nodes.map((node) => node['@id'])).toContain(`${site.address}claims/#claim-${claims[0]?.id}`);
	});

	test('are reviewed and rated by nobody', () => {
		expect(pages.map(({ things }) => jsonLdText(things)).join('')).not.toMatch(/ClaimReview|[rR]ating/);
	});
});

test('the way to a page counts from the story', async () => {
	const things = pageLd(
		{ path: 'charts/rank/', name: 'Rank', above: [{ path: 'charts/', name: 'Charts' }] },
		'It'
	);
	const { breadcrumb } = things[0] as unknown as {
		breadcrumb: { itemListElement: { position: number; item: string }[] };
	};
	expect(breadcrumb.itemListElement.map(({ position, item }) => [position, item])).toEqual([
		[1, site.address],
		[2, `${site.address}charts/`],
		[3, `${site.address}charts/rank/`]
	]);
});

test('no word ends the element that it stands in', () => {
	const text = jsonLdText([{ '@type': 'Claim', name: '</script><b>&amp;' }]);
	expect(text).not.toMatch(/[<>&]/);
	expect(JSON.parse(text)).toMatchObject({ '@graph': [{ name: '</script><b>&amp;' }] });
});

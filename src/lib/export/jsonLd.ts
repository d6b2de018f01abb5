import { changes, claims, reports, site } from 'virtual:records';
import type { Claim, Report } from '../data/schema.ts';
import { chartIds, type ChartId } from '../data/lists.ts';
import { figure, hasFigure } from '../model/record.ts';
import { reportOf } from '../text/owner.ts';
import { plain } from '../text/resolve.ts';
import { altText, licence, storyTitle } from './citation.ts';
import { pictureFile, tableFile } from './filePath.ts';
import { contentOfSubject, figuresOfSubject, type Subject } from './subject.ts';

/** A thing of schema.org, before it is written. */
export interface Thing {
	'@type': string | readonly string[];
	'@id'?: string;
	[property: string]: unknown;
}

/** Where a page stands: the way to it from the story, its name last. */
export interface PagePlace {
	/** Below the site's root, with a slash at its end; empty for the story. */
	path: string;
	name: string;
	/** The pages above it, the nearest last; the story is above all. */
	above?: readonly { path: string; name: string }[];
}

const at = (path: string) => `${site.address}${path}`;
const packageId = at('data/datapackage.json');

const publisher: Thing = {
	'@type': 'Organization',
	'@id': at('#publisher'),
	name: storyTitle(),
	url: site.address,
	email: site.contact,
	publishingPrinciples: at('method/'),
	correctionsPolicy: at('changes/')
};

/** What all works here have in common. */
const work = {
	inLanguage: 'en',
	license: licence.address,
	publisher: { '@id': publisher['@id'] },
	datePublished: site.published,
	version: site.version
};
const covered = `${site.figuresReadFrom}/${site.figuresReadTo}`;

/** The pages in which reports were read, each once. */
function sources(reports: readonly Report[]): Thing[] {
	const seen = reports.flatMap(({ seen, alsoSeen = [] }) => [seen, ...alsoSeen]);
	const pages = new Map(seen.flatMap(({ outlet, link }) => (link ? [[link, outlet]] : [])));
	return [...pages].map(([url, name]) => ({ '@type': 'WebPage', name, url }));
}

/** The reports behind some figures or reports. */
function reportsOf(ids: readonly string[]): Report[] {
	const own = new Set(ids.flatMap((id) => reportOf(id) ?? []));
	return reports.filter(({ id }) => own.has(id));
}

/** The story as a piece of reporting, with all pages it was read in. */
export const storyLd = (headline: string): Thing[] => [
	{
		'@type': 'ReportageNewsArticle',
		'@id': at(''),
		url: at(''),
		mainEntityOfPage: at(''),
		headline,
		description: site.description,
		...work,
		author: { '@id': publisher['@id'] },
		dateModified: changes[0]?.day ?? site.published,
		temporalCoverage: covered,
		isAccessibleForFree: true,
		image: at('export/step/cover.og.png'),
		isBasedOn: packageId,
		// Names and further pages are in the data, and a phone waits for each byte.
		citation: [...new Set(reports.flatMap(({ seen }) => seen.link ?? []))],
		correction: at('changes/')
	},
	publisher
];

/** What a chart shows, as data with its files. */
export function chartLd(id: ChartId, subject: Subject): Thing[] {
	const ids = figuresOfSubject(subject);
	const measured = ids.filter(hasFigure).map((one) => figure(one).measure);
	const path = `charts/${id}/`;
	return [
		{
			'@type': 'Dataset',
			'@id': `${at(path)}#data`,
			url: at(path),
			name: contentOfSubject(subject, '').title,
			description: altText(subject),
			...work,
			creator: { '@id': publisher['@id'] },
			temporalCoverage: covered,
			isAccessibleForFree: true,
			includedInDataCatalog: { '@type': 'DataCatalog', name: storyTitle(), url: at('charts/') },
			isPartOf: { '@id': packageId },
			...(measured.length > 0 && { variableMeasured: [...new Set(measured)] }),
			image: at(`export/${pictureFile(subject, { size: 'og', theme: 'light', extension: 'png' })}`),
			distribution: (['csv', 'json'] as const).map((extension) =>
				download(`export/${tableFile(subject, extension)}`, extension)
			),
			citation: sources(reportsOf(ids))
		},
		publisher
	];
}

const download = (path: string, format: 'csv' | 'json'): Thing => ({
	'@type': 'DataDownload',
	contentUrl: at(path),
	encodingFormat: format === 'csv' ? 'text/csv' : 'application/json'
});

/** All records as one set of data, and the charts that are part of it. */
export const packageLd = (): Thing[] => [
	{
		'@type': 'Dataset',
		'@id': packageId,
		url: at('charts/'),
		name: `${storyTitle()}: the records`,
		description: site.description,
		...work,
		creator: { '@id': publisher['@id'] },
		temporalCoverage: covered,
		isAccessibleForFree: true,
		distribution: [download('data/datapackage.json', 'json'), download('data/figures.csv', 'csv')],
		hasPart: chartIds.map((id) => ({ '@id': `${at(`charts/${id}/`)}#data` }))
	},
	publisher
];

/** The article's claims with their standing. No review of them: no verdict is given here. */
export const claimsLd = (): Thing[] => [...claims.map(claimLd), publisher];

const claimLd = ({ id, short, claim, standing, detail, reports }: Claim): Thing => ({
	'@type': 'Claim',
	'@id': at(`claims/#claim-${id}`),
	name: short,
	text: plain(claim, { sentence: true }),
	description: `${standing}: ${plain(detail)}`,
	...work,
	citation: sources(reportsOf(reports))
});

/** A page and the way to it. */
export function pageLd({ path, name, above = [] }: PagePlace, description: string): Thing[] {
	const trail = [{ path: '', name: storyTitle() }, ...above, { path, name }];
	return [
		{
			'@type': 'WebPage',
			'@id': at(path),
			url: at(path),
			name,
			description,
			inLanguage: 'en',
			isPartOf: { '@id': at('') },
			breadcrumb: {
				'@type': 'BreadcrumbList',
				itemListElement: trail.map((one, i) => ({
					'@type': 'ListItem',
					position: i + 1,
					name: one.name,
					item: at(one.path)
				}))
			}
		}
	];
}

/** Things as the text of a script element: nothing in it ends the element or begins an entity. */
export const jsonLdText = (things: readonly Thing[]): string =>
	JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replace(
		/[<>&]/g,
		(sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
	);

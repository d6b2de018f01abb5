/** What of schema.org's own context is used here, so that nothing is fetched. */
const links = [
	...['url', 'license', 'image', 'contentUrl', 'item', 'mainEntityOfPage', 'isBasedOn'],
	...['publishingPrinciples', 'correctionsPolicy', 'correction']
];
const dates = ['datePublished', 'dateModified'];

export const schemaOrgContext = {
	'@context': {
		'@vocab': 'http://schema.org/',
		...Object.fromEntries(links.map((name) => [name, { '@type': '@id' }])),
		...Object.fromEntries(dates.map((name) => [name, { '@type': 'http://schema.org/Date' }]))
	}
};

import { site } from 'virtual:records';
import { chartIds } from '$lib/data/lists.ts';
import { escapeXml } from '$lib/export/xml.ts';

export const prerender = true;

/** Pages that search engines keep: not embeds, not single steps, which are parts of the story. */
const paths = [
	...['', 'charts/', ...chartIds.map((id) => `charts/${id}/`)],
	...['claims/', 'changes/', 'method/', 'embed/', 'accessibility/']
];

export function GET(): Response {
	const lines = paths.map((path) => `<url><loc>${escapeXml(`${site.address}${path}`)}</loc></url>`);
	return new Response(
		[
			'<?xml version="1.0" encoding="UTF-8"?>',
			'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
			...lines,
			'</urlset>',
			''
		].join('\n'),
		{ headers: { 'content-type': 'application/xml' } }
	);
}

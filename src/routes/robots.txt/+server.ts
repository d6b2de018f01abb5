import { site } from 'virtual:records';

export const prerender = true;

/** All may be read. Embeds say in themselves that they are not to be indexed: who is shut out cannot read that. */
export const GET = (): Response =>
	new Response(`User-agent: *\nAllow: /\n\nSitemap: ${site.address}sitemap.xml\n`, {
		headers: { 'content-type': 'text/plain' }
	});

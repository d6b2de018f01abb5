import { embeddable } from '$lib/embed/embeddable.ts';
import { embedPage } from '$lib/embed/embedPage.ts';
import { embedScript } from '../embedScript.ts';

export const prerender = true;
export const trailingSlash = 'always';

/** The whole story for somebody else's page. */
export const GET = (): Response =>
	new Response(embedPage(embeddable('story', 'story'), embedScript()), {
		headers: { 'content-type': 'text/html' }
	});

import { changeFeed } from '$lib/export/changeFeed.ts';

export const prerender = true;

/** The changes as an Atom feed. */
export const GET = (): Response =>
	new Response(changeFeed(), { headers: { 'content-type': 'application/atom+xml' } });

import type { Handle } from '@sveltejs/kit';

/**
 * Leaves out the marks that Svelte sets for hydration: nothing served is hydrated, and there are
 * more of them than elements.
 */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, { transformPageChunk: ({ html }) => html.replace(/<!--[^>]*-->/g, '') });

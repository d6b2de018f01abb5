import { dev } from '$app/environment';
import type { Handle } from '@sveltejs/kit';
import { hostStyle } from '$lib/embed/hostPage.ts';
import { snippetStyles } from '$lib/embed/snippets.ts';
import { withPolicy, withPreviews } from '$lib/serving/contentPolicy.ts';

/**
 * Leaves out the marks that Svelte sets for hydration: nothing served is hydrated, and there are
 * more of them than elements. What a page may do is written into it; while editing, Vite adds its own.
 */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) => {
			const page = html.replace(/<!--[^>]*-->/g, '');
			const more = event.url.pathname === '/embed/' ? withPreviews(hostStyle, snippetStyles) : undefined;
			return dev ? page : withPolicy(page, 'site', more);
		}
	});

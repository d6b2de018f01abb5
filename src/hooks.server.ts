import { dev } from '$app/environment';
import type { Handle } from '@sveltejs/kit';
import { hostStyle } from '$lib/embed/hostPage.ts';
import { snippetStyles } from '$lib/embed/snippets.ts';
import { withPolicy, withPreviews } from '$lib/serving/contentPolicy.ts';
import { spareHtml } from '$lib/serving/spareHtml.ts';

/** What a page may do is written into it; while editing, Vite adds its own. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) => {
			const page = spareHtml(html);
			const more = event.url.pathname === '/embed/' ? withPreviews(hostStyle, snippetStyles) : undefined;
			return dev ? page : withPolicy(page, 'site', more);
		}
	});

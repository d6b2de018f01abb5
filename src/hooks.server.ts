import { dev } from '$app/environment';
import type { Handle } from '@sveltejs/kit';
import { site } from 'virtual:records';
import { hostStyle } from '$lib/embed/hostPage.ts';
import { snippetStyles } from '$lib/embed/snippets.ts';
import { withPolicy, withPreviews } from '$lib/serving/contentPolicy.ts';
import { fromRoot } from '$lib/serving/fromRoot.ts';
import { spareHtml } from '$lib/serving/spareHtml.ts';

/** What a page may do is written into it; while editing, Vite adds its own. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) => {
			const spare = spareHtml(html);
			const isForAny = event.route.id === '/404';
			const page = isForAny ? fromRoot(spare, new URL(site.address).pathname) : spare;
			const more = event.url.pathname === '/embed/' ? withPreviews(hostStyle, snippetStyles) : undefined;
			return dev ? page : withPolicy(page, 'site', more);
		}
	});

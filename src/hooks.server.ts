import type { Handle } from '@sveltejs/kit';

/** Fonts are asked for with the page, so that text is set in them at its first paint. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, { preload: ({ type }) => type === 'font' || type === 'css' });

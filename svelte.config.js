import adapter from '@sveltejs/adapter-static';

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter({ precompress: true }),
		// One file a page: a linked sheet would cost a round trip before the first paint.
		inlineStyleThreshold: 40_000,
		prerender: {
			// Files of pictures and numbers are written after the pages; a test follows the links to them.
			// The page for wrong addresses links from the root of the site that is published, which the build need not be.
			handleHttpError({ path, referrer, message }) {
				if (referrer !== '/404' && !/\/(export|data)\//.test(path)) throw new Error(message);
			}
		},
		// The same source gives the same bytes: no build time in the output.
		version: { name: 'one-of-forty' }
	}
};

import { snippet, tallest, type Snippet } from './snippets.ts';

/** What an oEmbed host asks an address for, version 1.0, type rich. */
export interface OEmbed {
	version: '1.0';
	type: 'rich';
	title: string;
	author_name: string;
	author_url: string;
	provider_name: string;
	provider_url: string;
	cache_age: number;
	/** px */
	width: number;
	/** px */
	height: number;
	html: string;
	thumbnail_url: string;
	thumbnail_width: number;
	thumbnail_height: number;
}

/**
 * @param name of the story, its author and its provider alike
 * @param thumbnail below the site's root, and its size in px
 */
export function oembedOf(
	of: Snippet,
	name: string,
	thumbnail: { path: string; width: number; height: number }
): OEmbed {
	return {
		version: '1.0',
		type: 'rich',
		title: of.title,
		author_name: name,
		author_url: of.root,
		provider_name: name,
		provider_url: of.root,
		// A day: corrections travel no slower.
		cache_age: 86_400,
		width: 600,
		// As the frame itself says.
		height: tallest(of),
		html: snippet('frame', of),
		thumbnail_url: of.root + thumbnail.path,
		thumbnail_width: thumbnail.width,
		thumbnail_height: thumbnail.height
	};
}

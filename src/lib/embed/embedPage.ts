import { site } from 'virtual:records';
import { render } from 'svelte/server';
import { sourceLine, storyTitle } from '../export/citation.ts';
import Embed from './Embed.svelte';
import { embedDocument, type EmbedPage } from './embedDocument.ts';
import { snippetOf, thumbnailOf, type Embeddable } from './embeddable.ts';
import { oembedOf, type OEmbed } from './oembed.ts';

/** An embed as a page of its own. */
export function embedPage(what: Embeddable, script: EmbedPage['script']): string {
	const depth = what.embed.split('/').length - 1;
	const [subject] = what.subjects;
	return embedDocument({
		title: what.kind === 'story' ? what.title : `${what.title} · ${storyTitle()}`,
		description: what.kind === 'story' || !subject ? site.description : sourceLine(subject),
		// A fragment is no page: a step is part of the story.
		canonical: `${site.address}${what.path.replace(/#.*/, '')}`,
		oembed: `${site.address}${what.embed}oembed.json`,
		body: render(Embed, { props: { what, root: '../'.repeat(depth) } }).body,
		script
	});
}

/** What an embed answers to those who ask how to show it. */
export const oembedAnswer = (what: Embeddable): OEmbed =>
	oembedOf(snippetOf(what, site.address), storyTitle(), thumbnailOf(what));

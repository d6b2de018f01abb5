import { escapeXml } from '../export/xml.ts';
import type { EmbedTheme } from './messages.ts';

/** What is to stand in another page, as plain text; nothing of it is escaped yet. */
export interface Snippet {
	kind: 'chart' | 'step' | 'story';
	/** The site's address, with a slash at its end. */
	root: string;
	/** The embed page below it. */
	embed: string;
	/** The page it is from, below the root. */
	path: string;
	title: string;
	alt: string;
	/** Whose numbers or words it shows, how they stand, and how far the record was read. */
	source: string;
	credit: string;
	linkText: string;
	/** Below the root; px. */
	picture: { path: string; width: number; height: number };
	/** Height of the frame by its width, px. */
	heights: Readonly<Record<string, number>>;
	/** The words of each step, where the host's page carries them. */
	captions?: readonly { heading: string; paragraphs: readonly string[] }[];
}

export const snippetKinds = ['responsive', 'frame', 'address', 'amp', 'picture'] as const;
export type SnippetKind = (typeof snippetKinds)[number];

const styles = { figure: 'margin:1em 0', frame: 'border:0', picture: 'max-width:100%;height:auto' };
/** The value of each `style` attribute that a snippet has. */
export const snippetStyles: readonly string[] = Object.values(styles);

/** The text to be pasted into a page, or into an address bar. A script only in `responsive`, and in `amp` AMP's own. */
export function snippet(kind: SnippetKind, of: Snippet): string {
	const address = `${of.root}${of.embed}`;
	switch (kind) {
		case 'responsive':
			return [
				`<figure data-ds-src="${escapeXml(address)}" data-ds-height="${heightsOf(of)}" data-ds-title="${escapeXml(of.title)}" style="${styles.figure}">`,
				...pictureLines(of, ' data-ds-fallback'),
				...captionLines(of),
				'</figure>',
				`<script async src="${escapeXml(`${of.root}embed/v1.js`)}"></script>`
			].join('\n');
		case 'frame':
			return `<iframe src="${escapeXml(address)}" title="${escapeXml(of.title)}" width="100%" height="${tallest(of)}" loading="lazy" style="${styles.frame}"></iframe>`;
		case 'address':
			return address;
		case 'amp':
			return [
				`<amp-iframe src="${escapeXml(address)}" title="${escapeXml(of.title)}" width="600" height="${tallest(of)}" layout="responsive" sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox" frameborder="0" resizable>`,
				`  <amp-img placeholder layout="fill" src="${escapeXml(of.root + of.picture.path)}" alt="${escapeXml(of.alt)}"></amp-img>`,
				`  <div overflow tabindex="0" role="button" aria-label="Show all of it">Show all of it</div>`,
				'</amp-iframe>',
				'<script async custom-element="amp-iframe" src="https://cdn.ampproject.org/v0/amp-iframe-0.1.js"></script>'
			].join('\n');
		case 'picture':
			return ['<figure>', ...pictureLines(of, ''), '</figure>'].join('\n');
	}
}

/** A snippet as it is pasted for a page that is light or dark by itself; with `auto` it follows the reader’s setting. */
export function inTheme(text: string, theme: EmbedTheme): string {
	if (theme === 'auto') return text;
	const asked = `?dark=${theme === 'dark'}`;
	return text
		.replace(/data-ds-src="[^"]*"/, `$& data-ds-theme="${theme}"`)
		.replace(/(<(?:amp-)?iframe src="[^"]*)/, `$1${asked}`)
		.replace(/^https?:\S+$/, `$&${asked}`);
}

function pictureLines(
	{ root, path, picture, alt, title, source, credit, linkText }: Snippet,
	mark: string
): string[] {
	const image = `<img src="${escapeXml(root + picture.path)}" width="${picture.width}" height="${picture.height}" alt="${escapeXml(alt)}" loading="lazy" style="${styles.picture}">`;
	const page = escapeXml(root + path);
	return [
		`  <a${mark} href="${page}">${image}</a>`,
		`  <figcaption${mark}>${escapeXml(title)}. ${escapeXml(source)} <a href="${page}">${escapeXml(linkText)}</a>. ${escapeXml(credit)}</figcaption>`
	];
}

const captionLines = ({ captions = [] }: Snippet): string[] =>
	captions.length === 0
		? []
		: [
				'  <ol data-ds-steps>',
				...captions.map(
					({ heading, paragraphs }) =>
						`    <li><strong>${escapeXml(heading)}</strong>${paragraphs.map((text) => `<p>${escapeXml(text)}</p>`).join('')}</li>`
				),
				'  </ol>'
			];

/** As the loader reads them. */
function heightsOf({ heights }: Snippet): string {
	const pairs = Object.entries(heights);
	return pairs.length === 1
		? String(pairs[0]?.[1])
		: pairs.map(([width, height]) => `${width}:${height}`).join(' ');
}

/** For a frame that cannot follow its content: as high as where it is highest, px. */
export const tallest = ({ heights }: Snippet) => Math.max(...Object.values(heights));

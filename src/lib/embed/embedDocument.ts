import figure from '../theme/figure.css?raw';
import fonts from '../theme/fonts.css?raw';
import { palettes, type Palette } from '../theme/palette.ts';
import { withPolicy } from '../serving/contentPolicy.ts';
import { escapeXml } from '../export/xml.ts';
import own from './embed.css?raw';

/** An embed page before it is written. */
export interface EmbedPage {
	title: string;
	description: string;
	/** The page it is from, whole address. */
	canonical: string;
	/** Its oEmbed answer, whole address. */
	oembed: string;
	/** HTML */
	body: string;
	/** A classic script that goes into the page, or the address of a module while editing. */
	script: { source: string } | { src: string };
}

const declared = (palette: Palette) =>
	Object.entries(palette)
		.map(([name, colour]) => `--${name}:${colour}`)
		.join(';');

/** The style of every embed: both themes by the reader's own setting, or as `data-theme` says. */
function embedStyle(): string {
	// No typeface travels: what the reader's system has, brought to our measures.
	const standIns = fonts.match(/@font-face\s*\{[^}]*\}/g)?.filter((face) => !face.includes('url(')) ?? [];
	const [light, dark] = [declared(palettes.light), declared(palettes.dark)];
	const themes = [
		`:root{color-scheme:light dark;${light}}`,
		`@media (prefers-color-scheme:dark){:root{${dark}}}`,
		`:root[data-theme=light]{color-scheme:light;${light}}`,
		`:root[data-theme=dark]{color-scheme:dark;${dark}}`,
		'@media print{:root,:root[data-theme]{--paper:#fff;--raised:#eee;--ink:#000;--soft:#333;--faint:#aaa}}'
	];
	return [...standIns, ...themes, figure, own]
		.join('\n')
		.replace(/\/\*[\s\S]*?\*\//g, '')
		.replace(/\s+/g, ' ')
		.replace(/ ?([{};,]) ?/g, '$1');
}

/**
 * A page that is whole without script, takes nothing from anywhere, and is moved by one inline classic
 * script: modules and fetched files fail where a host's sandbox gives the frame no origin.
 */
export function embedDocument({ title, description, canonical, oembed, body, script }: EmbedPage): string {
	const style = embedStyle();
	const isInline = 'source' in script;
	// A script cannot end before its end.
	const source = isInline ? script.source.trim().replace(/<\/(script)/gi, '<\\/$1') : '';
	const page = `<!doctype html>
<html lang="en" class="system">
<head>
<link rel="alternate" type="application/json+oembed" href="${escapeXml(oembed)}" title="${escapeXml(title)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeXml(title)}</title>
<meta name="description" content="${escapeXml(description)}">
<link rel="canonical" href="${escapeXml(canonical)}">
<style>${style}</style>
</head>
<body>
${leadingOut(body)}
${isInline ? `<script>${source}</script>` : `<script type="module" src="${escapeXml(script.src)}"></script>`}
</body>
</html>
`;
	return isInline ? withPolicy(page, 'embed') : page;
}

/** What leads out of a frame opens beside the host's page, not in the frame. */
const leadingOut = (html: string) =>
	html.replace(/<!--[^>]*-->/g, '').replace(/<a href="(?!#)/g, '<a target="_blank" rel="noopener" href="');

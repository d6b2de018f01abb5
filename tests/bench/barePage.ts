import { readFileSync } from 'node:fs';

/**
 * The yardstick: the words and the still pictures of a built page in one HTML file without script,
 * with the reader's own typefaces.
 * @param file of the built site
 * @param part the element whose words and pictures they are
 */
export function barePage(file: string, part: 'main' | 'figure' = 'main'): string {
	const html = readFileSync(file, 'utf8');
	const body = html
		.slice(html.indexOf(`<${part}`), html.indexOf(`</${part}>`))
		.replace(/<script[^]*?<\/script>/g, '')
		.replace(/<style[^]*?<\/style>/g, '');
	const symbols = html.match(/<svg[^>]*>\s*<(?:defs|symbol)[^]*?<\/svg>/)?.[0] ?? '';
	// What the page shows twice, for narrow and wide, and to the stage, a bare page shows once.
	const style =
		'body{max-width:40rem;margin:1rem auto;padding:0 1rem;line-height:1.5}svg{max-width:100%;height:auto}.wide,.stage{display:none}:root{--ink:#1c1a16;--soft:#5a564d;--faint:#c9c5bb;--paper:#faf9f4;--north:#8f5a00;--russia:#7d8897}';
	return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Bare page</title><style>${style}</style></head><body>${symbols}${body}</${part}></body></html>`;
}

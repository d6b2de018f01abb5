import { dev } from '$app/environment';
import { readFileSync } from 'node:fs';
import type { EmbedPage } from '$lib/embed/embedDocument.ts';

/** The script of every embed: the source while editing, else what its build made of it. */
export const embedScript = (): EmbedPage['script'] =>
	dev ? { src: '/src/lib/embed/client.ts' } : { source: readFileSync('.embed/embed.js', 'utf8') };

import { dev } from '$app/environment';
import { readFileSync } from 'node:fs';

const entry = 'src/lib/story/client.ts';

/** Address below the site's root of the script that moves the story: its source while editing, else what the client build made of it. */
export function load(): { script: string } {
	if (dev) return { script: `/${entry}` };
	const manifest = JSON.parse(readFileSync('static/app/manifest.json', 'utf8')) as Record<
		string,
		{ file: string }
	>;
	return { script: `/app/${manifest[entry]?.file}` };
}

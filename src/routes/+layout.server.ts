import { dev } from '$app/environment';
import { readFileSync } from 'node:fs';

// Each of them is built by itself and shares nothing: one request a page.
const entries = {
	story: 'src/lib/story/client.ts',
	chart: 'src/lib/outlets/chartClient.ts',
	editors: 'src/lib/embed/editorsClient.ts'
};

/** Addresses below the site's root of the scripts that move the story, a chart's page and the editors' page: the source while editing, else what their builds made of it. */
export function load(): { scripts: Record<keyof typeof entries, string> } {
	const addressOf = (name: keyof typeof entries): string => {
		if (dev) return `/${entries[name]}`;
		const manifest = JSON.parse(readFileSync(`static/app/${name}.json`, 'utf8')) as Record<
			string,
			{ file: string }
		>;
		return `/app/${manifest[entries[name]]?.file}`;
	};
	return { scripts: { story: addressOf('story'), chart: addressOf('chart'), editors: addressOf('editors') } };
}

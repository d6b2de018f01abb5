import { dev } from '$app/environment';
import { readFileSync } from 'node:fs';

// Each of them is built by itself and shares nothing: one request a page.
const entries = {
	story: 'src/lib/story/client.ts',
	chart: 'src/lib/alone/chartClient.ts',
	editors: 'src/lib/embed/editorsClient.ts',
	file: 'src/lib/export/client.ts'
};
type Name = keyof typeof entries;

/**
 * Addresses below the site's root of the scripts that move the story, a chart's page and the editors'
 * page, and that draw files: the source while editing, else what their builds made of it.
 */
export function load(): { scripts: Record<Name, string> } {
	const addressOf = (name: Name): string => {
		if (dev) return `/${entries[name]}`;
		const manifest = JSON.parse(readFileSync(`static/app/${name}.json`, 'utf8')) as Record<
			string,
			{ file: string }
		>;
		return `/app/${manifest[entries[name]]?.file}`;
	};
	const names = Object.keys(entries) as Name[];
	return {
		scripts: Object.fromEntries(names.map((name) => [name, addressOf(name)])) as Record<Name, string>
	};
}

import { createHash } from 'node:crypto';

/** A file that a reader keeps. */
export interface KeptFile {
	/** Below the site's root; '' for its page. */
	path: string;
	/** As a browser checks it: `sha256-…`. */
	integrity: string;
	/** Named for what it holds: what is kept under its name is never out of date. */
	isHashed: boolean;
}

/** One version of the story, as a service worker knows it. */
export interface Kept {
	/** Changes with any file, and with what the service worker does: no other has the same. */
	version: string;
	files: readonly KeptFile[];
}

/** What the story needs to be read and seen; files to save are drawn where there is a network. */
const needed =
	/^(?:index\.html|icon\.svg|fonts\/(?:sans|serif)\.woff2|app\/(?:story|drawStory|mountReader|fieldWorker)\.[\w-]{8}\.js)$/;

/**
 * The story's own files, each with its hash.
 * @param paths every file of the built site
 * @param script what the service worker does
 * @throws Error where one of a kind is missing: half a story would be kept
 */
export function keptFiles(
	paths: readonly string[],
	read: (path: string) => Uint8Array,
	script: string
): Kept {
	const hash = (content: Uint8Array | string) => createHash('sha256').update(content).digest('base64');
	const found = paths.filter((path) => needed.test(path)).sort();
	for (const kind of [
		'index.html',
		'icon.svg',
		'fonts/sans.',
		'fonts/serif.',
		'app/story.',
		'app/drawStory.',
		'app/mountReader.',
		'app/fieldWorker.'
	]) {
		if (!found.some((path) => path.startsWith(kind))) throw new Error(`the build has no ${kind} to keep`);
	}
	const files = found.map((path) => ({
		path: path.replace('index.html', ''),
		integrity: `sha256-${hash(read(path))}`,
		isHashed: path.startsWith('app/')
	}));
	return { version: hash(JSON.stringify([files, script])).slice(0, 16), files };
}

/** The service worker as it is served: what it keeps, and what it does. */
export const workerText = (kept: Kept, script: string): string =>
	`self.kept = ${JSON.stringify(kept)};\n${script}`;

/** A service worker that takes itself and all it kept away from every reader who has one. */
export const removingText = `addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) =>
	event.waitUntil(
		(async () => {
			const ours = \`one-of-forty \${registration.scope} \`;
			for (const name of await caches.keys()) if (name.startsWith(ours)) await caches.delete(name);
			await registration.unregister();
		})()
	)
);
`;

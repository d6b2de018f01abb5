import type * as client from './client.ts';

/** What draws files, as a browser loads it. */
export type FileScript = typeof client;

/** Where the page says that the script stands: `<meta name="file-script" content="/app/file.….js">`. */
export const scriptMeta = 'file-script';

/** Address of that script; none in a page that offers no files. */
function scriptAddress(): URL | undefined {
	const content = document.querySelector<HTMLMetaElement>(`meta[name="${scriptMeta}"]`)?.content;
	return content ? new URL(content, location.href) : undefined;
}

/** Address of a file that was made with the site, by its path below `export/`. */
export const exportAddress = (path: string): string =>
	new URL(`../export/${path}`, scriptAddress() ?? location.href).href;

let loading: Promise<FileScript> | undefined;

/**
 * Loads the script, once; what failed is tried anew, what came in part only where the page is loaded anew.
 * @throws Error where it cannot be loaded
 */
export function loadFileScript(): Promise<FileScript> {
	const address = scriptAddress();
	if (!address) return Promise.reject(new Error('this page has no script that draws files'));
	loading ??= (import(/* @vite-ignore */ address.href) as Promise<Partial<FileScript>>).then((script) => {
		// A script cut where a statement ends is read without complaint, and has nothing to give.
		if (!script.drawBeside) throw new Error('the script that draws files came in part');
		return script as FileScript;
	});
	loading.catch(() => (loading = undefined));
	return loading;
}

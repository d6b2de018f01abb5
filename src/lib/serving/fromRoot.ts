/**
 * A page that a server sends for any address below the site's root, at any depth: what it links to and
 * loads is told from that root, for beside itself it would be elsewhere each time.
 * @param root path of the site's root, with slashes at both ends
 */
export const fromRoot = (html: string, root: string): string =>
	html.replace(/(\b(?:href|src)="|\burl\(["']?)\.\//g, (_, before: string) => before + root);

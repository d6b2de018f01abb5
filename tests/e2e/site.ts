import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

export interface Site {
	/** With a slash at its end. */
	url: string;
	close(): Promise<void>;
}

/**
 * The built site on a free port of the loopback, as a plain file server serves it.
 * @param base path it lives under, with slashes at both ends
 * @param headersOf what the server says of a path below that; nothing where absent
 * @param instead what it sends instead of a file: nothing where that is sent, null where there is none, 'silence' for no answer at all
 */
export async function serveSite(
	base = '/',
	headersOf: (path: string) => Readonly<Record<string, string>> = () => ({}),
	instead: (path: string) => Uint8Array | null | undefined | 'silence' = () => undefined
): Promise<Site> {
	const files = sirv('build', { dev: true });
	const server = createServer((request, response) => {
		const missing = () => {
			response.writeHead(404, { 'content-type': 'text/html' });
			response.end(readFileSync('build/404.html'));
		};
		if (!request.url?.startsWith(base)) return missing();
		request.url = request.url.slice(base.length - 1);
		const path = new URL(request.url, 'http://here').pathname.slice(1);
		for (const [name, value] of Object.entries(headersOf(path))) response.setHeader(name, value);
		const other = instead(path);
		if (other === 'silence') return;
		if (other === null) return missing();
		if (other) {
			const type = path.endsWith('.js')
				? 'text/javascript'
				: path.endsWith('.svg')
					? 'image/svg+xml'
					: 'text/html';
			response.writeHead(200, { 'content-type': type });
			return response.end(other);
		}
		files(request, response, missing);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			})
	};
}

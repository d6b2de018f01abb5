import { createHash } from 'node:crypto';
import { createServer, request, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { watchRequests } from '../e2e/foreignRequests.ts';

/** Property of each window that holds its errors. */
export const kept = '--errors';

const watching = `{
	const errors = (window['${kept}'] = []);
	addEventListener('error', ({ message, error }) => message && errors.push(String(error ?? message)));
	addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
	addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
		errors.push('against the policy ' + violatedDirective + ': ' + blockedURI));
	const log = console.error;
	console.error = (...said) => { errors.push(said.map(String).join(' ')); log(...said); };
}`;

/** A page's policy, which lets it be watched; all else is as it was. */
function allowing(headers: IncomingHttpHeaders): IncomingHttpHeaders {
	const policy = headers['content-security-policy'];
	const hash = createHash('sha256').update(watching).digest('base64');
	return {
		...headers,
		...(policy && {
			'content-security-policy': String(policy).replace('script-src ', `script-src 'sha256-${hash}' `)
		})
	};
}

export interface WatchingProxy {
	/** Host and port. */
	address: string;
	/** @throws Error where others than this machine were asked */
	close(): void;
}

/** A proxy that makes every page keep its errors, for a browser that tells them no one. */
export async function serveWatchingProxy(): Promise<WatchingProxy> {
	const requests = watchRequests();
	const server = createServer((asked, answer) => {
		requests.see(asked.url ?? '');
		const headers = { ...asked.headers, 'accept-encoding': 'identity' };
		const onward = request(asked.url ?? '', { method: asked.method, headers }, async (reply) => {
			const status = reply.statusCode ?? 502;
			if (!reply.headers['content-type']?.startsWith('text/html')) {
				reply.pipe(answer.writeHead(status, reply.headers));
				return;
			}
			const html = Buffer.concat(await reply.toArray()).toString();
			// Before all that the page itself says, its policy too.
			const watched = html.replace('<head>', `<head><script>${watching}</script>`);
			answer.writeHead(status, { ...allowing(reply.headers), 'content-length': Buffer.byteLength(watched) });
			answer.end(watched);
		});
		onward.on('error', () => answer.writeHead(502).end());
		asked.pipe(onward);
	});
	// Nothing here is asked for in secret.
	server.on('connect', ({ url }, socket) => {
		requests.see(`https://${url}`);
		socket.destroy();
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
		close() {
			server.close();
			server.closeAllConnections();
			requests.expectNone();
		}
	};
}

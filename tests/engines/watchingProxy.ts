import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Where pages tell the proxy of an error; no site has it. */
const told = '/--error';

// Told at once and waited for: an error has come when anything after it is asked.
const watcher = `<script>{
	const tell = (text) => {
		const line = new XMLHttpRequest();
		line.open('POST', '${told}', false);
		try { line.send(text); } catch {}
	};
	addEventListener('error', ({ message, error }) => tell(String(error ?? message)));
	addEventListener('unhandledrejection', ({ reason }) => tell(String(reason)));
	addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
		tell('against the policy ' + violatedDirective + ': ' + blockedURI));
	const log = console.error;
	console.error = (...said) => { tell(said.map(String).join(' ')); log(...said); };
}</script>`;

export interface WatchingProxy {
	/** Host and port. */
	address: string;
	/** Every error so far. */
	errors: string[];
	close(): void;
}

/** A proxy that makes every page tell its errors, for a browser that tells no one else. */
export async function serveWatchingProxy(): Promise<WatchingProxy> {
	const errors: string[] = [];
	const server = createServer((asked, answer) => {
		const whole = async (stream: AsyncIterable<Buffer>) => {
			const parts: Buffer[] = [];
			for await (const part of stream) parts.push(part);
			return Buffer.concat(parts).toString();
		};
		if (asked.url?.endsWith(told)) {
			void whole(asked).then((text) => {
				errors.push(text);
				answer.end();
			});
			return;
		}
		const headers = { ...asked.headers, 'accept-encoding': 'identity' };
		const onward = request(asked.url ?? '', { method: asked.method, headers }, (reply) => {
			if (!reply.headers['content-type']?.startsWith('text/html')) {
				answer.writeHead(reply.statusCode ?? 502, reply.headers);
				reply.pipe(answer);
				return;
			}
			void whole(reply).then((html) => {
				// Before all that the page itself says, its policy too.
				const watched = html.replace('<head>', `<head>${watcher}`);
				const length = { 'content-length': Buffer.byteLength(watched) };
				answer.writeHead(reply.statusCode ?? 502, { ...reply.headers, ...length });
				answer.end(watched);
			});
		});
		onward.on('error', () => answer.writeHead(502).end());
		asked.pipe(onward);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
		errors,
		close() {
			server.close();
			server.closeAllConnections();
		}
	};
}

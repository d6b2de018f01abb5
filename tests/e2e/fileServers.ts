import { execFileSync, spawn } from 'node:child_process';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { vi } from 'vitest';
import type { Site } from './site.ts';

/** Whether a command is there; Debian keeps some where only the administrator looks. */
export function hasCommand(name: string): boolean {
	try {
		execFileSync('sh', ['-c', `PATH="$PATH:/usr/sbin" command -v ${name}`], { stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
}

const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
export const hasBrotli = existsSync(brotliModule);

/** One line of a shipped file, as its user would change it. @throws Error where it is not there once */
function changed(text: string, line: string, into: string): string {
	if (text.split(line).length !== 2) throw new Error(`the shipped file does not say once: ${line}`);
	return text.replace(line, () => into);
}

/**
 * The built site as nginx serves it with the shipped configuration, on a free port.
 * @param base path it lives under, with slashes at both ends
 */
export async function serveByNginx(base = '/'): Promise<Site> {
	const { folder, root, port } = await room(base);
	let site = changed(readFileSync('deploy/nginx.conf', 'utf8'), 'listen 80;', `listen 127.0.0.1:${port};`);
	site = changed(site, 'root /srv/one-of-forty;', `root ${root};`);
	if (hasBrotli) site = changed(site, '# brotli_static on;', 'brotli_static on;');
	if (base !== '/') {
		site = changed(site, '"~^/(?<', `"~^${base}(?<`);
		site = changed(site, 'error_page 404 /404.html;', `error_page 404 ${base}404.html;`);
	}
	const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
		(kind) => `${kind}_temp_path ${folder}/${kind};`
	);
	const main = [
		...(hasBrotli ? [`load_module ${brotliModule};`] : []),
		...(process.getuid?.() === 0 ? ['user root;'] : []),
		`daemon off; worker_processes 1; pid ${folder}/pid; error_log stderr warn; events {}`,
		`http { include /etc/nginx/mime.types; access_log off; ${temporary.join(' ')} include ${folder}/site.conf; }`
	];
	writeFileSync(join(folder, 'site.conf'), site);
	writeFileSync(join(folder, 'nginx.conf'), main.join('\n'));
	return started('nginx', ['-c', join(folder, 'nginx.conf')], folder, port, base);
}

/** The same by Caddy. */
export async function serveByCaddy(): Promise<Site> {
	const { folder, root, port } = await room('/');
	let site = changed(readFileSync('deploy/Caddyfile', 'utf8'), ':80 {', `http://127.0.0.1:${port} {`);
	site = changed(site, 'root * /srv/one-of-forty', `root * ${root}`);
	writeFileSync(join(folder, 'Caddyfile'), `{\n\tadmin off\n}\n${site}`);
	return started('caddy', ['run', '--config', join(folder, 'Caddyfile')], folder, port, '/');
}

/** A folder for a server's own files, the site below it, and a port that nobody has. */
async function room(base: string): Promise<{ folder: string; root: string; port: number }> {
	const folder = mkdtempSync(join(tmpdir(), 'one-of-forty-'));
	const place = join(folder, 'root', base);
	mkdirSync(dirname(place), { recursive: true });
	symlinkSync(resolve('build'), place.replace(/\/$/, ''));
	const server = createServer();
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const { port } = server.address() as AddressInfo;
	await new Promise((done) => server.close(done));
	return { folder, root: join(folder, 'root'), port };
}

async function started(
	command: string,
	args: readonly string[],
	folder: string,
	port: number,
	base: string
): Promise<Site> {
	const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin`, HOME: folder };
	const server = spawn(command, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
	let said = '';
	server.stderr.on('data', (text) => (said += text));
	const over = new Promise<void>((done) => server.on('exit', () => done()));
	const url = `http://127.0.0.1:${port}${base}`;
	try {
		await vi.waitFor(
			() => {
				if (server.exitCode !== null) throw new Error(`${command} ended: ${said}`);
				return fetch(url, { method: 'HEAD' });
			},
			{ timeout: 20_000, interval: 50 }
		);
	} catch (error) {
		server.kill('SIGKILL');
		throw error;
	}
	return {
		url,
		close: async () => {
			server.kill('SIGTERM');
			await over;
			rmSync(folder, { recursive: true });
		}
	};
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { caddyfile, netlifyHeaders, nginxSite } from '../lib/serving/headerFiles.ts';
import { headerRules } from '../lib/serving/headerRules.ts';
import { writeWhole } from './writeFile.ts';

// After all pages are written: what a server has to say of them.
const headers = headerRules(
	readdirSync('build', { recursive: true, encoding: 'utf8' })
		.sort()
		.map((path) => ({
			path,
			...(path.endsWith('.html') && { html: readFileSync(join('build', path), 'utf8') })
		}))
);
writeWhole('build/_headers', netlifyHeaders(headers));
writeWhole('deploy/nginx.conf', nginxSite(headers));
writeWhole('deploy/Caddyfile', caddyfile(headers));
console.log('headers for servers in build/_headers, deploy/nginx.conf and deploy/Caddyfile');

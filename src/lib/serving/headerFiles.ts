import type { HeaderRule, Headers, SiteHeaders } from './headerRules.ts';

const lines = (headers: Headers, line: (name: string, value: string) => string, indent: string) =>
	Object.entries(headers).map(([name, value]) => `${indent}${line(name, value)}`);

/** For Netlify and Cloudflare: `_headers`, at the root of the site. */
export const netlifyHeaders = ({ everywhere, rules }: SiteHeaders): string =>
	[
		['/*', everywhere] as const,
		...rules.flatMap(({ paths, headers }) => paths.map((path) => [`/${path}`, headers] as const))
	]
		.map(([path, headers]) =>
			[path, ...lines(headers, (name, value) => `${name}: ${value}`, '  '), ''].join('\n')
		)
		.join('\n');

/** For Caddy: a whole Caddyfile. */
export function caddyfile({ everywhere, rules, otherwise }: SiteHeaders): string {
	const line = (name: string, value: string) => `${name} "${value}"`;
	const others = rules.filter((rule) => rule !== otherwise);
	const matcher = ({ name, paths }: HeaderRule, not = '') =>
		`	@${name} ${not}path ${paths.map((path) => `/${path}`).join(' ')}`;
	const all = { ...otherwise, paths: others.flatMap(({ paths }) => paths) };
	return `# Made by npm run build, with the hashes of what it built. Where the files lie and what the site is called is yours to say.
:80 {
	root * /srv/one-of-forty
${[...others.map((rule) => matcher(rule)), matcher(all, 'not ')].join('\n')}
	header {
${lines(everywhere, line, '\t\t').join('\n')}
	}
${[...others, otherwise].map(({ name, headers }) => `	header @${name} {\n${lines(headers, line, '\t\t').join('\n')}\n	}`).join('\n')}
	encode gzip
	file_server {
		precompressed br gzip
	}
	handle_errors {
		rewrite * /404.html
		file_server
	}
}
`;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** For nginx: what stands in its `http` block, with the site's own `server`. */
export function nginxSite({ everywhere, rules, otherwise }: SiteHeaders): string {
	const key = (path: string) => `"~^${escaped(path.replace(/\*$/, ''))}${path.endsWith('*') ? '' : '$'}"`;
	const names = [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))];
	const variable = (name: string) => `$forty_${name.toLowerCase().replace(/-/g, '_')}`;
	const values = (name: string) =>
		rules.flatMap((rule) => (rule.headers[name] ? [`	${rule.name} "${rule.headers[name]}";`] : []));
	return `# Made by npm run build, with the hashes of what it built. Where the files lie and what the site is called is yours to say.

# Below a path of a site, as /news/: write it here (~^/news/(?<…), and at error_page.
map $uri $forty_file {
	"~^/(?<forty_below>.*?)(?:index\\.html)?$" $forty_below;
}
map $forty_file $forty_class {
	default ${otherwise.name};
${rules.flatMap(({ name, paths }) => paths.filter(() => name !== otherwise.name).map((path) => `	${key(path)} ${name};`)).join('\n')}
}
${names.map((name) => `map $forty_class ${variable(name)} {\n${values(name).join('\n')}\n}`).join('\n')}
server {
	listen 80;
	root /srv/one-of-forty;
	charset utf-8;
	charset_types text/plain text/css text/csv text/xml application/javascript application/json;
	location ~ \\.csv$ {
		default_type text/csv;
	}
	error_page 404 /404.html;

${lines(everywhere, (name, value) => `add_header ${name} "${value}" always;`, '\t').join('\n')}
${names.map((name) => `	add_header ${name} ${variable(name)} always;`).join('\n')}

	# What the build packed is sent as it is; the rest is packed on its way.
	gzip_static on;
	# With the module ngx_http_brotli_static (Debian: libnginx-mod-http-brotli-static):
	# brotli_static on;
	gzip on;
	gzip_vary on;
	gzip_types text/css text/csv application/javascript application/json text/xml image/svg+xml;
}
`;
}

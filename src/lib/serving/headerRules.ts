import { mergedPolicies, policyIn, policyText, type ContentPolicy } from './contentPolicy.ts';

/** Headers by name. */
export type Headers = Readonly<Record<string, string>>;

/** The headers of one class of file. */
export interface HeaderRule {
	/** Lower case, one word. */
	name: string;
	/** Below the site's root; with `*` at its end whatever begins so. No path falls under two rules. */
	paths: readonly string[];
	headers: Headers;
}

/** What a server says of the files of a built site. */
export interface SiteHeaders {
	/** Of every file. */
	everywhere: Headers;
	rules: readonly HeaderRule[];
	/** One of the rules: that of whatever falls under none, as an address that does not exist. */
	otherwise: HeaderRule;
}

/** One file of a built site. */
export interface BuiltFile {
	/** Below the site's root. */
	path: string;
	/** Text of a page; nothing of any other file is needed. */
	html?: string;
}

// What a page might ask a reader's device for, and here may not. Copying and sharing, on a press, are left.
const refused = [
	...['accelerometer', 'autoplay', 'bluetooth', 'browsing-topics', 'camera', 'display-capture'],
	...[
		'encrypted-media',
		'fullscreen',
		'gamepad',
		'geolocation',
		'gyroscope',
		'hid',
		'identity-credentials-get'
	],
	...['idle-detection', 'local-fonts', 'magnetometer', 'microphone', 'midi', 'payment', 'picture-in-picture'],
	...['publickey-credentials-create', 'publickey-credentials-get', 'screen-wake-lock', 'serial'],
	...['storage-access', 'usb', 'window-management', 'xr-spatial-tracking']
];

const anywhere: Headers = {
	'Access-Control-Allow-Origin': '*',
	'Cross-Origin-Resource-Policy': 'cross-origin'
};
// A page, and a file that keeps its name, is asked about every time; a file named for its content never again.
const askedAgain: Headers = { 'Cache-Control': 'no-cache' };
const kept: Headers = { 'Cache-Control': 'public, max-age=31536000, immutable' };

// A worker is under the rules of its own file, not of its page.
const workerPolicy: ContentPolicy = {
	'default-src': ["'none'"],
	'script-src': ["'self'"],
	'connect-src': ["'self'"],
	'require-trusted-types-for': ["'script'"]
};

/**
 * The headers of a built site: what its pages say of themselves, and what only a server can say.
 * @param files every file of it
 * @throws Error that names a page without a policy
 */
export function headerRules(files: readonly BuiltFile[]): SiteHeaders {
	const versions = [...new Set(files.map(({ path }) => /^v\/[^/]+\//.exec(path)?.[0] ?? ''))].sort();
	const below = (folder: string) => versions.map((version) => `${version}${folder}/*`);
	const frames = ['chart', 'step', 'story'].map((kind) => `embed/${kind}/*`);
	const embeds = [...frames, ...versions.filter(Boolean).map((version) => `${version}embed/*`)];
	const hashed = files.map(({ path }) => path).filter((path) => /^app\/.+\.[\w-]{8}\.js$/.test(path));

	const pages = files.filter(({ path }) => path.endsWith('.html'));
	const isEmbed = ({ path }: BuiltFile) => embeds.some((pattern) => falls(path, pattern));
	const isEditors = ({ path }: BuiltFile) => path === 'embed/index.html';
	const own = pages.filter((page) => !isEmbed(page) && !isEditors(page));
	const sections = own.map(({ path }) => path.replace(/^([^/]+\/).*$/, '$1*').replace(/^index\.html$/, ''));

	const page = (name: string, paths: readonly string[], of: readonly BuiltFile[]): HeaderRule => ({
		name,
		paths,
		headers: { 'Content-Security-Policy': policyOf(of, "'self'"), ...askedAgain }
	});
	const otherwise = page('page', [...new Set(sections)].sort(), own);
	return {
		everywhere: {
			'X-Content-Type-Options': 'nosniff',
			'Referrer-Policy': 'same-origin',
			'Permissions-Policy': refused.map((feature) => `${feature}=()`).join(', ')
		},
		rules: [
			otherwise,
			page('editors', ['embed/'], pages.filter(isEditors)),
			{
				name: 'embed',
				paths: embeds,
				headers: {
					'Content-Security-Policy': policyOf(pages.filter(isEmbed), '*'),
					// So that a page that is cut off from all others may hold it.
					'Cross-Origin-Embedder-Policy': 'require-corp',
					...anywhere,
					...askedAgain
				}
			},
			{
				name: 'open',
				paths: ['embed/v1.js', 'fonts/*', ...below('data'), ...below('export')],
				headers: { ...anywhere, ...askedAgain }
			},
			{
				name: 'hashed',
				paths: ['_app/immutable/*', ...hashed.sort()],
				headers: { 'Content-Security-Policy': policyText(workerPolicy), ...anywhere, ...kept }
			}
		],
		otherwise
	};
}

/** Every header of a path below the site's root. */
export function headersOf(path: string, { everywhere, rules, otherwise }: SiteHeaders): Headers {
	const rule = rules.find(({ paths }) => paths.some((pattern) => falls(path, pattern))) ?? otherwise;
	return { ...everywhere, ...rule.headers };
}

/** Whether a path falls under a pattern of a rule; a folder's page is the folder. */
export const falls = (path: string, pattern: string): boolean => {
	const asked = path.replace(/(^|\/)index\.html$/, '$1');
	return pattern.endsWith('*') ? asked.startsWith(pattern.slice(0, -1)) : asked === pattern;
};

function policyOf(pages: readonly BuiltFile[], ancestors: string): string {
	const policies = pages.map(({ path, html = '' }) => {
		const policy = policyIn(html);
		if (!policy) throw new Error(`${path} says no policy: every page is written through withPolicy`);
		return policy;
	});
	return policyText(mergedPolicies([...policies, { 'frame-ancestors': [ancestors] }]));
}

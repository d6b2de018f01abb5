import { createHash } from 'node:crypto';
import { defaultRule, previewRule } from './trustedTypes.ts';

/** A Content Security Policy: what may be used, by directive. */
export type ContentPolicy = Readonly<Record<string, readonly string[]>>;

// Nothing is sent anywhere, and what runs or is loaded is ours. Svelte makes its elements by a rule of its own.
const site: ContentPolicy = {
	'default-src': ["'none'"],
	'script-src': ["'self'"],
	'style-src': ["'self'"],
	'img-src': ["'self'", 'blob:'],
	'font-src': ["'self'"],
	'connect-src': ["'self'"],
	'worker-src': ["'self'"],
	'base-uri': ["'none'"],
	'form-action': ["'none'"],
	'require-trusted-types-for': ["'script'"],
	'trusted-types': [defaultRule, 'svelte-trusted-html', previewRule]
};

// Where a host gives a frame no origin, 'self' is nothing: an embed has all in itself.
const embed: ContentPolicy = {
	'default-src': ["'none'"],
	'script-src': [],
	'style-src': [],
	// It asks for nothing; what audits it in a page of its own asks for our robots.txt.
	'connect-src': ["'self'"],
	'base-uri': ["'none'"],
	'form-action': ["'none'"],
	'require-trusted-types-for': ["'script'"],
	'trusted-types': ["'none'"]
};

const quotedHash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * What the editors' page needs beyond the others: frames of our own, and in its previews the style of
 * a page that is not ours.
 * @param attributes the values of `style` attributes in them
 */
export const withPreviews = (style: string, attributes: readonly string[]): ContentPolicy => ({
	'frame-src': ["'self'"],
	'style-src': [quotedHash(style)],
	'style-src-attr': ["'unsafe-hashes'", ...attributes.map(quotedHash)]
});

/** What all of them allow. */
export function mergedPolicies(policies: readonly ContentPolicy[]): ContentPolicy {
	const merged: Record<string, string[]> = {};
	for (const [directive, sources] of policies.flatMap((policy) => Object.entries(policy))) {
		merged[directive] = [...new Set([...(merged[directive] ?? []), ...sources])];
	}
	return merged;
}

/** As a header or a meta tag says it. */
export const policyText = (policy: ContentPolicy): string =>
	Object.entries(policy)
		.map(([directive, sources]) => [directive, ...(sources.length > 0 ? sources : ["'none'"])].join(' '))
		.join('; ');

const metaTag = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">\s*/i;

/** The policy that a page says of itself; none where it says none. */
export function policyIn(html: string): ContentPolicy | undefined {
	const text = metaTag.exec(html)?.[1];
	return (text &&
		Object.fromEntries(
			text.split('; ').map((directive) => {
				const [name = '', ...sources] = directive.split(' ');
				return [name, sources];
			})
		)) as ContentPolicy | undefined;
}

/**
 * A whole page with its policy in it, by the hashes of the scripts and styles that stand in it. A policy
 * that it had is replaced.
 * @throws Error where the page does not say its character set: the policy stands after that
 */
export function withPolicy(html: string, kind: 'site' | 'embed', more: ContentPolicy = {}): string {
	const bare = html.replace(metaTag, '');
	const inside = (element: RegExp) =>
		[...bare.matchAll(element)].map(([, content = '']) => quotedHash(content));
	const policy = mergedPolicies([
		kind === 'site' ? site : embed,
		{
			'script-src': inside(/<script>([\s\S]*?)<\/script>/g),
			'style-src': inside(/<style>([\s\S]*?)<\/style>/g)
		},
		more
	]);
	const charset = /<meta charset="utf-8"[^>]*>\s*/.exec(bare);
	if (!charset) throw new Error('a page without <meta charset="utf-8"> has no place for its policy');
	const at = charset.index + charset[0].length;
	return `${bare.slice(0, at)}<meta http-equiv="Content-Security-Policy" content="${policyText(policy)}">\n${bare.slice(at)}`;
}

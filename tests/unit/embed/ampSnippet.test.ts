import { describe, expect, test } from 'vitest';
import { embeddables, snippetOf } from '../../../src/lib/embed/embeddable.ts';
import { snippet } from '../../../src/lib/embed/snippets.ts';

const root = 'https://paper.example/story/';

/**
 * What AMP's rules for `amp-iframe` ask of each attribute (validator-amp-iframe.protoascii and the
 * component's reference); what is not listed here is refused.
 */
const iframeRules: Readonly<Record<string, RegExp>> = {
	// Another origin than the page's: a frame of its own origin may not have both of its sandbox's words.
	src: /^https:\/\/paper\.example\//,
	title: /^.{3,}$/,
	width: /^\d+$/,
	height: /^\d+$/,
	layout: /^(fill|fixed|fixed-height|flex-item|intrinsic|nodisplay|responsive)$/,
	sandbox: /^allow-[a-z- ]+$/,
	frameborder: /^[01]$/,
	resizable: /^$/
};
const imageRules: Readonly<Record<string, RegExp>> = {
	placeholder: /^$/,
	// As large as what it stands for, and so without a size of its own.
	layout: /^fill$/,
	src: /^https:\/\//,
	alt: /^.{3,}$/s
};
const overflowRules: Readonly<Record<string, RegExp>> = {
	overflow: /^$/,
	tabindex: /^\d+$/,
	role: /^button$/,
	'aria-label': /^.{3,}$/
};

interface Tag {
	name: string;
	depth: number;
	attributes: Record<string, string>;
}
function tagsOf(html: string): Tag[] {
	let depth = 0;
	return [...html.matchAll(/<(\/?)([a-z-]+)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*>/g)].flatMap(
		([, closing, name = '', rest = '']) => {
			if (closing) {
				depth--;
				return [];
			}
			const attributes = Object.fromEntries(
				[...rest.matchAll(/([a-z-]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [key, value])
			);
			return { name, depth: depth++, attributes };
		}
	);
}
const faults = (tag: Tag | undefined, rules: Readonly<Record<string, RegExp>>) => [
	...Object.keys(rules).filter((name) => tag?.attributes[name] === undefined),
	...Object.entries(tag?.attributes ?? {})
		.filter(([name, value]) => !rules[name]?.test(value))
		.map(([name, value]) => `${name}="${value}"`)
];

describe.each(embeddables().map((what) => [what.embed, what] as const))(
	'the AMP snippet of %s',
	(_, what) => {
		const tags = tagsOf(snippet('amp', snippetOf(what, root)));
		const [frame, ...rest] = tags;

		test('has a frame with every attribute that is asked for, and no other', () => {
			expect(frame?.name).toBe('amp-iframe');
			expect(faults(frame, iframeRules)).toEqual([]);
			expect(frame?.attributes.sandbox?.split(' ')).toContain('allow-scripts');
		});

		test('has a placeholder and what shows all of it as the frame’s own children, so that it may stand anywhere and be made higher', () => {
			expect(tags.map(({ name, depth }) => `${depth} ${name}`)).toEqual([
				...['0 amp-iframe', '1 amp-img', '1 div', '0 script']
			]);
			const [image, overflow] = rest;
			expect(faults(image, imageRules)).toEqual([]);
			expect(faults(overflow, overflowRules)).toEqual([]);
		});

		test('brings the component, and no script else', () => {
			expect(rest.at(-1)?.attributes).toEqual({
				async: '',
				'custom-element': 'amp-iframe',
				src: 'https://cdn.ampproject.org/v0/amp-iframe-0.1.js'
			});
		});
	}
);

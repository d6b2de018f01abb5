import { expect, test } from 'vitest';
import { fromRoot } from '../../../src/lib/serving/fromRoot.ts';

test.each(['/', '/news/forty/'])('below %s a page for any address has links and files from there', (root) => {
	expect(
		fromRoot(
			`<link href="./icon.svg"><style>a{src:url(./a.woff2),url("./b.woff2")}</style><a href="./charts/x/">`,
			root
		)
	).toBe(
		`<link href="${root}icon.svg"><style>a{src:url(${root}a.woff2),url("${root}b.woff2")}</style><a href="${root}charts/x/">`
	);
});

test('whole addresses, fragments and words stay as they are', () => {
	const html = '<a href="https://example.org/./x">./x</a><a href="#y" data-href="/z">$&</a>';
	expect(fromRoot(html, '/news/')).toBe(html);
});

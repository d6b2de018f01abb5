import { expect, test } from 'vitest';
import { embeddables, snippetOf, thumbnailOf } from '../../../src/lib/embed/embeddable.ts';
import { oembedOf } from '../../../src/lib/embed/oembed.ts';

const root = 'https://paper.example/';

test.each(embeddables().map((what) => [what.embed, what] as const))(
	'%s answers as a rich thing of version 1.0',
	(_, what) => {
		const answer = oembedOf(snippetOf(what, root), 'One of Forty', thumbnailOf(what));
		expect(answer).toMatchObject({
			version: '1.0',
			type: 'rich',
			provider_name: 'One of Forty',
			provider_url: root,
			width: 600,
			thumbnail_width: 600,
			thumbnail_height: 315
		});
		expect(answer.html).toContain(`height="${answer.height}"`);
		expect(answer.height).toBeGreaterThan(200);
		expect(answer.height).toBeLessThan(3000);
		expect(answer.html).toMatch(/^<iframe [^<]*><\/iframe>$/);
		expect(answer.html).toContain(`src="${root}${what.embed}"`);
		expect(answer.thumbnail_url).toMatch(/^https:\/\/paper\.example\/export\/[\w./-]+\.thumb\.png$/);
	}
);

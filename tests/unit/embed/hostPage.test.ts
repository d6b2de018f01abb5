import { expect, test } from 'vitest';
import { embeddable, snippetOf } from '../../../src/lib/embed/embeddable.ts';
import { hostPage } from '../../../src/lib/embed/hostPage.ts';
import { snippet } from '../../../src/lib/embed/snippets.ts';

const pasted = (kind: 'chart' | 'story', id: string) =>
	snippet('responsive', snippetOf(embeddable(kind, id), 'https://paper.example/'));

test('a preview’s page holds what would be pasted, and is light or dark as was asked', () => {
	const html = hostPage(pasted('chart', 'families'), { theme: 'dark', isStory: false });
	expect(html).toContain(pasted('chart', 'families'));
	expect(html).toContain('<html lang="en" data-theme="dark">');
	expect(html).not.toContain('class="around"');
});

test('only the story has words before and after it, to be scrolled through', () => {
	const html = hostPage(pasted('story', 'story'), { theme: 'auto', isStory: true });
	expect(html).toMatch(/before the story[^]*<figure[^]*<\/figure>[^]*after the story/);
});

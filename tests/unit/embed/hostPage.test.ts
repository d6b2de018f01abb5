import { expect, test } from 'vitest';
import { embeddable, snippetOf } from '../../../src/lib/embed/embeddable.ts';
import { hostPage } from '../../../src/lib/embed/hostPage.ts';
import { snippet } from '../../../src/lib/embed/snippets.ts';

const pasted = (kind: 'chart' | 'story', id: string) =>
	snippet('responsive', snippetOf(embeddable(kind, id), 'https://paper.example/'));
const bare = (html: string) => html.replace(/ data-ds-theme="\w+"/, '');

test.each([
	[true, 'dark'],
	[false, 'light']
])('a preview’s page holds what would be pasted and says its theme (dark: %s)', (isDark, theme) => {
	const html = hostPage(pasted('chart', 'families'), { isDark, isStory: false });
	expect(bare(html)).toContain(pasted('chart', 'families'));
	expect(html).toContain(`<figure data-ds-theme="${theme}" data-ds-src=`);
	expect(html).not.toContain('class="around"');
});

test('only the story has words before and after it, to be scrolled through', () => {
	const html = hostPage(pasted('story', 'story'), { isDark: false, isStory: true });
	expect(html).toMatch(/before the story[^]*<figure[^]*<\/figure>[^]*after the story/);
});

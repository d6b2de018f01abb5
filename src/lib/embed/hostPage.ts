import type { EmbedTheme } from './messages.ts';

/** How somebody else's page looks. */
export interface HostLook {
	/** With `auto` as the reader’s system. */
	theme: EmbedTheme;
	/** The story scrolls with its page, and so has words before and after it. */
	isStory: boolean;
}

/** The style of such a page. */
export const hostStyle = [
	'html{color-scheme:light dark}',
	'html[data-theme=light]{color-scheme:light}',
	'html[data-theme=dark]{color-scheme:dark}',
	'body{display:flow-root;margin:0;background:light-dark(#ffffff,#151412);color:light-dark(#000000,#eeeeee);font:16px/1.5 sans-serif}',
	'.around{padding:3em 0}'
].join('');

/**
 * A page as an editor's own, for a preview: nothing but what was pasted.
 * @param snippet HTML, with its loader
 */
export function hostPage(snippet: string, { theme, isStory }: HostLook): string {
	const words = (text: string) => (isStory ? `<p class="around">${text}</p>` : '');
	return `<!doctype html>
<html lang="en" data-theme="${theme}">
<head>
<meta charset="utf-8">
<title>Your page</title>
<style>${hostStyle}</style>
</head>
<body>
${words('Your page before the story. Scroll down.')}
${snippet}
${words('Your page after the story.')}
</body>
</html>
`;
}

/** How somebody else's page looks. */
export interface HostLook {
	isDark: boolean;
	/** The story scrolls with its page, and so has words before and after it. */
	isStory: boolean;
}

/** The style of such a page. */
export const hostStyle = [
	'html{color-scheme:light}',
	'html[data-theme=dark]{color-scheme:dark}',
	'body{display:flow-root;margin:0;background:#ffffff;color:#000000;font:16px/1.5 sans-serif}',
	'html[data-theme=dark] body{background:#151412;color:#eeeeee}',
	'.around{padding:3em 0}'
].join('');

/**
 * A page as an editor's own, for a preview: nothing but what was pasted.
 * @param snippet HTML, with its loader
 */
export function hostPage(snippet: string, { isDark, isStory }: HostLook): string {
	const theme = isDark ? 'dark' : 'light';
	const themed = snippet.replace('<figure ', `<figure data-ds-theme="${theme}" `);
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
${themed}
${words('Your page after the story.')}
</body>
</html>
`;
}

/** How somebody else's page looks. */
export interface HostLook {
	isDark: boolean;
	/** The story scrolls with its page, and so has words before and after it. */
	isStory: boolean;
}

/**
 * A page as an editor's own, for a preview: nothing but what was pasted.
 * @param snippet HTML, with its loader
 */
export function hostPage(snippet: string, { isDark, isStory }: HostLook): string {
	const [theme, ground, ink] = isDark ? ['dark', '#151412', '#eeeeee'] : ['light', '#ffffff', '#000000'];
	const themed = snippet.replace('<figure ', `<figure data-ds-theme="${theme}" `);
	const words = (text: string) => (isStory ? `<p style="padding:3em 0">${text}</p>` : '');
	return `<!doctype html>
<html lang="en" style="color-scheme:${theme}">
<head>
<meta charset="utf-8">
<title>Your page</title>
<style>body{display:flow-root;margin:0;background:${ground};color:${ink};font:16px/1.5 sans-serif}</style>
</head>
<body>
${words('Your page before the story. Scroll down.')}
${themed}
${words('Your page after the story.')}
</body>
</html>
`;
}

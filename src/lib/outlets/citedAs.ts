/** What a page is cited as: the name of the work, and its lasting address, at a place in it. */
export function citedAs(id = ''): { from: string; address: string } {
	const lasting = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
	return {
		from: document.title.split(' · ').at(-1) ?? '',
		address: `${lasting.replace(/#.*/, '')}${id && `#${id}`}`
	};
}

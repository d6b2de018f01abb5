import type { TrustedTypesWindow } from 'trusted-types/lib';

/** The rule that a browser asks where a script is to be made of plain text. */
export const defaultRule = 'default';
/** The rule by which the editors' page writes a preview. */
export const previewRule = 'editors-preview';

// A browser may know none, and Node has no window.
const types = (globalThis as unknown as Partial<TrustedTypesWindow>).trustedTypes;

/** Files of this origin may be run as workers; whatever else would become a script out of text is refused. */
export function trustOwnScripts(): void {
	types?.createPolicy(defaultRule, {
		createScriptURL: (address) =>
			new URL(address, location.href).origin === location.origin ? address : (null as never)
	});
}

/** @returns what makes of a page's HTML what a frame takes as its document; where a browser asks for nothing, the HTML itself */
export function previewWriter(): (html: string) => string {
	const rule = types?.createPolicy(previewRule, { createHTML: (html) => html });
	return (html) => (rule?.createHTML(html) as unknown as string | undefined) ?? html;
}

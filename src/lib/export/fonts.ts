import sans400 from '../theme/cut/sans-400.woff2?inline';
import sans600 from '../theme/cut/sans-600.woff2?inline';
import serif400 from '../theme/cut/serif-400.woff2?inline';

/** A typeface of one weight, cut to what files need. */
export interface Face {
	family: 'Inter' | 'Source Serif 4';
	weight: 400 | 600;
	/** WOFF2, as a data address. */
	address: string;
}

export const faces: readonly Face[] = [
	{ family: 'Inter', weight: 400, address: sans400 },
	{ family: 'Inter', weight: 600, address: sans600 },
	{ family: 'Source Serif 4', weight: 400, address: serif400 }
];

/** The rules that bring the faces into a file. */
export const fontFaces = (used: readonly Face[]): string =>
	used
		.map(
			({ family, weight, address }) =>
				`@font-face{font-family:"${family}";font-weight:${weight};src:url(${address}) format("woff2")}`
		)
		.join('');

/** The bytes of a face, WOFF2. */
export const bytesOf = ({ address }: Face): Uint8Array =>
	Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (character) => character.charCodeAt(0));

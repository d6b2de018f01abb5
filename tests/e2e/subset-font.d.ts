declare module 'subset-font' {
	/** A typeface of some characters alone. */
	export default function subsetFont(
		font: Buffer,
		characters: string,
		options: { targetFormat: 'sfnt' | 'woff' | 'woff2' }
	): Promise<Buffer>;
}

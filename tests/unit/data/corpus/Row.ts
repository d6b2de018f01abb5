import type { FileName } from '../../../../src/lib/data/schema.ts';

/**
 * A malformed record file: in a true file, the first place of a text is made another. In the new text
 * ¦ marks the line and column that the fault has to name, and is taken out. Words that the fault says,
 * where they matter. Where the fault is elsewhere: the file, and the text in it whose first place it has.
 */
export type Row = readonly [
	file: FileName,
	from: string,
	to: string,
	what?: string,
	elsewhere?: readonly [file: FileName, text: string]
];

/** The same place of a file filled in several ways. */
export const each = (
	file: FileName,
	from: string,
	[before, after]: readonly [string, string],
	fillings: readonly string[],
	what?: string
): Row[] => fillings.map((filling) => [file, from, `${before}¦${filling}${after}`, what]);

import type { Scope } from './Scope.ts';

/** A run of text that is read as one, and whose numbers have to belong to somebody. */
export interface Passage {
	file: string;
	/** Selector, field or cell. */
	place: string;
	text: string;
	/**
	 * prose: a number stands in an element that names its record · spoken: plain text, in which a number
	 * is one of its scope's · drawn: words of a picture · data: a cell or field of a file.
	 */
	kind: 'prose' | 'spoken' | 'drawn' | 'data';
	scope: Scope;
	/** Stretches of the text that name their record. */
	owned: readonly { from: number; to: number; id: string }[];
}

import { claimMarks } from 'virtual:records';
import { figureLine, receiptOf } from '../text/owner.ts';
import type { Drawn } from './recordsIn.ts';
import { tieMarks } from './tieMarks.ts';

/** The element id of a record's note. */
export const noteOf = ({ kind, id }: Drawn): string =>
	kind === 'claim' ? `claim-${id}` : `receipt-${receiptOf(id)}`;

/** What a mark stands for, in a line: number, owner, day and standing; or a claim and its standing. */
export function drawnLine({ kind, id }: Drawn): string {
	if (kind === 'figure') return figureLine(id);
	const claim = claimMarks.find((mark) => mark.id === id);
	return claim ? `${claim.short}: ${claim.standing}` : '';
}

/** Ties words and marks of a page together whose script knows the records. */
export const linkMarks = (root: HTMLElement) => tieMarks(root, { noteOf, lineOf: drawnLine });

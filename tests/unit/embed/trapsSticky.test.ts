import { expect, test } from 'vitest';
import { trapsSticky } from '../../../src/lib/embed/trapsSticky.ts';

const open = { overflowX: 'visible', overflowY: 'visible' };
const only = (overflowY: string) => ({ overflowX: 'visible', overflowY });

test('an open page lets a frame stick', () => expect(trapsSticky([open, open], open, open)).toBe(false));

test.each(['hidden', 'auto', 'scroll', 'clip'])('an ancestor with overflow: %s does not', (value) =>
	expect(trapsSticky([open, only(value)], open, open)).toBe(true)
);

test('a body that hides gives that to the window, unless the window has its own', () => {
	expect(trapsSticky([open], only('hidden'), open)).toBe(false);
	expect(trapsSticky([open], only('hidden'), only('auto'))).toBe(true);
});

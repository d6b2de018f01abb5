import { expect, test } from 'vitest';
import { parties } from '../../../src/lib/data/lists.ts';
import { partyNames } from '../../../src/lib/text/parties.ts';

test('every party has a short name of its own', () => {
	expect(Object.keys(partyNames).sort()).toEqual([...parties].sort());
	expect(new Set(Object.values(partyNames)).size).toBe(parties.length);
});

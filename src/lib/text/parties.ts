import type { Party } from '../data/lists.ts';

/** What a party is called where there is little room. */
export const partyNames: Record<Party, string> = {
	seoul: 'Seoul',
	kyiv: 'Kyiv',
	washington: 'Washington',
	london: 'London',
	'moscow-pyongyang': 'Moscow, Pyongyang',
	others: 'others',
	article: 'the article',
	lee: 'Lee'
};

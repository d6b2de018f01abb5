import { expect, test } from 'vitest';
import { attributed } from '../../../src/lib/text/attribution.ts';
import { figures } from 'virtual:records';

const address = 'https://example.org/#same-week';

test('copied words are followed by the hedge, the speaker, the day and the standing of their numbers', () => {
	const [words, owners] = attributed(
		'  at least 10,000 in Kursk ',
		['T13', 'T14'],
		'The story',
		address
	).split('\n');
	expect(words).toBe('at least 10,000 in Kursk');
	expect(owners).toContain('at least 10,000 · Pentagon, 4 Nov 2024 · superseded; ');
	expect(owners).toMatch(
		/more than 10,000 · .*5 Nov 2024 · superseded\. The story, https:\/\/example\.org\/#same-week$/
	);
});

test('a number that is said twice has one owner line', () => {
	const once = attributed('about 10,000', ['T08'], 'The story', address);
	expect(attributed('about 10,000', ['T08', 'T08'], 'The story', address)).toBe(once);
});

test('what nobody stated says that it is our arithmetic', () => {
	expect(attributed('one in five', ['share-article'], 'The story', address)).toContain(
		'Our arithmetic · derived'
	);
});

test('a whole table names the page that says whose its numbers are', () => {
	const ids = figures.slice(0, 30).map(({ id }) => id);
	const [, owners = ''] = attributed('All', ids, 'The story', address).split('\n');
	expect(owners.length).toBeLessThan(150);
	expect(owners).toContain(address);
});

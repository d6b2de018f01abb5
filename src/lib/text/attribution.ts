import { figureLine } from './owner.ts';

/** More figures than this are named by their page: a table that is copied whole stays a table. */
const most = 8;

/**
 * Copied words with a second line: each number in them with its hedge, its speaker, its day and its
 * standing, and where it stands.
 * @param ids figures and reports in the words, in their order
 * @param from what the work is called
 */
export function attributed(words: string, ids: readonly string[], from: string, address: string): string {
	const lines = [...new Set(ids.map(figureLine))];
	const owners =
		lines.length > most ? 'Whose each number is, and how it stands, is said there' : lines.join('; ');
	return `${words.trim()}\n${owners}. ${from}, ${address}`;
}

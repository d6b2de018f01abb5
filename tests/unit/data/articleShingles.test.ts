import {
	charts,
	claims,
	families,
	forecast,
	motives,
	quotations,
	reports,
	site,
	story
} from 'virtual:records';
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { proseFields } from '../../../src/lib/data/schema.ts';
import { plain } from '../../../src/lib/text/resolve.ts';
// The first 12 hexadecimal digits of the SHA-256 of every run of twelve words of the source article,
// made by the same rule as below: what it holds can be looked up, not read.
import shingles from './article-shingles.json';

const known = new Set(shingles);
const run = 12;

/** Lower-cased words, split on white space and dashes, only their letters and digits kept. */
const wordsOf = (text: string) =>
	text
		.toLowerCase()
		.split(/[\s\p{Pd}]+/u)
		.map((word) => word.replace(/[^\p{L}\p{N}]/gu, ''))
		.filter(Boolean);

/** The runs of twelve words that the article has too. */
function shared(text: string): string[] {
	const words = wordsOf(text);
	return words
		.map((_, i) => words.slice(i, i + run))
		.filter((words) => words.length === run)
		.map((words) => words.join(' '))
		.filter((words) => known.has(createHash('sha256').update(words).digest('hex').slice(0, 12)));
}

/** Every text in a prose field at any depth, its tokens said out. */
function proseOf(value: unknown, field = ''): string[] {
	if (typeof value === 'string') return proseFields.has(field) ? [plain(value, { sentence: true })] : [];
	if (Array.isArray(value)) return value.flatMap((item) => proseOf(item, field));
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, item]) => proseOf(item, key));
}

const files = { story, charts, claims, motives, families, forecast, site, reports };

for (const [file, records] of Object.entries(files)) {
	test(`data/${file}.yaml never shares twelve words in a row with the article`, () => {
		const prose = proseOf(records);
		expect(prose.length).toBeGreaterThan(5);
		expect(prose.flatMap(shared)).toEqual([]);
	});
}

test('a quotation shares every run of its twelve words', () => {
	const long = quotations.filter(({ words }) => wordsOf(words).length >= run);
	expect(long).toHaveLength(4);
	for (const { words } of long) expect(shared(words)).toHaveLength(wordsOf(words).length - run + 1);
});

test('a quotation hidden in a sentence of ours is found, whatever its case and dashes', () => {
	const [quotation = ''] = quotations.flatMap(({ id, words }) => (id === 'sacrifice' ? [words] : []));
	expect(shared(`He told us – ${quotation.toUpperCase().replaceAll(' ', ' — ')} and so on`)).not.toEqual([]);
});

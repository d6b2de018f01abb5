import { expect, test } from 'vitest';
import { languageRuns } from '../../../src/lib/text/language.ts';

test('a text in one language is one run', () => {
	expect(languageRuns('Reuters')).toEqual([{ text: 'Reuters' }]);
	expect(languageRuns('뉴스')).toEqual([{ text: '뉴스', lang: 'ko' }]);
	expect(languageRuns('')).toEqual([]);
});

test('Hangul inside English is cut out, and nothing is lost', () => {
	const text = 'Site in English (뉴스.net), in 서울';
	const runs = languageRuns(text);
	expect(runs.filter(({ lang }) => lang === 'ko').map(({ text }) => text)).toEqual(['뉴스', '서울']);
	expect(runs.map(({ text }) => text).join('')).toBe(text);
});

import { readFileSync } from 'node:fs';
import { site } from 'virtual:records';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { licence, storyTitle } from '../../../src/lib/export/citation.ts';

const cited = parse(readFileSync('CITATION.cff', 'utf8')) as Record<string, unknown>;

test('the citation file says what the records say of the work', () => {
	expect(cited).toMatchObject({
		'cff-version': '1.2.0',
		title: storyTitle(),
		version: site.version,
		'date-released': site.published,
		license: licence.id,
		url: site.address,
		abstract: site.description,
		authors: [{ name: storyTitle(), email: site.contact }]
	});
	expect(cited.message).toBeTruthy();
});

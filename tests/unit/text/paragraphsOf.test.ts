import { expect, test } from 'vitest';
import { paragraphsOf } from '../../../src/lib/text/paragraphsOf.ts';

test.each([
	['one line', ['one line']],
	['one that\ngoes on', ['one that\ngoes on']],
	['the first\n\nthe second', ['the first', 'the second']],
	['the first\n \t\n\nthe second\n\nthe third', ['the first', 'the second', 'the third']]
])('%j', (text, paragraphs) => {
	expect(paragraphsOf(text)).toEqual(paragraphs);
});

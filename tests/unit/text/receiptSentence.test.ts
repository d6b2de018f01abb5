import { expect, test } from 'vitest';
import { receiptSentence } from '../../../src/lib/text/receiptSentence.ts';

test('a receipt is cited with its owner, its day, its standing and where it stands', () => {
	const said = {
		says: 'At least 10,000 were in Kursk.',
		owner: 'The Pentagon; 4 November 2024',
		standing: 'superseded'
	};
	expect(receiptSentence(said, 'The story', 'https://example.org/#receipt-T13')).toBe(
		'At least 10,000 were in Kursk. (The Pentagon; 4 November 2024; superseded.) The story, https://example.org/#receipt-T13'
	);
});

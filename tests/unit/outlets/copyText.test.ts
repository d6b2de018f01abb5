import { afterEach, expect, test, vi } from 'vitest';
import { copyText } from '../../../src/lib/outlets/copyText.ts';

afterEach(() => vi.unstubAllGlobals());

test('a text that is on the clipboard is copied', async () => {
	const taken: string[] = [];
	vi.stubGlobal('navigator', { clipboard: { writeText: async (text: string) => void taken.push(text) } });
	expect(await copyText('At least 10,000')).toBe(true);
	expect(taken).toEqual(['At least 10,000']);
});

test.each([
	['refuses', { clipboard: { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) } }],
	['has no clipboard, as on plain http', {}]
])('where a browser %s nothing is copied, and nothing is thrown', async (_, navigator) => {
	vi.stubGlobal('navigator', navigator);
	expect(await copyText('At least 10,000')).toBe(false);
});

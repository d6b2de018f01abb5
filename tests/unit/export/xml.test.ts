import { expect, test } from 'vitest';
import { escapeXml, tagsOf, unescapeXml } from '../../../src/lib/export/xml.ts';

test.each([`<b>&"'</b>`, '&amp; &#39;', `"><script>`, '$& $1 $$'])(
	'%s is text again in an element and in an attribute',
	(text) => {
		const [tag, ...others] = tagsOf(`<t a="${escapeXml(text)}">${escapeXml(text)}</t>`);
		expect(others).toEqual([]);
		expect([tag?.attributes.a, tag?.text].map((it) => unescapeXml(it ?? ''))).toEqual([text, text]);
	}
);

test('what may stand in no file is named', () => {
	expect(() => escapeXml('a\u0000b')).toThrow('U+0000');
});

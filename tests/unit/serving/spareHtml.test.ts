import { expect, test } from 'vitest';
import { spareHtml } from '../../../src/lib/serving/spareHtml.ts';

test('spaces in a row are one, and comments are none', () => {
	expect(spareHtml('<p>One\n\t of <!--[0-->  forty<!--]-->.</p>\n\n<p>Two</p>')).toBe(
		'<p>One of forty.</p> <p>Two</p>'
	);
});

test('a space that keeps a date on one line stays what it is', () => {
	expect(spareHtml('<p>On 28\u00a0October \n 2024</p>')).toBe('<p>On 28\u00a0October 2024</p>');
});

test('in scripts, styles and fields every space stays, and what looks like a comment', () => {
	for (const name of ['script', 'style', 'textarea', 'pre']) {
		const element = `<${name} id="a">\n  a  <!--b-->\n</${name}>`;
		expect(spareHtml(`<i>  c  </i>${element}  <b>  d</b>`)).toBe(`<i> c </i>${element} <b> d</b>`);
	}
});

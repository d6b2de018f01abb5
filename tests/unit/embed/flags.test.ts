import { expect, test } from 'vitest';
import { flagsIn } from '../../../src/lib/embed/flags.ts';

const read = (query: string, steps?: string[]) => flagsIn(new URLSearchParams(query), steps);

test('an address without flags follows the reader’s own setting and hides nothing', () => {
	expect(read('')).toEqual({
		theme: 'auto',
		plain: false,
		static: false,
		transparent: false,
		fitchart: false,
		notices: []
	});
});

test.each([
	['dark=true', 'dark'],
	['dark=false', 'light'],
	['dark=auto', 'auto'],
	['dark=', 'auto'],
	['dark=maybe', 'auto'],
	['dark=toString', 'auto']
])('%s is the %s theme', (query, theme) => expect(read(query).theme).toBe(theme));

test.each([
	['purple', '“purple”'],
	['toString', '“toString”'],
	['<b>', '“?b?”']
])(
	'a theme called %s is said once not to be there, and that the reader’s own setting holds',
	(dark, name) => {
		expect(read(`dark=${dark}`).notices).toEqual([
			`“dark” can be true, false or auto, not ${name}. The colours follow your own setting.`
		]);
	}
);

test.each(['dark=true', 'dark=false', 'dark=auto', 'dark=', ''])('%s needs no notice', (query) =>
	expect(read(query).notices).toEqual([])
);

test.each(['plain', 'static', 'transparent', 'fitchart'] as const)(
	'%s is on by name, by true and by 1',
	(name) => {
		expect([`${name}`, `${name}=true`, `${name}=1`].map((query) => read(query)[name])).toEqual([
			true,
			true,
			true
		]);
		expect([`${name}=false`, `${name}=0`, `${name}=x`].map((query) => read(query)[name])).toEqual([
			false,
			false,
			false
		]);
	}
);

test('a step and a mode that are there are taken without a word', () => {
	expect(read('mode=read&step=b', ['a', 'b'])).toMatchObject({ mode: 'read', step: 'b', notices: [] });
});

test('a step or a mode that nobody knows is said once, in characters that print', () => {
	const { mode, step, notices } = read('mode=<b>&step=zz', ['a', 'b']);
	expect([mode, step]).toEqual([undefined, undefined]);
	expect(notices).toEqual([
		'There is no way to read called “?b?”. These are the steps.',
		'There is no step called “zz”. This is the first.'
	]);
});

test('a lens says that it changes nothing here', () => {
	expect(read('lens=seoul').notices).toHaveLength(1);
});

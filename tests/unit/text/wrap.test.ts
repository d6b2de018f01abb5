import fc from 'fast-check';
import { charts, reports, story } from 'virtual:records';
import { expect, test } from 'vitest';
import advances from '../../../src/lib/text/advances.json';
import { plain } from '../../../src/lib/text/resolve.ts';
import { datesWhole, textWidth, wrap } from '../../../src/lib/text/wrap.ts';

const word = fc.string({
	unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789,.’“”–'),
	minLength: 1
});
const prose = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '));
const weight = fc.constantFrom<400 | 600>(400, 600);
const size = fc.integer({ min: 12, max: 24 });

test('text is as wide as its letters together, in step with its size', () => {
	expect(textWidth('', 12)).toBe(0);
	expect(textWidth('ab', 12)).toBeCloseTo(textWidth('a', 12) + textWidth('b', 12));
	expect(textWidth('abc', 24)).toBeCloseTo(2 * textWidth('abc', 12));
});

test('heavy text is wider than light text', () => {
	expect(textWidth('Killed or wounded', 12, 600)).toBeGreaterThan(textWidth('Killed or wounded', 12, 400));
});

test('a letter that the face does not know takes room all the same', () => {
	expect(textWidth('朝', 12)).toBe(textWidth('x', 12));
	expect(textWidth('😀', 12)).toBe(textWidth('x', 12));
});

test('no line is wider than the width, unless it is a single word', () => {
	fc.assert(
		fc.property(prose, fc.integer({ min: 20, max: 500 }), size, weight, (text, width, size, weight) => {
			for (const line of wrap(text, width, size, weight)) {
				if (line.includes(' ')) expect(textWidth(line, size, weight)).toBeLessThanOrEqual(width);
			}
		})
	);
});

test('lines joined again are the text, and none is empty', () => {
	fc.assert(
		fc.property(prose, fc.integer({ min: 0, max: 500 }), size, (text, width, size) => {
			const lines = wrap(text, width, size);
			expect(lines.join(' ')).toBe(text);
			expect(lines).not.toContain('');
		})
	);
});

test('no line could have taken the first word of the next, but for one that gave a last word company', () => {
	fc.assert(
		fc.property(prose, fc.integer({ min: 20, max: 500 }), (text, width) => {
			const lines = wrap(text, width, 12);
			for (const [i, line] of lines.slice(1).entries()) {
				if (i === lines.length - 2 && line.split(' ').length === 2) continue;
				expect(textWidth(`${lines[i]} ${line.split(' ')[0]}`, 12)).toBeGreaterThan(width);
			}
		})
	);
});

test('a short last word does not stand alone where the line above can spare one and stays the longer', () => {
	const subtitle = 'Soldiers reported sent to Russia; one dot each';
	expect(wrap(subtitle, textWidth(subtitle, 12) - 1, 12)).toEqual([
		'Soldiers reported sent to Russia; one',
		'dot each'
	]);
	const two = 'Recorded here';
	expect(wrap(two, textWidth(two, 12) - 1, 12)).toEqual(['Recorded', 'here']);
	const address = 'one-of-forty.example/charts/troop-estimates';
	expect(wrap(`See ${address}`, textWidth(address, 12), 12)).toEqual(['See', address]);
});

test('what a version is of stays with it', () => {
	const told = 'Record read to 12 February 2026; data 1.0.2.';
	expect(wrap(told, textWidth(told, 12) - 1, 12).at(-1)).toBe('data 1.0.2.');
});

test('an address that is wider than a line breaks before each choice in it, and nowhere else', () => {
	const [page, ...choices] = ['example.org/charts/x/', '?lens=seoul', '&date=2024-12-01', '#a'];
	const address = [page, ...choices].join('');
	const whole = `See ${address}`;
	expect(wrap(whole, textWidth(whole, 12), 12)).toEqual([whole]);
	expect(wrap(whole, textWidth(address, 12), 12)).toEqual(['See', address]);
	expect(wrap(whole, textWidth(choices.join(''), 12), 12)).toEqual([`See ${page}`, choices.join('')]);
	expect(wrap(whole, 1, 12)).toEqual(['See', page, ...choices]);
	expect(wrap('What? # 1', 1, 12)).toEqual(['What?', '#', '1']);
});

test('no line ends within a date, where a line can hold it', () => {
	const told = 'On 23 October 2024 Seoul said (28 Oct 2024), in December 2024, and by 2 May: 12 were killed';
	for (let width = 105; width < 500; width += 5) {
		const lines = wrap(told, width, 12);
		for (const date of ['23 October 2024', '(28 Oct 2024),', 'December 2024,', '2 May:'])
			expect(
				lines.some((line) => line.includes(date)),
				`${date} in ${width}`
			).toBe(true);
		expect(Math.max(...lines.map((line) => textWidth(line, 12)))).toBeLessThanOrEqual(width);
	}
});

test('a page keeps dates whole as well, and breaks lines where it likes elsewhere', () => {
	const text = 'Sent by 23 October 2024, said (28 Oct), and May 2025; 12 in March, 2 marched.';
	expect(datesWhole(text).split(' ')).toEqual([
		...['Sent', 'by', '23\u00a0October\u00a02024,', 'said', '(28\u00a0Oct),', 'and', 'May\u00a02025;'],
		...['12', 'in', 'March,', '2', 'marched.']
	]);
	expect(datesWhole(text).replaceAll('\u00a0', ' ')).toBe(text);
});

test('of a date that no line can hold the year goes first', () => {
	expect(wrap('28 Oct 2024', 50, 12)).toEqual(['28 Oct', '2024']);
	expect(wrap('28 October 2024', 20, 12)).toEqual(['28', 'October', '2024']);
});

test('white space of any kind is one break', () => {
	expect(wrap('  one\n\ttwo  three ', 500, 12)).toEqual(['one two three']);
	expect(wrap(' \n ', 500, 12)).toEqual([]);
});

test('the face knows every letter that the records use', () => {
	const texts = [
		...story.acts.flatMap(({ steps }) => steps.map(({ text }) => text)),
		...charts.flatMap(({ scenes }) => scenes.map(({ title, subtitle }) => `${title} ${subtitle}`)),
		...reports.map(({ says }) => says)
	].map((text) => plain(text));
	const letters = new Set(texts.join('').replace(/\s/g, ''));
	for (const known of [advances[400], advances[600]] as Record<string, number>[]) {
		expect([...letters].filter((letter) => !(letter in known))).toEqual([]);
	}
});

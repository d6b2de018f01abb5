import { expect, test } from 'vitest';
import type { FileName } from '../../../src/lib/data/schema.ts';
import { changed, firstFault, sourceOf } from './expectFault.ts';

// Ways round the rules, by mistake or on purpose: each must be stopped, wherever the fault points.
interface Evasion {
	name: string;
	file: FileName;
	from: string;
	to: string;
	rule: string;
}

const inFront = (words: string) => ({
	file: 'reports' as const,
	from: 'says: >-\n    ',
	to: `says: >-\n    ${words} `
});
const quoted = { file: 'week' as const, from: '"Kyiv: ', to: '"Kyiv confirmed: ' };

const evasions: Evasion[] = [
	{ ...quoted, name: 'a verdict inside the quotes that YAML needs', rule: 'wording' },
	{ ...inFront('It is\n    believed.'), name: 'a verdict broken over two lines', rule: 'wording' },
	{ ...inFront('It was con\u00adfirmed.'), name: 'a verdict with a soft hyphen in it', rule: 'characters' },
	{
		...inFront('It was con\u200dfirmed.'),
		name: 'a verdict with a zero-width joiner in it',
		rule: 'characters'
	},
	{ ...inFront('It was\u061c so.'), name: 'an Arabic letter mark', rule: 'characters' },
	{ ...inFront('Some ½ of them.'), name: 'a fraction that is one character', rule: 'number-in-prose' },
	{ ...inFront('Some Ⅻ men.'), name: 'a Roman numeral that is one character', rule: 'number-in-prose' },
	{ ...inFront('A fifth of them.'), name: 'a fraction in words', rule: 'number-in-prose' },
	{ ...inFront('It grew tenfold.'), name: 'a multiple in words', rule: 'number-in-prose' },
	{
		name: 'a number in the line that says whom a quotation was spoken to',
		file: 'quotations',
		from: 'to: to The Sun',
		to: 'to: to 40 readers of The Sun',
		rule: 'number-in-prose'
	},
	{
		name: 'a derived figure that takes the id of a report, and with it the receipt',
		file: 'derived',
		from: '- id: recorded-other',
		to: '- id: T09',
		rule: 'duplicate-id'
	},
	{
		name: 'two acts of one id',
		file: 'story',
		from: '- id: force\n',
		to: '- id: number\n',
		rule: 'duplicate-id'
	},
	{
		name: 'two branches of one id',
		file: 'families',
		from: '- id: leaves',
		to: '- id: serves',
		rule: 'duplicate-id'
	},
	{
		name: 'a timeline that draws a report without a date',
		file: 'week',
		from: 'report: S12',
		to: 'report: S09',
		rule: 'date'
	},
	{
		name: 'a report from after the record was read',
		file: 'reports',
		from: 'date: 2024-10-17',
		to: 'date: 2031-10-17',
		rule: 'date'
	},
	{
		name: 'a day printed of a report known to the month',
		file: 'claims',
		from: '{T33|date}',
		to: '{L05|day}',
		rule: 'token'
	},
	{
		name: 'arithmetic on a number without an end',
		file: 'derived',
		from: 'inputs: [T11, K02]',
		to: 'inputs: [T13, K02]',
		rule: 'arithmetic'
	},
	{
		name: 'a token in a name that is printed as it stands',
		file: 'motives',
		from: 'motive: Country',
		to: 'motive: "{T08}"',
		rule: 'token'
	},
	{
		name: 'a superseded report that does not say by what',
		file: 'reports',
		from: '  supersededBy: [T05]\n',
		to: '',
		rule: 'superseded'
	},
	{
		name: 'a report that stands although another took its place',
		file: 'reports',
		from: 'standing: superseded\n  supersededBy: [T05]',
		to: 'standing: disputed\n  supersededBy: [T05]',
		rule: 'superseded'
	},
	{
		name: 'a report superseded by what was said before it',
		file: 'reports',
		from: 'supersededBy: [T05]',
		to: 'supersededBy: [T01]',
		rule: 'superseded'
	},
	{
		name: 'a report without a day superseded by what it supersedes',
		file: 'reports',
		from: 'supersededBy: [T31]\n  confidence: medium',
		to: 'supersededBy: [T21]\n  confidence: medium',
		rule: 'superseded'
	},
	{
		name: 'a report that competes with itself',
		file: 'reports',
		from: 'competes: [T04]',
		to: 'competes: [T01]',
		rule: 'duplicate-id'
	}
];

for (const { name, file, from, to, rule } of evasions) {
	test(`${name} stops the build`, () => {
		expect(firstFault(file, changed(file, from, to))).toMatchObject({ file: `${file}.yaml`, rule });
	});
}

test('a figure that takes the id of another report, and with it the owner, stops the build', () => {
	const taken = sourceOf('reports').replaceAll('T30-arrived', 'T09');
	expect(taken).not.toBe(sourceOf('reports'));
	expect(firstFault('reports', taken)).toMatchObject({ file: 'reports.yaml', rule: 'duplicate-id' });
});

import { test } from 'vitest';
import { loadRecords } from '../../../src/lib/data/loadRecords.ts';
import { expectFault, type Malformed } from './expectFault.ts';

const { reports } = loadRecords('data');
const undated = reports.find(({ precision }) => precision === 'unknown')?.id ?? '';
const approximate =
	reports.flatMap(({ figures = [] }) => figures).find((f) => f.qualifier === 'about')?.id ?? '';

// The first record's sentence, whatever it says, with something put in front.
const inFront = (words: string) => ({
	file: 'reports' as const,
	from: 'says: >-\n    ',
	to: `says: >-\n    ${words} `
});

const cases: Malformed[] = [
	{
		...inFront('Some 7,000 men.'),
		name: 'digits typed in prose are refused',
		at: '7,000',
		rule: 'number-in-prose',
		what: /“7,000”/,
		remedy: /name the record/
	},
	{
		...inFront('Some ٧ men.'),
		name: 'digits of another script typed in prose are refused',
		at: '٧',
		rule: 'number-in-prose',
		what: /“٧”/,
		remedy: /name the record/
	},
	{
		...inFront('Some Twelve men.'),
		name: 'a number word typed in prose is refused',
		at: 'Twelve',
		rule: 'number-in-prose',
		what: /“Twelve”/,
		remedy: /name the record/
	},
	{
		name: 'a number word in a heading of the story is refused',
		file: 'story',
		from: 'heading: ',
		to: 'heading: Half of them ',
		at: 'Half',
		rule: 'number-in-prose',
		what: /“Half”/,
		remedy: /name the record/
	},
	{
		name: 'a number typed in a line of large type is refused',
		file: 'story',
		from: 'plate:\n          - ',
		to: 'plate:\n          - 39 ',
		at: '39',
		rule: 'number-in-prose',
		remedy: /name the record/
	},
	{
		...inFront('Kyiv confirmed it.'),
		name: 'a verb that gives a verdict is refused',
		at: 'confirmed',
		rule: 'wording',
		what: /“confirmed”/,
		remedy: /without a verdict/
	},
	{
		...inFront('There were casualties.'),
		name: 'a word that blurs the killed with the wounded is refused',
		at: 'casualties',
		rule: 'wording',
		what: /“casualties”/,
		remedy: /counted what/
	},
	{
		...inFront('{T99}'),
		name: 'a token of a figure that nobody knows is refused',
		at: '>-',
		rule: 'unknown-id',
		what: /“T99”/,
		remedy: /mend the id/
	},
	{
		...inFront('{T99|date}'),
		name: 'a date of a report that nobody knows is refused',
		at: '>-',
		rule: 'unknown-id',
		what: /“T99”/,
		remedy: /mend the id/
	},
	{
		...inFront('{T01|loud}'),
		name: 'a token form that nobody knows is refused',
		at: '>-',
		rule: 'token',
		what: /“loud”/,
		remedy: /speaker/
	},
	{
		...inFront('{nobody'),
		name: 'a brace that is no token is refused',
		at: '{',
		rule: 'token',
		remedy: /write tokens as/
	},
	{
		...inFront(`{${undated}|date}`),
		name: 'the date of a report without one is refused',
		at: '>-',
		rule: 'token',
		what: /no date/,
		remedy: /leave the date out/
	},
	{
		...inFront(`{${approximate}|bare}`),
		name: 'a bare number that drops its hedge is refused',
		at: '>-',
		rule: 'hedge',
		what: /“about”/,
		remedy: /put the hedge in front/
	}
];

for (const malformed of cases) test(malformed.name, () => expectFault(malformed));

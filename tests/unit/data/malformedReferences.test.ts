import { expect, test } from 'vitest';
import { changed, expectFault, type Malformed } from './expectFault.ts';

const mend = /mend the id/;
const own = /an id of its own/;

const cases: Malformed[] = [
	{
		name: 'a relay of a report that nobody knows is refused',
		file: 'reports',
		from: 'relays: [K03]',
		to: 'relays: [K99]',
		at: 'K99',
		rule: 'unknown-id',
		what: /no report is called “K99”/,
		remedy: mend
	},
	{
		name: 'reports that pass each other on in a circle are refused',
		file: 'reports',
		from: 'occasion: new-york-times-2024-11-10',
		to: 'relays: [K05]',
		at: 'K05',
		rule: 'relay',
		what: /in a circle: K03 → K05 → K03/,
		remedy: /which of them came first/
	},
	{
		name: 'a report that passes itself on is refused',
		file: 'reports',
		from: 'relays: [K03]',
		to: 'relays: [K05]',
		at: 'K05',
		rule: 'relay',
		what: /in a circle: K05 → K05/,
		remedy: /which of them came first/
	},
	{
		name: 'an occasion of more than one day is refused',
		file: 'reports',
		from: 'occasion: nis-2024-11-20',
		to: 'occasion: nis-2024-10-23',
		at: 'nis-2024-10-23',
		rule: 'date',
		what: /another day at “T05”/,
		remedy: /another occasion/
	},
	{
		name: 'a report that was checked before it was said is refused',
		file: 'reports',
		from: 'checked: 2026-04',
		to: 'checked: 2024-09',
		at: '2024-09\n',
		rule: 'date',
		what: /“T05” was checked before it was said/,
		remedy: /last looked for/
	},
	{
		name: 'a speaker that nobody knows is refused',
		file: 'reports',
		from: 'speaker: zelensky',
		to: 'speaker: nobody',
		at: 'nobody',
		rule: 'unknown-id',
		what: /no speaker is called “nobody”/,
		remedy: mend
	},
	{
		name: 'a claim that rests on a report nobody knows is refused',
		file: 'claims',
		from: 'reports: [T08,',
		to: 'reports: [T99,',
		at: 'T99',
		rule: 'unknown-id',
		what: /no report is called “T99”/,
		remedy: mend
	},
	{
		name: 'a branch that rests on a report nobody knows is refused',
		file: 'families',
		from: 'reports: [F04,',
		to: 'reports: [F99,',
		at: 'F99',
		rule: 'unknown-id',
		what: /no report is called “F99”/,
		remedy: mend
	},
	{
		name: 'a statement on a motive that rests on a report nobody knows is refused',
		file: 'motives',
		from: 'report: D16\n      text: They were told',
		to: 'report: D99\n      text: They were told',
		at: 'D99',
		rule: 'unknown-id',
		what: /no report is called “D99”/,
		remedy: mend
	},
	{
		name: 'a step that shows an unknown scene is refused',
		file: 'story',
		from: 'scene: ten-thousand/cover',
		to: 'scene: ten-thousand/nowhere',
		at: 'ten-thousand/nowhere',
		rule: 'unknown-id',
		what: /no scene is called “ten-thousand\/nowhere”/,
		remedy: mend
	},
	{
		name: 'a step that quotes an unknown passage is refused',
		file: 'story',
		from: 'quote: sacrifice',
		to: 'quote: surrender',
		at: 'surrender',
		rule: 'unknown-id',
		what: /no quotation is called “surrender”/,
		remedy: mend
	},
	{
		name: 'a chart whose home is no step is refused',
		file: 'charts',
		from: 'home: same-week',
		to: 'home: nowhere',
		at: 'nowhere',
		rule: 'unknown-id',
		what: /no step is called “nowhere”/,
		remedy: mend
	},
	{
		name: 'a scene that draws an unknown figure is refused',
		file: 'charts',
		from: 'figures: [T08]',
		to: 'figures: [T99]',
		at: 'T99',
		rule: 'unknown-id',
		what: /no figure or report is called “T99”/,
		remedy: mend
	},
	{
		name: 'an id that another report has is refused',
		file: 'reports',
		from: 'id: T02\n  speaker',
		to: 'id: T01\n  speaker',
		at: 'T01',
		rule: 'duplicate-id',
		what: /a report “T01” stands above/,
		remedy: own
	},
	{
		name: 'an id that another figure has is refused',
		file: 'reports',
		from: '- id: T05-planned',
		to: '- id: T05',
		at: 'T05',
		rule: 'duplicate-id',
		what: /a figure “T05” stands above/,
		remedy: own
	},
	{
		name: 'an id that another step has is refused',
		file: 'story',
		from: '- id: same-week',
		to: '- id: ten-thousand',
		at: 'ten-thousand',
		rule: 'duplicate-id',
		what: /a step “ten-thousand” stands above/,
		remedy: own
	},
	{
		name: 'a day said to be known to the month is refused',
		file: 'reports',
		from: '2024-10-17\n  precision: day',
		to: '2024-10-17\n  precision: month',
		rule: 'date',
		remedy: /a day is 2024-10-28/
	},
	{
		name: 'a month said to be known to the day is refused',
		file: 'reports',
		from: 'date: 2024-10-17',
		to: 'date: 2024-10',
		at: '2024-10',
		rule: 'date',
		remedy: /a month 2024-10/
	},
	{
		name: 'a date said to be unknown is refused',
		file: 'reports',
		from: 'precision: day',
		to: 'precision: unknown',
		at: 'unknown',
		rule: 'date',
		what: /do not agree/,
		remedy: /give a date/
	},
	{
		name: 'a range upside down is refused',
		file: 'reports',
		from: 'low: 11000\n      high: 12000',
		to: 'low: 12000\n      high: 11000',
		at: '12000',
		rule: 'range',
		what: /from 12000 to 11000/,
		remedy: /lower number in low/
	},
	{
		name: 'a range with one end is refused',
		file: 'reports',
		from: 'id: T12\n      measure: sent\n      low: 11000\n',
		to: 'id: T12\n      measure: sent\n',
		rule: 'range',
		what: /needs low and high/,
		remedy: /write low: and high:/
	},
	{
		name: 'a single value called a range is refused',
		file: 'reports',
		from: 'id: T01\n      measure: planned\n      value: 10000\n      qualifier: about',
		to: 'id: T01\n      measure: planned\n      value: 10000\n      qualifier: range',
		rule: 'range',
		what: /no value/,
		remedy: /write low: and high:/
	},
	{
		name: 'a range called a floor is refused',
		file: 'reports',
		from: 'id: T12\n      measure: sent\n      low: 11000\n      high: 12000\n      qualifier: range',
		to: 'id: T12\n      measure: sent\n      low: 11000\n      high: 12000\n      qualifier: at-least',
		rule: 'range',
		what: /“at-least” needs one value/,
		remedy: /qualifier: range/
	},
	{
		name: 'killed is never taken from killed-or-wounded',
		file: 'derived',
		from: 'inputs: [K03, A-beside]',
		to: 'inputs: [C12-both, C12]',
		at: '[C12-both',
		rule: 'measures',
		what: /difference of killed-or-wounded and killed/,
		remedy: /never joined/
	},
	{
		name: 'killed is never taken from killed-or-wounded to give the wounded',
		file: 'derived',
		from: 'inputs: [K03, A-beside]\n  measure: force',
		to: 'inputs: [C12-both, C12]\n  measure: wounded',
		at: '[C12-both',
		rule: 'measures',
		what: /as wounded/,
		remedy: /count the same thing/
	},
	{
		name: 'killed is never made a share of the soldiers sent',
		file: 'derived',
		from: 'formula: share\n  inputs: [A-beside, A-russians]\n  measure: force',
		to: 'formula: share\n  inputs: [C12, T24]\n  measure: killed',
		at: '[C12',
		rule: 'measures',
		what: /share of killed and sent/,
		remedy: /never joined/
	},
	{
		name: 'a count of what cannot be counted is refused',
		file: 'derived',
		from: 'inputs: [claims]',
		to: 'inputs: [soldiers]',
		at: '[soldiers]',
		rule: 'arithmetic',
		remedy: /\[claims, disputed\]/
	},
	{
		name: 'a quotation changed by one letter is refused',
		file: 'quotations',
		from: 'words: "The main focus',
		to: 'words: "The vain focus',
		at: '"The vain',
		rule: 'quotation',
		what: /“sacrifice” differs/,
		remedy: /letter for letter/
	},
	{
		name: 'a quotation changed by one apostrophe is refused',
		file: 'quotations',
		from: 'words: "It’s not for money',
		to: 'words: "It\'s not for money',
		at: '"It',
		rule: 'quotation',
		what: /“not-for-money” differs/,
		remedy: /letter for letter/
	},
	{
		name: 'an insertion that the passage does not hold is refused',
		file: 'quotations',
		from: 'insertions: ["[of defection]"]',
		to: 'insertions: ["[of desertion]"]',
		at: '"[of desertion]"',
		rule: 'quotation',
		what: /not in the passage/,
		remedy: /copy the bracketed words/
	}
];

for (const malformed of cases) test(malformed.name, () => expectFault(malformed));

test('a change that is none is no test', () => {
	expect(() => changed('week', 'words that no record holds', '')).toThrow(/does not hold/);
});

import { test } from 'vitest';
import { expectFault, type Malformed } from './expectFault.ts';

const cases: Malformed[] = [
	{
		name: 'a bracket that never closes is a fault of syntax',
		file: 'claims',
		from: 'reports: [T08,',
		to: 'reports: [[T08,',
		at: '- id: ',
		rule: 'syntax',
		remedy: /mend the YAML/
	},
	{
		name: 'a tab for an indent is a forbidden character',
		file: 'reports',
		from: '  speaker: zelensky\n',
		to: '\tspeaker: zelensky\n',
		at: '\tspeaker',
		rule: 'characters',
		what: /U\+0009/,
		remedy: /spaces/
	},
	{
		name: 'a field that stands twice is a duplicate',
		file: 'reports',
		from: 'kind: plan\n',
		to: 'kind: plan\n  kind: count\n',
		at: 'kind: count',
		rule: 'duplicate-key',
		what: /twice/,
		remedy: /keep one/
	},
	{
		name: 'a YAML anchor is refused, and with it every alias',
		file: 'reports',
		from: 'speaker: zelensky\n',
		to: 'speaker: &who zelensky\n  voice: *who\n',
		at: 'zelensky',
		rule: 'syntax',
		what: /anchor/,
		remedy: /write the value out/
	},
	{
		name: 'a full-width digit is a forbidden character',
		file: 'reports',
		from: 'value: 10000',
		to: 'value: 1\uff100000',
		at: '\uff10',
		rule: 'characters',
		what: /U\+FF10/,
		remedy: /plain character/
	},
	{
		name: 'a bidirectional control is a forbidden character',
		file: 'story',
		from: 'heading: ',
		to: 'heading: \u202e',
		at: '\u202e',
		rule: 'characters',
		what: /U\+202E/,
		remedy: /delete it/
	},
	{
		name: 'a zero-width space in an id is a forbidden character',
		file: 'claims',
		from: '- id: ',
		to: '- id: \u200b',
		at: '\u200b',
		rule: 'characters',
		what: /U\+200B/,
		remedy: /delete it/
	},
	{
		name: 'a NUL is a forbidden character',
		file: 'site',
		from: 'contact: ',
		to: 'contact: \u0000',
		at: '\u0000',
		rule: 'characters',
		what: /U\+0000/,
		remedy: /delete it/
	},
	{
		name: 'a byte-order mark is a forbidden character',
		file: 'charts',
		from: '#',
		to: '\ufeff#',
		at: '\ufeff',
		rule: 'characters',
		what: /U\+FEFF/,
		remedy: /delete it/
	}
];

for (const malformed of cases) test(malformed.name, () => expectFault(malformed));

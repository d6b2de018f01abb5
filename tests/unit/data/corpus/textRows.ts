import { nextVersion, version } from '../expectFault.ts';
import { each, type Row } from './Row.ts';

const range = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, i) => first + i);

// Controls, blanks, what is not seen, what turns the line round, what looks like something else.
const codes = [
	...[...range(0x00, 0x09), 0x0b, 0x0c, 0x0e, 0x1b, 0x7f, 0x80, 0x85, 0x9f],
	...[0xa0, 0xad, 0x1680, 0x2000, 0x2003, 0x2007, 0x2009, 0x202f, 0x205f, 0x3000, 0x2800],
	...[0x034f, 0x061c, 0x115f, 0x1160, 0x17b4, 0x180e, ...range(0x200b, 0x200f), 0x2028, 0x2029],
	...[...range(0x202a, 0x202e), ...range(0x2060, 0x2064), ...range(0x2066, 0x2069), 0x206a, 0x3164],
	...[0xfe00, 0xfe0f, 0xfeff, ...range(0xff10, 0xff19), 0xff21, 0xffa0, 0xfff9, 0xfffe, 0xffff],
	...[0xd800, 0xdfff, 0xe000, 0xe0001, 0xe0041, 0xe0100, 0xf0000, 0x1ffff]
];
const named = (code: number) => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;

/** Each in the text of a heading, by its number. */
export const characters: Row[] = [
	...codes.map((code): Row => {
		const character = String.fromCodePoint(code);
		return ['story', 'heading: Each', `heading: Ea¦${character}ch`, named(code)];
	}),
	['site', 'version: 1', 'version: ¦\r1', 'U+000D'],
	['site', '# The page', '# The ¦\u202epage', 'U+202E'],
	['week', '# What', '¦\ufeff# What', 'U+FEFF'],
	['claims', '- id: ten', '- ¦\u200bid: ten', 'U+200B'],
	// As a byte that is no UTF-8 is read.
	['motives', 'motive: Pay', 'motive: P¦\ufffdy', 'U+FFFD'],
	['speakers', 'name: President', 'name: Pr¦e\u0301sident', '“é” is typed as several characters'],
	['claims', 'detail: for', 'detail: f¦o\u0308r', '“ö”'],
	['motives', 'motive: Pay', 'motive: ¦\u1112\u1161\u11abPay', '“한”'],
	// Written as escapes they would stand in the record all the same.
	...each(
		'week',
		'"Kyiv: none',
		['', ' none'],
		['"\\u202eKyiv', '"\\u200bKyiv', '"\\0Kyiv', '"\\_Kyiv', '"\\NKyiv', '"\\LKyiv', '"\\PKyiv', '"\\tKyiv'],
		'holds the character'
	),
	...each('week', 'report: S05', ['', ''], ['"report\\u200b": S05'], 'U+200B'),
	...each('week', '"Kyiv: none', ['', ' none'], ['"\\eKyiv', '"\\x00Kyiv', '"\\uFF11Kyiv', '"\\u2066Kyiv'])
];

const nested = (open: string, times: number) => open.repeat(times);

export const syntax: Row[] = [
	['claims', 'reports: [T08,', 'reports: [[T08,', undefined, ['claims', '- id: storm-corps-among-them']],
	['claims', 'claim: Kim', 'claim: ¦"\n  Kim'],
	['week', 'S01\n  label', 'S01\n¦ label'],
	['week', '"Aid group: a clash, one survivor"', '¦Aid group: a clash'],
	['week', '- report: S01', '- report: [S01\n¦- report: S01'],
	['week', 'report: S01', 'report: ¦@S01'],
	['week', 'report: S01', 'report: ¦`S01`'],
	['week', 'report: S01', "report: ¦'S01"],
	['week', 'report: S01', 'report: &who ¦S01', 'anchor'],
	['week', 'report: S01', 'report: &who ¦S01\n- report: *who', 'anchor'],
	['week', 'report: S01', 'report: ¦*who', 'alias'],
	['week', '- report: S01', '- &base\n  ¦report: S01', 'anchor'],
	['week', 'report: S01', 'report: !!str ¦S01', 'tag'],
	['week', 'report: S01', 'report: !secret ¦S01', 'tag'],
	['reports', 'value: 10000', 'value: !!int ¦"10000"', 'tag'],
	['week', '# What was', '¦%YAML 1.1\n---\n# What was', 'directive'],
	['week', '# What was', '¦%TAG ! tag:example.org,2000:\n---\n# What was', 'directive'],
	['week', '- report: S05', '¦---\n- report: S05', 'multiple documents'],
	['week', '- report: S05', '...\n¦- report: S05'],
	['week', 'in combat', 'in combat" ¦# and out of it\n#', 'a comment stands behind a value'],
	['claims', 'detail: for late October', 'detail: for late ¦#October', 'words in it are lost'],
	['site', `version: ${version}`, `version: ${version} ¦# the newest`, 'a comment'],
	['motives', 'motive: Pay', `motive: ${'P'.repeat(490)}¦P`, 'more than 500'],
	['families', '# ', `# ${'x'.repeat(498)}¦${'x'.repeat(100_000)}`, 'the line is'],
	['week', '- report: S05', `- ${nested('[', 32)}¦${nested('[', 200)}`, 'more than 32 brackets'],
	['week', '- report: S05', `- ${nested('[\n ', 32)}¦${nested('[\n ', 9_999)}`, 'more than 32 brackets'],
	['week', '- report: S05', `- ${nested('{a: ', 32)}¦${nested('{a: ', 80)}`, 'more than 32 brackets'],
	['week', 'report: S01', '[report]: S01\n  !x ¦y: z', 'tag'],
	[
		'reports',
		'  occasion: nis-2024-10-23',
		'    ¦occasion: nis-2024-10-23',
		'“occasion” stands inside the text'
	]
];

export const duplicateKey: Row[] = [
	['site', `version: ${version}`, `version: ${version}\n¦version: ${nextVersion}`, 'twice'],
	['speakers', '  party: seoul', '  party: seoul\n  ¦party: kyiv'],
	['reports', '  kind: plan', '  kind: plan\n  ¦kind: count'],
	['reports', '      value: 10000', '      value: 10000\n      ¦value: 12000'],
	['derived', '  formula: difference', '  formula: difference\n  ¦formula: ratio'],
	['quotations', '  speaker: lee', '  speaker: lee\n  ¦speaker: nis'],
	['claims', '  standing: corroborated', '  standing: corroborated\n  ¦standing: disputed'],
	['charts', '  home: same-week', '  home: same-week\n  ¦home: cover'],
	['motives', '  lee: The soldiers', '  lee: He\n  ¦lee: The soldiers'],
	['families', 'reports: [F04', 'reports: []\n    ¦reports: [F04'],
	['forecast', 'events:', 'sequence2: 1\n¦sequence: []\nevents:'],
	['week', 'report: S01', 'report: S01\n  ¦"report": S05'],
	['story', 'title: Before', 'title: After\n    ¦title: Before'],
	['changes', 'kind: correction', 'kind: correction\n  ¦kind: update']
];

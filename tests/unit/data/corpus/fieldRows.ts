import { version } from '../expectFault.ts';
import { each, type Row } from './Row.ts';

const empties = ['', '~', 'null', '""', '" "', '[]', '{}', 'true', 'x: y'] as const;
const noText = empties.filter((empty) => !['', 'x: y'].includes(empty));

export const unknownField: Row[] = [
	['site', 'version: 1', 'owner: ¦somebody\nversion: 1', '“owner”'],
	['speakers', '  party: seoul', '  home: ¦Seoul\n  party: seoul', '“home”'],
	['reports', '  kind: plan', '  victim: ¦somebody\n  kind: plan', '“victim”'],
	['reports', '      value: 10000', '      mean: ¦9\n      value: 10000', '“mean”'],
	['reports', '    outlet: Ukr', '    href: ¦x\n    outlet: Ukr', '“href”'],
	['derived', '  formula: difference', '  value: ¦7\n  formula: difference', '“value”'],
	['quotations', '  speaker: lee', '  words2: ¦none\n  speaker: lee', '“words2”'],
	['claims', '  standing: corroborated', '  verdict: ¦true\n  standing: corroborated', '“verdict”'],
	['charts', '  home: same-week', '  colour: ¦red\n  home: same-week', '“colour”'],
	['motives', '  lee: The soldiers', '  quote: ¦They\n  lee: The soldiers', '“quote”'],
	['forecast', 'events:', 'when: ¦soon\nevents:', '“when”'],
	['week', 'report: S01', 'report: S01\n  figure: ¦S01', '“figure”'],
	['story', 'title: Before', 'subtitle: ¦x\n    title: Before', '“subtitle”'],
	['changes', 'kind: correction', 'by: ¦us\n  kind: correction', '“by”'],
	...['__proto__', 'constructor', 'toString', 'hasOwnProperty', '<<', '"\\x5f_proto__"'].map((key): Row => [
		'week',
		'report: S01',
		`report: S01\n  ${key}: ¦{}`,
		'is not known'
	]),
	['week', 'report: S01', 'report: S01\n  <<: ¦{ label: other }', '“<<”'],
	['week', 'report: S01', 'report: S01\n  Label: ¦x', '“Label”'],
	['week', 'report: S01', '¦report: S01\n  7: x', '“7”']
];

const days = [
	...['2025-02-29', '2024-02-30', '2024-04-31', '2024-00-10', '2024-13-01', '2024-10-00', '2024-10-32'],
	...['24-10-17', '0024-10-17', '12024-10-17', '2024-1-7', '2024/10/17', '17.10.2024', '2024-10-17T00:00Z'],
	...['2024', 'today', '2024-10', '-2024-10-17']
];
const notNumbers = [
	...['1e999', '-1e999', '.inf', '.nan', '-1', '10000.5', '9007199254740993', '1e400', 'many', '"10000"'],
	...['0x10', '0o17', '1e4', '+5', '010', '10000.0', '1_000', '10,000', '[1]', '~', 'true', '-0', '00']
];
const links = [
	...['javascript:alert(1)', 'JavaScript:alert(1)', 'data:text/html,x', 'vbscript:x', 'ftp://x.org/'],
	...['file:///etc/passwd', '//x.org/', '/x', 'x', 'https:x.org', 'https://', 'https:///', 'http:\\\\x.org'],
	...['"https://x.org/ javascript:x"', '""', 'blob:https://x.org/1']
];

export const field: Row[] = [
	...each('claims', 'short: The number sent, that autumn', ['short: ', ''], noText, 'short'),
	...each('motives', 'lee: The soldiers get no pay', ['lee: ', ''], noText, 'lee'),
	...each(
		'quotations',
		'speaker: lee',
		['speaker: ', ''],
		['7', '~', '[lee]', 'l e', '-lee', 'lee-', '7lee'],
		'speaker'
	),
	...each('families', 'id: leaves', ['id: ', ''], ['1', 'a_b', 'a.b', 'a/b', 'é', '"a\\nb"', '""'], 'id'),
	...each('site', 'figuresReadTo: 2026-02-12', ['figuresReadTo: ', ''], days, 'figuresReadTo'),
	...each(
		'site',
		`version: ${version}`,
		['version: ', ''],
		['1.0', '1', 'v1.0.0', '1.0.0-a', '1.0.x'],
		'version'
	),
	...each(
		'site',
		'contact: corrections@one-of-forty.example',
		['contact: ', ''],
		['nobody', 'a@b', 'a b@c.de', '<a@b.de>'],
		'contact'
	),
	...each(
		'site',
		'address: https://one-of-forty.example/',
		['address: ', ''],
		['https://x.org', 'https://x.org/?', 'javascript://x/', 'x.org/'],
		'address'
	),
	...each(
		'reports',
		'link: https://www.pravda.com.ua/eng/news/2024/10/18/7480245/',
		['link: ', ''],
		links,
		'link'
	),
	...each('reports', 'value: 10000', ['value: ', ''], notNumbers, 'value'),
	...each('reports', 'language: en', ['language: ', ''], ['English', '""', 'e', 'EN', 'no one'], 'language'),
	...each(
		'reports',
		'measure: planned',
		['measure: ', ''],
		['casualties', 'Planned', 'killed-and-wounded', '~'],
		'measure'
	),
	...each('reports', 'qualifier: about', ['qualifier: ', ''], ['circa', 'At-least', '""'], 'qualifier'),
	...each('reports', 'unit: people', ['unit: ', ''], ['soldiers', 'km', '1'], 'unit'),
	...each(
		'reports',
		'standing: disputed',
		['standing: ', ''],
		['derived', 'confirmed', 'Disputed', '~'],
		'standing'
	),
	...each('reports', 'confidence: high', ['confidence: ', ''], ['certain', '1', 'HIGH'], 'confidence'),
	...each('reports', 'kind: plan', ['kind: ', ''], ['leak', 'Plan'], 'kind'),
	...each('reports', 'precision: day', ['precision: ', ''], ['hour', 'year'], 'precision'),
	...each('derived', 'formula: difference', ['formula: ', ''], ['sum', 'product', 'mean'], 'formula'),
	...each('charts', 'id: ten-thousand', ['id: ', ''], ['pie', 'Ten-thousand'], 'id'),
	...each('charts', 'apart: true', ['apart: ', ''], ['false', 'yes', '1'], 'apart'),
	...each('forecast', 'track: soldiers', ['track: ', ''], ['officers', '~'], 'track'),
	...each('changes', 'whose: article', ['whose: ', ''], ['ours', 'page'], 'whose'),
	...each('changes', 'kind: correction', ['kind: ', ''], ['apology', 'correct'], 'kind'),
	...each(
		'changes',
		'record: step/one-of-forty',
		['record: ', ''],
		['one-of-forty', 'chart/x', 'figure/', 'figure/a b'],
		'record'
	),
	...each('quotations', 'sha256: ded6', ['sha256: ', ''], ['ded', 'DED6', 'zzzz'], 'sha256'),
	...each(
		'story',
		'scene: ten-thousand/cover',
		['scene: ', ''],
		['cover', 'Ten/Cover', 'a/b/c', '../cover'],
		'scene'
	),
	...each(
		'speakers',
		'short: Seoul’s NIS',
		['short: ', ''],
		['[NIS]', 'South Korea’s intelligence', '""', '7'],
		'short'
	),
	...each('speakers', 'party: seoul', ['party: ', ''], ['pyongyang', 'Seoul', '~'], 'party'),
	['quotations', 'insertions: ["[of defection]"]', 'insertions: [¦""]', 'insertions'],
	['derived', 'inputs: [claims]', 'inputs: ¦[]', 'inputs'],
	['speakers', '- id: nis\n  name', '- ¦name', 'id'],
	['week', '- report: S01\n  label: "Aid group: a clash, one survivor"', '- ¦S01', 'expected object']
];

/** Whole files of another shape. */
export const wholeFiles: readonly (readonly [
	text: string,
	rule: 'field' | 'syntax' | 'characters',
	at: readonly [line: number, column: number]
])[] = [
	['', 'field', [1, 1]],
	['\n\n', 'field', [1, 1]],
	['# nothing but a comment\n', 'field', [1, 1]],
	['~', 'field', [1, 1]],
	['[]', 'field', [1, 1]],
	['{}', 'field', [1, 1]],
	['words', 'field', [1, 1]],
	['7', 'field', [1, 1]],
	['---\n---\n', 'syntax', [2, 1]],
	['- 1\n- 2', 'field', [1, 3]],
	['{"report": "S01"}', 'field', [1, 1]],
	['<!doctype html>', 'field', [1, 1]],
	['\u0000'.repeat(9), 'characters', [1, 1]],
	[`${'- '.repeat(249)}x`, 'field', [1, 3]],
	[`${'- '.repeat(300)}x`, 'syntax', [1, 501]]
];

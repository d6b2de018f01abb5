import { version as current } from '../expectFault.ts';
import { each, type Row } from './Row.ts';

const figure = (size: string) => `id: T01\n      measure: planned\n      ${size}`;
const trueFigure = figure('value: 10000\n      qualifier: about');

export const date: Row[] = [
	['site', 'figuresReadFrom: 2024-10-01', 'figuresReadFrom: 2026-10-01', 'figuresReadTo (2026-02-12) comes before figuresReadFrom', ['site', '2026-02-12']], // prettier-ignore
	['site', 'pagesReadTo: 2026-04', 'pagesReadTo: ¦2026-01', 'comes before figuresReadTo'],
	['site', 'contact:', 'endedOn: ¦2026-11-23\ncontact:', 'endedOn (2026-11-23) comes before published'],
	['reports', 'date: 2024-10-17', 'date: ¦2031-10-17', 'after the record was read'],
	['reports', 'date: 2024-10-17', 'date: ¦2024-10', 'precision'],
	['reports', 'precision: day', 'precision: ¦unknown', 'do not agree'],
	['reports', 'date: 2024-10-17\n  precision: day', 'precision: ¦day', 'do not agree'],
	['week', 'report: S12', 'report: ¦S09', 'has no date'],
	['week', 'report: S05', 'report: ¦T01', 'was said before “S01”']
];

export const range: Row[] = [
	['reports', 'low: 11000\n      high: 12000', 'low: ¦12000\n      high: 11000', 'from 12000 to 11000'],
	['reports', 'low: 11000\n      high: 12000', 'low: ¦12000\n      high: 12000', 'from 12000 to 12000'],
	...['value: 10000\n      qualifier: range', 'low: 1\n      qualifier: range', 'high: 1\n      qualifier: range', 'qualifier: range'].map((size): Row => ['reports', trueFigure, `¦${figure(size)}`, 'a range needs low and high']), // prettier-ignore
	...['qualifier: exact', 'low: 1\n      qualifier: exact', 'value: 1\n      high: 2\n      qualifier: up-to', 'low: 1\n      high: 2\n      qualifier: at-least'].map((size): Row => ['reports', trueFigure, `¦${figure(size)}`, 'needs one value']) // prettier-ignore
];

export const measures: Row[] = [
	...each('derived', 'inputs: [K03, A-beside]', ['inputs: ', ''], ['[C12-both, C12]', '[C12, C12]', '[K03]', '[K03, A-beside, A-beside]', '[A-beside, K03]'], 'difference of'), // prettier-ignore
	['charts', 'measures: [training]', 'measures: [¦sent]', 'has a place already'],
	['charts', 'measures: [killed]', 'measures: [¦killed, wounded]', 'shares its lane'],
	['charts', 'level: A-sent', 'level: ¦C12', 'not what its lane counts']
];

export const lane: Row[] = [
	['charts', 'measures: [training]', 'measures: [planned]', 'no lane draws that', ['reports', 'training\n']]
];

export const arithmetic: Row[] = [
	['derived', 'inputs: [T11, K02]', 'inputs: [¦T13, K02]', 'open-ended (at-least)'],
	...each(
		'derived',
		'inputs: [claims]',
		['inputs: ', ''],
		['[soldiers]', '[claims, proven]', '[claims, claims]']
	)
];

export const duplicateId: Row[] = [
	['speakers', '- id: hur', '- id: ¦nis', 'a speaker “nis”'],
	['reports', '- id: T02\n', '- id: ¦T01\n', 'a report “T01”'],
	['reports', '- id: T05-planned', '- id: ¦T05', 'a figure “T05”'],
	['reports', 'competes: [T04]', 'competes: [¦T01]', 'a report “T01”'],
	['derived', '- id: recorded-other', '- id: ¦T09'],
	['quotations', '- id: sacrifice', '- id: ¦human-shields', 'a quotation'],
	['claims', '- id: sole-survivor', '- id: ¦ten-thousand-sent', 'a claim'],
	['charts', '- id: troop-estimates', '- id: ¦ten-thousand', 'a chart'],
	['charts', '    - id: reported', '    - id: ¦cover', 'a scene'],
	['charts', '    - id: present', '    - id: ¦sent', 'a lane'],
	['motives', '- id: country', '- id: ¦pay', 'a motive'],
	['motives', 'report: D16\n      text: No', 'report: ¦D15\n      text: No', 'a line'],
	['families', '- id: leaves', '- id: ¦serves', 'a branch'],
	['forecast', '- id: groups', '- id: ¦individuals', 'a stage'],
	['week', 'report: S05', 'report: ¦S01', 'a line'],
	['story', '- id: force\n', '- id: ¦number\n', 'an act'],
	['story', '- id: same-week', '- id: ¦cover', 'a step'],
	['changes', '- id: kursk', '- id: twice\n  day: 2026-11-24\n  version: 1.0.0\n  kind: update\n  changed: [{ record: step/rank }]\n  why: A reason.\n- id: ¦twice\n  day: 2026-11-24\n  version: 1.0.0\n  kind: update\n  changed: [{ record: step/rank }]\n  why: A reason.\n- id: kursk', 'a change'] // prettier-ignore
];

export const unknownId: Row[] = [
	['reports', 'speaker: zelensky', 'speaker: ¦nobody', 'no speaker'],
	['reports', 'competes: [T04]', 'competes: [¦T99]', 'no report'],
	['reports', 'supersededBy: [T05]', 'supersededBy: [¦T99]', 'no report'],
	['reports', 'relays: [K03]', 'relays: [¦K99]', 'no report'],
	['reports', 'says: >-\n    Russia', 'says: ¦>-\n    {T99} Russia', 'no figure'],
	['reports', 'says: >-\n    Russia', 'says: ¦>-\n    {T99|date} Russia', 'no report'],
	['reports', 'says: >-\n    Russia', 'says: ¦>-\n    {constructor} Russia', 'no figure'],
	['derived', 'inputs: [K03, A-beside]', 'inputs: [¦K99, A-beside]', 'no figure'],
	['quotations', 'speaker: lee', 'speaker: ¦Lee', 'no speaker'],
	['claims', 'reports: [T08,', 'reports: [¦T08-x,', 'no report'],
	['charts', 'figures: [T08]', 'figures: [¦t08]', 'no figure or report'],
	['charts', 'home: same-week', 'home: ¦nowhere', 'no step'],
	['charts', 'level: A-sent', 'level: ¦A-nobody', 'no figure'],
	['motives', 'report: D15', 'report: ¦D99', 'no report'],
	['families', 'reports: [F04', 'reports: [¦F99', 'no report'],
	['forecast', 'report: D01', 'report: ¦D99', 'no report'],
	['week', 'report: S01', 'report: ¦S99', 'no report'],
	['story', 'scene: ten-thousand/cover', 'scene: ¦ten-thousand/nowhere', 'no scene'],
	['story', 'quote: sacrifice', 'quote: ¦surrender', 'no quotation'],
	['changes', 'record: claim/kursk-in-ukraine', 'record: ¦claim/kursk', 'no claim']
];

export const relay: Row[] = [
	['reports', 'relays: [K03]', 'relays: [¦K05]', 'in a circle: K05 → K05'],
	['reports', 'occasion: new-york-times-2024-11-10', 'relays: [¦K05]', 'K03 → K05 → K03']
];

export const superseded: Row[] = [
	['reports', 'standing: superseded\n  supersededBy: [T05]', 'standing: ¦superseded', 'do not agree'],
	['reports', 'standing: superseded\n  supersededBy: [T05]', 'standing: ¦disputed\n  supersededBy: [T05]', 'do not agree'], // prettier-ignore
	...['T03', 'T01'].map((id): Row => ['reports', 'supersededBy: [T05]', `supersededBy: [¦${id}]`, `“${id}” is no later statement than “T03”`]) // prettier-ignore
];

const settles =
	'>-\n    a published account of how Seoul, Washington and Kyiv each counted that week would\n    show whether they counted the same people.';
export const wouldChange: Row[] = [
	['reports', `${settles}\n  checked: 2026-04`, `¦${settles}`, 'its report lacks checked'],
	['reports', `  wouldChange: ${settles}\n`, '', 'lacks wouldChange', ['reports', 'id: T05\n  speaker']]
];

export const change: Row[] = [
	[
		'claims',
		'standing: corroborated',
		'standing: ¦disputed',
		`claim/ten-thousand-sent differs from the released ${current}`
	],
	['reports', 'value: 10000', 'value: 10001', `figure/T01 differs from the released ${current}`, ['reports', 'id: T01\n      measure']], // prettier-ignore
	['reports', 'standing: disputed', 'standing: ¦unverified', 'figure/T01 differs']
];

export const version: Row[] = [
	['site', `version: ${current}`, 'version: ¦0.9.9', `goes back from ${current}`],
	['changes', `version: ${current}`, 'version: ¦99.0.0', 'the entry is of 99.0.0'],
	[
		'claims',
		'standing: corroborated',
		'standing: disputed',
		`still the released ${current}`,
		['site', current]
	]
];

const inFront = (words: string): Row => ['reports', 'says: >-\n    Russia', `says: >-\n    ${words} Russia`];
const inLabel = (words: string): Row => ['week', 'label: The video', `label: The ${words} video`];

export const token: Row[] = [
	inFront('¦{nobody'),
	inFront('T01¦}'),
	inFront('¦{}'),
	inFront('¦{ T01 }'),
	inFront('¦{{T01}}'),
	inFront('$¦{T01.value}'),
	['reports', 'says: >-\n    Russia', 'says: ¦>-\n    {T01|loud} Russia', 'unknown form “loud”'],
	['reports', 'says: >-\n    Russia', 'says: ¦>-\n    {S09|date} Russia', 'has no date'],
	['claims', '{T33|date}', '{L05|day}', 'has no day', ['claims', '>-\n    Moscow']],
	['motives', 'motive: Country', 'motive: "¦{T08}"', 'no token']
];

export const hedge: Row[] = [
	['reports', 'says: >-\n    Russia', 'says: ¦>-\n    {T01|bare} Russia', 'drops what was said: “about”'],
	['week', 'label: The video appears, unverified', 'label: ¦Over {T08|bare} seen', '“about”']
];

export const numberInProse: Row[] = [
	...['¦7,000', '¦40', '¦½', '¦Ⅻ', '¦٧', '¦१', '¦𝟙', '¦²', '¦①', 'T¦34s'].map(inLabel),
	...['¦twelve', '¦Two', '¦hundreds', '¦Dozens', '¦half', '¦twice', '¦tenfold', '¦thirds', '¦million'].map(inLabel), // prettier-ignore
	['week', 'label: The video', 'label: ¦"The t\\\n    welve"\n# video', '“twelve”'],
	['story', 'heading: Each', 'heading: ¦Half each', '“Half”'],
	['site', 'dots: >-\n  Each', 'dots: >-\n  ¦40 dots. Each', '“40”'],
	['quotations', 'to: to The Sun', 'to: to ¦40 readers of The Sun', '“40”']
];

export const wording: Row[] = [
	...['¦confirmed', '¦Confirms', '¦revealed', '¦admits', '¦casualties', '¦casualty', '¦admitted'].map(
		inLabel
	),
	['week', 'label: The video', 'label: ¦"The con\\\n    firmed"\n# video', '“confirmed”'],
	['reports', 'says: >-\n    Russia', 'says: >-\n    ¦It is\n    believed that Russia', 'It is']
];

const sacrifice = 'words: "The main focus point';
export const quotation: Row[] = [
	['quotations', sacrifice, 'words: ¦"The vain focus point', '“sacrifice” differs'],
	['quotations', sacrifice, 'words: ¦"The main focus  point', 'differs'],
	['quotations', sacrifice, 'words: ¦"the main focus point', 'differs'],
	['quotations', 'the military,"', 'the military."', 'differs', ['quotations', '"The main']],
	['quotations', 'words: "It’s not', 'words: ¦"It\'s not', 'differs'],
	['quotations', 'sha256: ded6', 'sha256: ded7', 'differs', ['quotations', '"human']],
	['quotations', '["[of defection]"]', '[¦"[of desertion]"]', 'not in the passage']
];

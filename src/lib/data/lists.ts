/** The closed lists that records choose from; `data/README.md` explains their members. */

export const standings = [
	'corroborated',
	'disputed',
	'unverified',
	'superseded',
	'derived',
	'testimony'
] as const;

export const qualifiers = ['exact', 'about', 'at-least', 'more-than', 'up-to', 'nearly', 'range'] as const;

export const measures = [
	'sent',
	'present',
	'training',
	'reinforcement',
	'planned',
	'forecast',
	'killed',
	'wounded',
	'killed-or-wounded',
	'captured',
	'asked-for-asylum',
	'left-posts',
	'unit-size',
	'survivors',
	'force',
	'force-combined',
	'corps-strength',
	'displayed',
	'imprisoned',
	'pay',
	'year',
	'decade',
	'age',
	'records'
] as const;

/** Measures that no lane of the estimates draws: other charts and the receipts have them. */
export const measuresWithoutLane: ReadonlySet<Measure> = new Set([
	'wounded',
	'captured',
	'asked-for-asylum',
	'left-posts',
	'unit-size',
	'survivors',
	'force',
	'force-combined',
	'corps-strength',
	'displayed',
	'imprisoned',
	'pay',
	'year',
	'decade',
	'age',
	'records'
]);

export const parties = [
	'seoul',
	'kyiv',
	'washington',
	'london',
	'moscow-pyongyang',
	'others',
	'article',
	'lee'
] as const;

export const chartIds = [
	'ten-thousand',
	'troop-estimates',
	'force-ratio',
	'one-of-forty',
	'casualty-estimates',
	'motives',
	'families',
	'forecast',
	'claims'
] as const;

export const changeKinds = ['correction', 'update', 'withdrawal', 'addition'] as const;

/** What a change may concern, as the first part of its name: `figure/T08`. */
export const recordKinds = ['figure', 'claim', 'quotation', 'step'] as const;

export type ChangeKind = (typeof changeKinds)[number];
export type Standing = (typeof standings)[number];
export type Qualifier = (typeof qualifiers)[number];
export type Measure = (typeof measures)[number];
export type Party = (typeof parties)[number];
export type ChartId = (typeof chartIds)[number];

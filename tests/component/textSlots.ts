import {
	changes,
	charts,
	claims,
	derived,
	families,
	forecast,
	motives,
	quotations,
	reports,
	site,
	speakers,
	story,
	voices,
	week
} from 'virtual:records';
import { homeScene } from '../../src/lib/story/chartsInStory.ts';

type Fields = Record<string, unknown>;
/** One text of one record. */
export interface Slot {
	name: string;
	of: Fields;
	key: string;
	/** What stands before the text, so that the field stays what it is. */
	before?: string;
}
const slot = (name: string, of: unknown, ...keys: string[]): Slot[] =>
	keys.map((key) => ({ name: `${name}.${key}`, of: of as Fields, key }));

export const report = reports.find(({ id }) => id === 'T05');
const steps = story.acts.flatMap((act) => act.steps.map((step) => ({ step, act: act.title })));
const stepWith = (field: 'plate' | 'quote' | 'warning') => steps.find(({ step }) => step[field]);
export const shownSteps = [stepWith('plate'), stepWith('quote'), stepWith('warning')].flatMap(
	(one) => one ?? []
);
export const claim = claims[0];
export const change = changes.find(({ changed }) => changed[0]?.before);
const quoted = quotations.find(({ id }) => id === stepWith('quote')?.step.quote);

/** Every kind of text that a record has, each in one record that is shown below. */
export const slots: Slot[] = [
	...slot('site', site, 'description', 'method', 'dots', 'licence'),
	...slot('site.standings', site.standings, 'disputed'),
	...slot(
		'speaker',
		speakers.find(({ id }) => id === report?.speaker),
		'name',
		'interest'
	),
	...slot(
		'voice',
		voices.find(({ id }) => id === report?.speaker),
		'name'
	),
	...slot('report', report, 'voice', 'says', 'note', 'wouldChange'),
	...slot('report.figure', report?.figures?.[0], 'counts'),
	...slot('report.seen', report?.seen, 'outlet'),
	{ name: 'report.link', of: report?.seen as unknown as Fields, key: 'link', before: 'https://x.example/' },
	...slot('report.alsoSeen', report?.alsoSeen?.[0], 'outlet'),
	...slot('derived', derived[0], 'counts'),
	...slot('quotation', quoted, 'words', 'to'),
	...slot('claim', claim, 'claim', 'detail', 'why'),
	...slot(
		'scene',
		charts.find(({ id }) => id === 'families')?.scenes.find(({ id }) => id === homeScene('families').scene),
		'title',
		'subtitle',
		'note'
	),
	...slot('motive', motives[0], 'motive', 'lee'),
	...slot('motive.record', motives[0]?.record[0], 'text'),
	...slot('family', families.children?.[0], 'text'),
	...slot('step', shownSteps[0]?.step, 'heading', 'text'),
	...slot('plate', shownSteps[0]?.step.plate, '0'),
	...slot('warning', shownSteps[2]?.step, 'warning'),
	...slot('change', change, 'why', 'noticed'),
	...slot('change.before', change?.changed[0]?.before, 'text'),
	...slot('story', story, 'title'),
	...slot('forecast', forecast.events[0], 'label'),
	...slot('week', week[0], 'label')
];

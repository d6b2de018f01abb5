import type { ChartId } from '../data/lists.ts';
import type { SceneWords } from '../data/schema.ts';
import { statedFigure, statementOf } from '../model/record.ts';
import { longDate } from '../text/dates.ts';
import { ownerLine } from '../text/owner.ts';
import { partyNames } from '../text/parties.ts';
import { phrase } from '../text/phrase.ts';
import { figureRow } from './cells.ts';
import type { Chart, Choices, KeyItem, Scene } from './chart.ts';
import {
	lanesHeight,
	lanesLayout,
	lanesOf,
	partiesIn,
	saidIn,
	type Lane,
	type LanesOptions
} from './lanes.ts';
import { capitalised } from '../text/numbers.ts';
import { choiceWords, isNarrowed, lensName, narrowed, nothing } from './said.ts';
import { wordsOf } from './words.ts';

interface LanesChartOptions extends Omit<LanesOptions, 'lanes'> {
	id: ChartId;
	/** What its table is called, and what a statement in it counts. */
	caption: string;
	counted: string;
	/** Height beyond that of usual lanes, px. */
	extra: number;
	/** How its marks look, besides who says it and the open end. */
	key?: KeyItem[];
}

/** A chart of dated statements in lanes: through any lens, and as far as it was known on any day. */
export function lanesChart(options: LanesChartOptions): Chart {
	const { id, caption, counted, extra, key = [] } = options;
	const lanes = lanesOf(id);
	const said = (scene: Choices) => lanes.map((lane) => ({ ...lane, figures: saidIn(lane, scene) }));
	return {
		id,
		offers: () => ['lens', 'saidBy'],
		words: (scene) => lanesWords(scene, said(scene), counted),
		height: (_, width) => lanesHeight(width) + extra,
		layout: (scene, box) => lanesLayout({ ...options, lanes }, scene, box),
		key: (scene) => [
			...partiesIn(said(scene)).map((party) => ({
				look: party,
				paint: 'north' as const,
				text: partyNames[party]
			})),
			{ look: 'floor', paint: 'north', text: 'at least, more than' },
			...key
		],
		describe(scene) {
			const shown = said(scene).filter(({ figures }) => figures.length > 0);
			if (shown.length === 0) return `${nothing(counted, scene)}.`;
			const part = isNarrowed(scene) ? `, ${choiceWords(scene)}` : '';
			return `Statements by date in lanes that count different things and are never joined${part}. ${shown
				.map(
					({ label, figures }) =>
						`${label}: ${figures.map(({ id }) => `${phrase(statedFigure(id))} (${ownerLine(id)})`).join(', ')}`
				)
				.join('. ')}.`;
		},
		table: (scene) => ({
			caption: isNarrowed(scene) ? `${caption}, ${choiceWords(scene)}` : caption,
			columns: ['Who said it', 'Number', 'Date', 'Standing', 'What was counted'],
			rows: said(scene).flatMap(({ label, figures }) =>
				figures.map(({ id }) => [...figureRow(id), { text: label }])
			)
		})
	};
}

/** The finding of the part that a reader chose: the first lane that holds anything in it. */
function lanesWords(scene: Scene, lanes: readonly Lane[], counted: string): SceneWords {
	const words = wordsOf(scene);
	if (!isNarrowed(scene)) return words;
	const { lens, saidBy } = scene;
	const lane = lanes.find(({ figures }) => figures.length > 0);
	const [first, last] = [lane?.figures[0]?.id, lane?.figures.at(-1)?.id];
	const all = lanes.flatMap(({ figures }) => figures.map(({ id }) => id));
	if (!lane || !first || !last) return narrowed(words, scene, nothing(counted, scene), []);
	const what = lane.label.charAt(0).toLowerCase() + lane.label.slice(1);
	const report = statementOf(last).id;
	const title = saidBy
		? `As of ${longDate(saidBy)}, ${what}: {${last}}, said by {${report}|speaker}`
		: first === last
			? `${capitalised(lensName(lens ?? 'others'))}, ${what}: {${first}}`
			: `${capitalised(lensName(lens ?? 'others'))}, ${what}: {${first}} at first, {${last}} at last`;
	return narrowed(words, scene, title, all);
}

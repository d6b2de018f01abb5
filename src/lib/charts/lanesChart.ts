import type { Figure } from '../data/flatten.ts';
import type { ChartId } from '../data/lists.ts';
import type { SceneWords } from '../data/schema.ts';
import { statementOf } from '../model/record.ts';
import { saidValue } from '../model/stated.ts';
import { longDate } from '../text/dates.ts';
import { ownerOf, withOwner } from '../text/owner.ts';
import { partyNames } from '../text/parties.ts';
import { figuresInProse } from '../text/resolve.ts';
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

interface LanesChartOptions extends Omit<LanesOptions, 'lanes' | 'told'> {
	id: ChartId;
	/** What its table is called, and what a statement in it counts. */
	caption: string;
	counted: string;
	/** Height beyond that of usual lanes, px. */
	extra: number;
	/** What else its marks can look like, besides who says it and the open end. */
	key?: Omit<KeyItem, 'paint'>[];
}

/** A chart of dated statements in lanes: through any lens, and as far as it was known on any day. */
export function lanesChart(options: LanesChartOptions): Chart {
	const { id, caption, counted, extra, key = [] } = options;
	// Worked out when it is first drawn: a page that opens has other things to do.
	let known: readonly Lane[] | undefined;
	const lanes = () => (known ??= lanesOf(id));
	const said = (scene: Choices) => lanes().map((lane) => ({ ...lane, figures: saidIn(lane, scene) }));
	return {
		id,
		offers: () => ['lens', 'saidBy'],
		words: (scene) => lanesWords(scene, said(scene), counted),
		height: (_, width) => lanesHeight(width) + extra,
		layout: (scene, box) =>
			lanesLayout({ ...options, lanes: lanes(), told: figuresInProse(wordsOf(scene).title) }, scene, box),
		key: (scene) =>
			[
				...partiesIn(said(scene)).map((party) => ({ look: party, text: partyNames[party] })),
				...endsIn(said(scene)),
				...key
			].map((item) => ({ ...item, paint: isNarrowed(scene) ? 'north' : 'quiet' })),
		describe(scene) {
			const shown = said(scene).filter(({ figures }) => figures.length > 0);
			if (shown.length === 0) return `${nothing(counted, scene)}.`;
			const part = isNarrowed(scene) ? `, ${choiceWords(scene)}` : '';
			return `Statements by date in lanes that count different things and are never joined${part}. ${shown
				.map(({ label, figures }) => `${label}: ${figures.map(({ id }) => withOwner(id)).join(', ')}`)
				.join('. ')}.`;
		},
		table: (scene) => ({
			caption: isNarrowed(scene) ? `${caption}, ${choiceWords(scene)}` : caption,
			columns: ['Who said it', 'Number', 'Date', 'Standing', 'What was counted'],
			rows: said(scene).flatMap(({ label, figures, level }) => [
				...figures.map(({ id }) => [...figureRow(id), { text: label }]),
				// What is drawn across the lane stays, whatever the reader chose: the others are held against it.
				...(level && figures.length > 0 ? [[...figureRow(level.figure), { text: label }]] : [])
			])
		})
	};
}

/** How an end that is open, or apart from the other, is drawn, where it is. */
function endsIn(lanes: readonly Lane[]): Omit<KeyItem, 'paint'>[] {
	const drawn = new Set(lanes.flatMap(({ figures }) => figures.map(({ qualifier }) => qualifier)));
	const item = (look: KeyItem['look'], text: string, ...qualifiers: Figure['qualifier'][]) =>
		qualifiers.some((qualifier) => drawn.has(qualifier)) ? [{ look, text }] : [];
	return [
		...item('floor', 'at least, more than', 'at-least', 'more-than'),
		...item('ceiling', 'up to', 'up-to'),
		...item('range', 'from … to', 'range')
	];
}

/** The finding of the part that a reader chose: the first lane that holds anything in it. */
function lanesWords(scene: Scene, lanes: readonly Lane[], counted: string): SceneWords {
	const words = wordsOf(scene);
	const lane = lanes.find(({ figures }) => figures.length > 0);
	if (!lane) return narrowed(words, scene, nothing(counted, scene), []);
	const all = lanes.flatMap(({ figures, level }) =>
		figures.length > 0 ? [...figures.map(({ id }) => id), ...(level ? [level.figure] : [])] : []
	);
	if (!isNarrowed(scene)) return { ...words, figures: all };
	return narrowed(words, scene, scene.saidBy ? asOf(scene.saidBy, lane) : run(scene, lane), all);
}

/** “By 1 December 2024, in Kursk: lowest about 10,000, highest about 11,000”: what each speaker had said last. */
function asOf(day: string, { short, figures }: Lane): string {
	const last = new Map(figures.map((figure) => [statementOf(figure.id).speaker, figure]));
	const ordered = [...last.values()].sort((a, b) => saidValue(a) - saidValue(b));
	const [low, high] = [ordered[0], ordered.at(-1)];
	const head = `By ${longDate(day)}, ${short}:`;
	if (!low || !high || low === high) return `${head} {${low?.id}} (${ownerOf(low?.id ?? '').name})`;
	return `${head} lowest {${low.id}}, highest {${high.id}}`;
}

/** “Seoul, sent in all: 1,500 at first, 15,000 at last” */
function run({ lens }: Choices, { short, figures }: Lane): string {
	const [first, last] = [figures[0]?.id, figures.at(-1)?.id];
	const head = `${capitalised(lensName(lens ?? 'others'))}, ${short}:`;
	return first === last ? `${head} {${first}}` : `${head} {${first}} at first, {${last}} at last`;
}

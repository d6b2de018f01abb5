import type { ChartId } from '../../src/lib/data/lists.ts';
import { loadRecords } from '../../src/lib/data/loadRecords.ts';

/** The records as the files have them, apart from how the charts read them. */
export const records = loadRecords('data');

export const steps = records.story.acts.flatMap((act) => act.steps);
export const stepsOf = (chart: ChartId) => steps.filter(({ scene }) => scene.startsWith(`${chart}/`));

/** A running total that a chart's lanes hold. */
export interface Said {
	id: string;
	/** The report that states it. */
	report: string;
	party: string;
	/** What its speaker is called where there is little room. */
	short: string;
	/** `yyyy-mm-dd`, or `yyyy-mm` where only the month is known. */
	date?: string;
	standing: string;
}

const all = records.reports.flatMap((report) => {
	const by = records.speakers.find(({ id }) => id === report.speaker);
	return (report.figures ?? []).map((figure) => ({
		...figure,
		report: report.id,
		kind: report.kind,
		party: by?.party ?? '',
		short: by?.short ?? '',
		...(report.date && { date: report.date }),
		standing: report.standing
	}));
});

/** A figure that somebody stated, with what its report says of it. */
export function saidFigure(id: string) {
	const figure = all.find((candidate) => candidate.id === id);
	if (!figure) throw new RangeError(`nobody stated a figure called “${id}”`);
	return figure;
}

/** What stands in the lanes of a chart: running totals that somebody other than the article stated. */
export function saidIn(chart: ChartId): Said[] {
	const lanes = records.charts.find(({ id }) => id === chart)?.lanes ?? [];
	const measures = lanes.flatMap((lane) => lane.measures);
	const left = lanes.flatMap(({ except = [] }) => except);
	return all.filter(
		({ id, measure, scope, kind }) =>
			measures.includes(measure) && !left.includes(id) && !scope && kind !== 'article'
	);
}

/** The last day that a date allows. */
const known = (date: string) =>
	date.length === 10
		? date
		: new Date(Date.UTC(+date.slice(0, 4), +date.slice(5), 0)).toISOString().slice(0, 10);

/** Whether a statement was known by the end of a day. */
export const isKnownBy = ({ date }: Said, day: string): boolean => date !== undefined && known(date) <= day;

/** The days on which a chart's record grew, between its first and its last. */
export const daysOf = (chart: ChartId): string[] => {
	const { figuresReadFrom, figuresReadTo } = records.site;
	const days = saidIn(chart).flatMap(({ date }) => (date ? [known(date)] : []));
	return [...new Set([figuresReadFrom, ...days.filter((day) => day < figuresReadTo), figuresReadTo])].sort();
};

/** The element id of the note that answers for a figure or a report: its report's, or its own where it is derived. */
export function noteOf(id: string): string {
	return `receipt-${all.find((figure) => figure.id === id)?.report ?? id}`;
}

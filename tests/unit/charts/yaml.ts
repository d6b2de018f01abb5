import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

// The records as they stand in the files: read here without the code that is tested against them.

interface Figure {
	id: string;
	measure: string;
	value?: number;
	low?: number;
	high?: number;
	qualifier: string;
	scope?: string;
}
interface Report {
	id: string;
	speaker: string;
	kind: string;
	date?: string;
	standing: string;
	figures?: Figure[];
}
interface Chart {
	id: string;
	scenes: { id: string; title: string; figures: string[] }[];
	lanes?: {
		id: string;
		label: string;
		measures: string[];
		except?: string[];
		level?: string;
		apart?: boolean;
	}[];
}
export interface Branch {
	id: string;
	text: string;
	standing?: string;
	reports: string[];
	children?: Branch[];
}
interface Files {
	reports: Report[];
	speakers: { id: string; short: string; party: string }[];
	charts: Chart[];
	claims: { id: string; short: string; standing: string; reports: string[] }[];
	motives: { id: string; record: { report: string }[] }[];
	families: Branch;
	forecast: { events: { report: string; track: string }[] };
	week: { report: string }[];
	derived: { id: string; formula: string; inputs: string[] }[];
}

const read = <Name extends keyof Files>(name: Name): Files[Name] =>
	parse(readFileSync(new URL(`../../../data/${name}.yaml`, import.meta.url), 'utf8')) as Files[Name];

export const reports = read('reports');
export const claims = read('claims');
export const motives = read('motives');
export const families = read('families');
export const forecast = read('forecast');
export const week = read('week');
export const derived = read('derived');
const speakers = read('speakers');
const charts = read('charts');

function found<T>(item: T | undefined, id: string): T {
	if (!item) throw new Error(`no record is called “${id}”`);
	return item;
}

export const chartOf = (id: string): Chart =>
	found(
		charts.find((chart) => chart.id === id),
		id
	);
/** The report of an id, its own or that of one of its figures. */
export const reportOf = (id: string): Report =>
	found(
		reports.find((report) => report.id === id || report.figures?.some((figure) => figure.id === id)),
		id
	);
export const figureOf = (id: string): Figure =>
	found(
		reportOf(id).figures?.find((figure) => figure.id === id),
		id
	);
export const speakerOf = (id: string) =>
	found(
		speakers.find((speaker) => speaker.id === reportOf(id).speaker),
		id
	);

/** The whole number that was said; of a range its lower end. */
export const said = (id: string): number => figureOf(id).value ?? figureOf(id).low ?? NaN;

/** Every value that a figure allows, as its qualifier says. */
export function ends(id: string): [low: number, high: number] {
	const { value = NaN, low = NaN, high = NaN, qualifier } = figureOf(id);
	if (qualifier === 'range') return [low, high];
	if (qualifier === 'at-least' || qualifier === 'more-than') return [value, Infinity];
	return qualifier === 'up-to' ? [0, value] : [value, value];
}

/** The day from which a report was known: the last of a month that is known without its day. */
function knownFrom(date: string): string {
	if (date.length > 7) return date;
	const [year = 0, month = 0] = date.split('-').map(Number);
	const days = [31, year % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
	return `${date}-${days[month - 1]}`;
}

/** Whether a reader who looks at one party, and not past a day, may see what a report says. */
export function isAllowed(id: string, { lens, saidBy }: { lens?: string; saidBy?: string }): boolean {
	const { date } = reportOf(id);
	if (lens && speakerOf(id).party !== lens) return false;
	return !saidBy || (date !== undefined && knownFrom(date) <= saidBy);
}

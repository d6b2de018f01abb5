import { site } from 'virtual:records';
import { choicesOf, type Cell, type Scene } from '../charts/chart.ts';
import { registry } from '../charts/registry.ts';
import { figure, hasFigure, speaker, statement } from '../model/record.ts';
import { stated } from '../model/stated.ts';
import { formulaOf, ownerOf, reportOf } from '../text/owner.ts';
import { isDerived } from '../text/phrase.ts';
import { addressOfSubject, altText, creditLine, licence, sourceLine, storyTitle } from './citation.ts';
import { csv, type Value } from './csv.ts';
import { contentOfSubject, figuresOfSubject, type Subject } from './subject.ts';

/** A figure or report that a row states, as a program reads it. */
export interface Stated {
	id: string;
	/** The report that a stated figure belongs to. */
	report?: string;
	measure?: string;
	qualifier?: string;
	/** What was said sets both; a floor has no high, a ceiling no low. */
	low?: number;
	high?: number;
	unit?: string;
	/** Name, and id among the speakers. */
	speaker?: string;
	speakerId?: string;
	/** `yyyy-mm-dd` or `yyyy-mm` */
	date?: string;
	standing: string;
	/** How a number that nobody stated came about. */
	formula?: string;
}

export function statedOf(id: string): Stated {
	const report = reportOf(id);
	const by = report === undefined ? undefined : statement(report);
	return {
		id,
		...(by && { report: by.id, speaker: speaker(by.speaker).name, speakerId: by.speaker }),
		...(by?.date && { date: by.date }),
		...(hasFigure(id) && numbersOf(id)),
		standing: ownerOf(id).standing
	};
}

function numbersOf(id: string): Partial<Stated> {
	const item = figure(id);
	const finite = (end: number | undefined) => (end !== undefined && Number.isFinite(end) ? end : undefined);
	if (isDerived(item)) {
		const [low, high] = [finite(item.interval.low), finite(item.interval.high)];
		return {
			measure: item.measure,
			qualifier: 'derived',
			...(low !== undefined && { low }),
			...(high !== undefined && { high }),
			formula: formulaOf(id)
		};
	}
	const { low, high } = stated(item);
	const isCeiling = item.qualifier === 'up-to';
	return {
		measure: item.measure,
		qualifier: item.qualifier,
		...(!isCeiling && { low }),
		...(finite(high) !== undefined && { high }),
		unit: item.unit
	};
}

const recordColumns = [
	...['figure', 'measure', 'qualifier', 'low', 'high', 'unit'],
	...['speaker', 'date', 'standing', 'formula', 'claim']
] as const;

const figuresIn = (row: readonly Cell[]) => row.flatMap(({ figure: id }) => id ?? []);

/** The record of one figure, as the cells of a row. */
function recordCells(id: string | undefined, claim: string | undefined): Value[] {
	if (id === undefined) return recordColumns.map((name) => (name === 'claim' ? claim : undefined));
	const { measure, qualifier, low, high, unit, speaker: by, date, standing, formula } = statedOf(id);
	return [id, measure, qualifier, low, high, unit, by, date, standing, formula, claim];
}

/** @throws RangeError where a step shows words: they have no table */
function sceneOf({ shows, id }: Subject): Scene {
	if ('scene' in shows) return shows.scene;
	throw new RangeError(`the step “${id}” shows words: there is no table of it`);
}

/**
 * The table of a subject's scene for a spreadsheet: the words of each row as the page has them, then
 * the record behind them, a line for each figure of the row.
 */
export function csvOf(subject: Subject): string {
	const scene = sceneOf(subject);
	const { columns, rows } = registry[scene.chart].table(scene);
	const width = Math.max(columns.length, ...rows.map((row) => row.length));
	const lines = rows.flatMap((row, i) => {
		const ids = figuresIn(row);
		const claim = row.find((cell) => cell.claim)?.claim;
		const words = Array.from({ length: width }, (_, c) => row[c]?.text);
		return (ids.length > 0 ? ids : [undefined]).map((id): Value[] => [
			i + 1,
			...words,
			...recordCells(id, claim)
		]);
	});
	return csv(['row', ...columns, ...recordColumns.map((name) => `record: ${name}`)], lines, { bom: true });
}

/** The same with everything that it needs to be cited, for a program. */
export function jsonOf(subject: Subject): string {
	const scene = sceneOf(subject);
	const { title, subtitle, note } = contentOfSubject(subject, '');
	const table = registry[scene.chart].table(scene);
	const whole = {
		title,
		...(subtitle && { subtitle }),
		...(note && { note }),
		alt: altText(subject),
		source: sourceLine(subject),
		credit: creditLine(subject),
		address: addressOfSubject(subject),
		publication: storyTitle(),
		licence: { name: licence.id, title: licence.title, path: licence.address },
		version: site.version,
		readTo: site.figuresReadTo,
		chart: scene.chart,
		scene: scene.scene,
		choices: choicesOf(scene),
		table: { caption: table.caption, columns: table.columns, rows: table.rows },
		records: figuresOfSubject(subject).map(statedOf)
	};
	return `${JSON.stringify(whole, null, '\t')}\n`;
}

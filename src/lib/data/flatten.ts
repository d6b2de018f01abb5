import type { Measure, Qualifier, Standing } from './lists.ts';
import type { Claim, Report, Speaker, StatedFigure } from './schema.ts';

/** What every drawing needs of a report, without the words of its receipt. */
export interface Statement {
	id: string;
	speaker: string;
	kind: Report['kind'];
	/** `yyyy-mm-dd` or `yyyy-mm`; absent where the day is not known. */
	date?: string;
	standing: Standing;
}

/** One stated number: its measure and value, and the report that owns it. */
export interface Figure {
	id: string;
	report: string;
	measure: Measure;
	qualifier: Qualifier;
	unit: StatedFigure['unit'];
	/** One value, or both ends of a range. */
	value?: number;
	low?: number;
	high?: number;
	/** Absent for a running total. */
	scope?: 'period' | 'part';
}

export function statementsOf(reports: readonly Report[]): Statement[] {
	return reports.map(({ id, speaker, kind, date, standing }) => ({
		id,
		speaker,
		kind,
		...(date && { date }),
		standing
	}));
}

export function figuresOf(reports: readonly Report[]): Figure[] {
	return reports.flatMap((report) =>
		(report.figures ?? []).map(({ id, measure, qualifier, unit, value, low, high, scope }) => ({
			id,
			report: report.id,
			measure,
			qualifier,
			unit,
			...(value !== undefined && { value }),
			...(low !== undefined && { low }),
			...(high !== undefined && { high }),
			...(scope && { scope })
		}))
	);
}

/** A claim as a mark: its name, its standing and the reports behind it. */
export type ClaimMark = Pick<Claim, 'id' | 'short' | 'standing' | 'reports'>;

export function claimMarksOf(claims: readonly Claim[]): ClaimMark[] {
	return claims.map(({ id, short, standing, reports }) => ({ id, short, standing, reports }));
}

/** Who speaks, as drawings name them. */
export type Voice = Pick<Speaker, 'id' | 'name' | 'short' | 'party'>;

export function voicesOf(speakers: readonly Speaker[]): Voice[] {
	return speakers.map(({ id, name, short, party }) => ({ id, name, short, party }));
}

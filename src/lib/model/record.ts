import { claimMarks, derived, figures, statements, voices } from 'virtual:records';
import type { Figure, Statement, Voice } from '../data/flatten.ts';
import { derive, type DerivedFigure } from './derive.ts';

function index<T extends { id: string }>(list: readonly T[]): ReadonlyMap<string, T> {
	return new Map(list.map((item) => [item.id, item]));
}

const counts: Record<string, number> = {
	claims: claimMarks.length,
	// The article's own statements are what the others are held against.
	speakers: voices.filter(({ party }) => party !== 'article').length,
	reports: statements.filter(({ kind }) => kind !== 'article').length
};
for (const { standing } of claimMarks) {
	counts[`claims ${standing}`] = (counts[`claims ${standing}`] ?? 0) + 1;
}
const derivedFigures = derive(derived, figures, counts);
const figureById = index<Figure | DerivedFigure>([...figures, ...derivedFigures]);
const statementById = index(statements);
const speakerById = index(voices);

function found<T>(map: ReadonlyMap<string, T>, kind: string, id: string): T {
	const item = map.get(id);
	if (!item) throw new RangeError(`no ${kind} is called “${id}”`);
	return item;
}

/** The figure of this id, stated or derived. Throws a RangeError where there is none. */
export const figure = (id: string): Figure | DerivedFigure => found(figureById, 'figure', id);

/** A figure that somebody stated. Throws a RangeError where it is derived or unknown. */
export function statedFigure(id: string): Figure {
	const item = figure(id);
	if ('formula' in item) throw new RangeError(`“${id}” is derived: nobody stated it`);
	return item;
}

export function derivedFigure(id: string): DerivedFigure {
	const item = figure(id);
	if (!('formula' in item)) throw new RangeError(`“${id}” is stated, not derived`);
	return item;
}

/** The report of this id. Throws a RangeError where there is none. */
export const statement = (id: string): Statement => found(statementById, 'report', id);

export const hasStatement = (id: string): boolean => statementById.has(id);

export const hasFigure = (id: string): boolean => figureById.has(id);

export const speaker = (id: string): Voice => found(speakerById, 'speaker', id);

/** The report behind a stated figure. */
export const statementOf = (figureId: string): Statement => statement(statedFigure(figureId).report);

/** Every stated figure of a measure, in the order of the records. */
export const figuresOfMeasure = (...measures: Figure['measure'][]): Figure[] =>
	figures.filter((item) => measures.includes(item.measure));

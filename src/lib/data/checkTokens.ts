import { reportForms, type Part } from './inline.ts';
import type { ParsedFiles } from './loadRecords.ts';
import type { ParsedFile } from './parseFile.ts';
import type { Fault } from './RecordError.ts';
import type { Qualifier } from './lists.ts';
import type { FileName } from './schema.ts';

/** Words that may stand for a qualifier in front of a bare number. */
const hedges: Record<Qualifier, RegExp | null> = {
	exact: null,
	about: /\b(about|around|some)$/,
	nearly: /\bnearly$/,
	'at-least': /\bat least$/,
	'more-than': /\b(more than|over)$/,
	'up-to': /\b(as many as|up to)$/,
	range: null
};

/**
 * What the tokens of all prose say can be said: the record exists, has the date that is asked for,
 * and keeps its hedge.
 * @param figures every figure, stated or derived, by id
 */
export function checkTokens(
	files: ParsedFiles,
	figures: ReadonlyMap<string, { qualifier: Qualifier }>
): Fault[] {
	const reports = new Map(files.reports.value.map((report) => [report.id, report]));
	return (Object.values(files) as ParsedFile<FileName>[]).flatMap((file) =>
		file.prose.flatMap(({ path, parts }) =>
			parts.flatMap((part, i) => {
				if (part.kind !== 'token') return [];
				return reportForms.has(part.form)
					? checkReportToken(file, path, part)
					: checkFigureToken(file, path, part, parts[i - 1]);
			})
		)
	);

	function checkReportToken(
		file: ParsedFile<FileName>,
		path: readonly PropertyKey[],
		{ id, form }: Token
	): Fault[] {
		const report = reports.get(id);
		if (!report) return [unknownId(file, path, id, 'report')];
		const missing = form === 'day' ? report.precision !== 'day' : report.date === undefined;
		if (form === 'speaker' || !missing) return [];
		const remedy = 'leave the date out, or find it and add it to the report';
		return [file.fault(path, 'token', `“${id}” has no ${form} to print`, remedy)];
	}

	function checkFigureToken(
		file: ParsedFile<FileName>,
		path: readonly PropertyKey[],
		{ id, form }: Token,
		before: Part | undefined
	): Fault[] {
		const figure = figures.get(id);
		if (!figure) return [unknownId(file, path, id, 'figure')];
		const hedge = hedges[figure.qualifier];
		if (form !== 'bare' || !hedge) return [];
		if (before?.kind === 'text' && hedge.test(before.text.trimEnd())) return [];
		const remedy = `write {${id}}, or put the hedge in front of it`;
		return [file.fault(path, 'hedge', `{${id}|bare} drops what was said: “${figure.qualifier}”`, remedy)];
	}
}

type Token = Extract<Part, { kind: 'token' }>;

/** The fault of an id that no record has. */
export function unknownId<Name extends FileName>(
	file: ParsedFile<Name>,
	path: readonly PropertyKey[],
	id: string,
	kind: string
): Fault {
	return file.fault(path, 'unknown-id', `no ${kind} is called “${id}”`, 'mend the id, or add the record');
}

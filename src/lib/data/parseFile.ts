import { type Document, type Node } from 'yaml';
import type { z } from 'zod';
import { eachScalar, readProse, type Prose } from './readProse.ts';
import { faultIn, firstLine, readYaml, type FaultAt } from './readYaml.ts';
import type { Fault, Rule } from './RecordError.ts';
import { files, type FileName, type RecordFiles } from './schema.ts';

type Path = readonly PropertyKey[];

/** A record file that was read: its value, and a way from a path inside it to line and column. */
export interface ParsedFile<Name extends FileName> {
	name: Name;
	value: RecordFiles[Name];
	fault(path: Path, rule: Rule, what: string, remedy: string): Fault;
	/** Every field of prose with its parts. */
	prose: Prose[];
}

/**
 * Reads one record file. Returns what it holds or the faults found in it, never both.
 * @param source the file's text, UTF-8 decoded
 */
export function parseFile<Name extends FileName>(
	name: Name,
	source: string
): { parsed: ParsedFile<Name> } | { faults: Fault[] } {
	const at = faultIn(`${name}.yaml`, source);
	const read = readYaml(source, at);
	if ('faults' in read) return read;
	const { document } = read;
	const fault = (path: Path, rule: Rule, what: string, remedy: string) =>
		at(nodeOffset(document, path), rule, what, remedy);

	const result = files[name].safeParse(document.toJS());
	if (!result.success) return { faults: result.error.issues.map((issue) => fieldFault(issue, fault)) };

	const { prose, faults } = readProse(document, source, at);
	faults.push(...checkNumbers(document, at));
	if (faults.length > 0) return { faults };
	return { parsed: { name, value: result.data as RecordFiles[Name], fault, prose } };
}

/** Numbers written otherwise than in plain digits: YAML takes 0x10 for sixteen. */
function checkNumbers(document: Document.Parsed, at: FaultAt): Fault[] {
	const faults: Fault[] = [];
	eachScalar(document.contents, [], ({ value, source = '', range }, path) => {
		if (typeof value !== 'number' || /^(?:0|[1-9]\d*)$/.test(source)) return;
		const what = `${path.map(String).join('.')}: “${source}” is no number in plain digits`;
		faults.push(at(range?.[0] ?? 0, 'field', what, 'write digits alone, as 10000'));
	});
	return faults;
}

/** Offset of the node at a path, or of the nearest one above it that exists. */
function nodeOffset(document: Document.Parsed, path: Path): number {
	for (let depth = path.length; depth > 0; depth--) {
		const node = document.getIn(path.slice(0, depth), true) as Node | undefined;
		if (node?.range) return node.range[0];
	}
	return document.contents?.range?.[0] ?? 0;
}

function fieldFault(issue: z.core.$ZodIssue, fault: ParsedFile<FileName>['fault']): Fault {
	const field = issue.path.map(String).join('.');
	if (issue.code === 'unrecognized_keys') {
		return fault(
			[...issue.path, issue.keys[0] ?? ''],
			'unknown-field',
			`the field “${issue.keys[0]}” is not known`,
			'see data/README.md for the fields of this file'
		);
	}
	return fault(
		issue.path,
		'field',
		`${field || 'the file'}: ${firstLine(issue.message)}`,
		'see data/README.md for what this field takes'
	);
}

import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Document, type Node } from 'yaml';
import type { z } from 'zod';
import { parseInline, withoutTokens, type Part } from './inline.ts';
import { type Fault } from './RecordError.ts';
import { files, nameFields, proseFields, type FileName, type RecordFiles } from './schema.ts';

type Path = readonly PropertyKey[];

// Invisible, directional or look-alike characters: they make two records look the same that are not.
// Only tab and line feed may stand among the controls; full-width digits count as look-alikes.
const forbiddenCharacters = /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u034f\ufe00-\ufe0f\uff10-\uff19]/u;

/** A number in digits or as a word. “One” is none: it is a pronoun too. */
export const numberInProse =
	/[\p{Nd}\p{Nl}\p{No}][\p{Nd}.,]*|\b(?:zero|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|(?:m|b|tr)illions?|dozens?|scores|half|halves|double|twice|(?:third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)s?|(?:two|three|four|five|six|seven|eight|nine|ten|hundred|thousand)fold)\b/iu;

/** Words that judge, or hide what is counted. */
export const forbiddenWords =
	/\b(?:confirm(?:s|ed|ing|ation)?|reveal(?:s|ed|ing)?|admit(?:s|ted|ting)?|it\s+is\s+believed|casualt(?:y|ies))\b/iu;

/** A record file that was read: its value, and a way from a path inside it to line and column. */
export interface ParsedFile<Name extends FileName> {
	name: Name;
	value: RecordFiles[Name];
	fault(path: Path, rule: string, what: string, remedy: string): Fault;
	/** Every field of prose with its parts. */
	prose: { path: Path; text: string; parts: Part[] }[];
}

/**
 * Reads one record file. Returns what it holds or the faults found in it, never both.
 * @param source the file's text, UTF-8 decoded
 */
export function parseFile<Name extends FileName>(
	name: Name,
	source: string
): { parsed: ParsedFile<Name> } | { faults: Fault[] } {
	const file = `${name}.yaml`;
	const lines = new LineCounter();
	const at = (offset: number, rule: string, what: string, remedy: string): Fault => {
		const { line, col } = lines.linePos(offset);
		return { file, line: Math.max(line, 1), column: Math.max(col, 1), rule, what, remedy };
	};

	const document = parseDocument(source, { lineCounter: lines, uniqueKeys: true, version: '1.2' });

	const strange = forbiddenCharacters.exec(source);
	if (strange) {
		const code = (strange[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
		return {
			faults: [
				at(
					strange.index,
					'characters',
					`holds the character U+${code}`,
					'delete it, or type the plain character'
				)
			]
		};
	}
	if (document.errors.length > 0) {
		return {
			faults: document.errors.map((error) => {
				const duplicate = error.code === 'DUPLICATE_KEY';
				return at(
					error.pos[0],
					duplicate ? 'duplicate-key' : 'syntax',
					duplicate ? 'the same field stands twice in one record' : firstLine(error.message),
					duplicate ? 'keep one of them' : 'mend the YAML here: look at indents, quotes and colons'
				);
			})
		};
	}
	const alias = findAlias(document);
	if (alias !== undefined) {
		return { faults: [at(alias, 'syntax', 'uses a YAML alias', 'write the value out')] };
	}

	const offsetOf = (path: Path): number => nodeOffset(document, path);
	const fault = (path: Path, rule: string, what: string, remedy: string) =>
		at(offsetOf(path), rule, what, remedy);

	const result = files[name].safeParse(document.toJS());
	if (!result.success) return { faults: result.error.issues.map((issue) => fieldFault(issue, fault)) };

	const { prose, faults } = readProse(document, source, at);
	if (faults.length > 0) return { faults };
	return { parsed: { name, value: result.data as RecordFiles[Name], fault, prose } };
}

/** Every scalar in a prose field, its parts, and what is typed in it that a record should say. */
function readProse(
	document: Document.Parsed,
	source: string,
	at: (offset: number, rule: string, what: string, remedy: string) => Fault
) {
	const prose: ParsedFile<FileName>['prose'] = [];
	const faults: Fault[] = [];
	walk(document.contents, [], (node, path) => {
		const field = [...path].reverse().find((key) => typeof key === 'string');
		if (typeof node.value !== 'string' || !proseFields.has(String(field)) || !node.range) return;
		const [start, end] = node.range;
		const raw = withoutTokens(source.slice(start, end));

		const number = numberInProse.exec(raw);
		if (number) {
			faults.push(
				at(
					start + number.index,
					'number-in-prose',
					`the number “${number[0]}” is typed in prose`,
					'name the record that says it, as {T08}, or leave it out'
				)
			);
		}
		// A word quoted from somebody is theirs; the quotes that YAML needs are not such.
		const word = forbiddenWords.exec(raw.replace(/“[^”]*”/g, (quote) => ' '.repeat(quote.length)));
		if (word) {
			faults.push(
				at(
					start + word.index,
					'wording',
					`the word “${word[0]}” stands in prose`,
					'say who said, estimated or counted what, without a verdict'
				)
			);
		}
		const brace = /[{}]/.exec(nameFields.has(String(field)) ? source.slice(start, end) : raw);
		if (brace) {
			faults.push(
				at(start + brace.index, 'token', 'a brace that is no token', 'write tokens as {T08} or {T08|date}')
			);
			return;
		}
		try {
			prose.push({ path, text: node.value, parts: parseInline(node.value) });
		} catch (error) {
			faults.push(
				at(
					start,
					'token',
					(error as Error).message,
					'use figure, bare, word, Word, date, day, month or speaker'
				)
			);
		}
	});
	return { prose, faults };
}

/** Calls `visitScalar` for every scalar value below `node`, with its path. */
function walk(
	node: unknown,
	path: PropertyKey[],
	visitScalar: (node: { value: unknown; range?: [number, number, number] | null }, path: Path) => void
): void {
	if (isMap(node)) {
		for (const pair of node.items) {
			walk(pair.value, [...path, String(isScalar(pair.key) ? pair.key.value : pair.key)], visitScalar);
		}
	} else if (isSeq(node)) {
		node.items.forEach((item, i) => walk(item, [...path, i], visitScalar));
	} else if (isScalar(node)) {
		visitScalar({ value: node.value, range: node.range ?? null }, path);
	}
}

/** Offset of the node at a path, or of the nearest one above it that exists. */
function nodeOffset(document: Document.Parsed, path: Path): number {
	for (let depth = path.length; depth > 0; depth--) {
		const node = document.getIn(path.slice(0, depth), true) as Node | undefined;
		if (node?.range) return node.range[0];
	}
	return document.contents?.range?.[0] ?? 0;
}

function findAlias(document: Document.Parsed): number | undefined {
	let offset: number | undefined;
	visit(document, {
		Alias(_, node) {
			offset ??= node.range?.[0] ?? 0;
		}
	});
	return offset;
}

function fieldFault(
	issue: z.core.$ZodIssue,
	fault: (path: Path, rule: string, what: string, remedy: string) => Fault
): Fault {
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

function firstLine(text: string): string {
	return (text.split('\n')[0] ?? '').replace(/:$/, '');
}

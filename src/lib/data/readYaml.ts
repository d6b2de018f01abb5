import { isAlias, isNode, isScalar, parseDocument, visit, type Document, type YAMLParseError } from 'yaml';
import type { Fault, Rule } from './RecordError.ts';

/** Makes a fault at an offset of a file's text. */
export type FaultAt = (offset: number, rule: Rule, what: string, remedy: string) => Fault;

/** The way from an offset in a file's text to line and column. */
export const faultIn =
	(file: string, source: string): FaultAt =>
	(offset, rule, what, remedy) => {
		const above = source.slice(0, offset);
		const line = above.split('\n').length;
		return { file, line, column: offset - above.lastIndexOf('\n'), rule, what, remedy };
	};

// Invisible, directional or look-alike characters: they make two records look the same that are not.
// A line feed is the only control, with or without a carriage return, and a space the only blank.
const strange =
	/\r(?!\n)|(?![\n\r])\p{C}|(?! )\p{Zs}|[\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800\uff01-\uff5e\ufffd]/u;

const longestLine = 500;
const deepestBracket = 32;

/**
 * Reads the plain part of YAML in which records are written: one document without directives, tags,
 * anchors and aliases, whose text says what it seems to say.
 */
export function readYaml(
	source: string,
	at: FaultAt
): { document: Document.Parsed } | { faults: [Fault, ...Fault[]] } {
	const unreadable = checkText(source, at);
	if (unreadable) return { faults: [unreadable] };
	const document = parseDocument(source, { uniqueKeys: true, version: '1.2', logLevel: 'error' });
	const [first, ...others] = document.errors.map((error) => {
		const offset = isUnclosed(error) ? quoteBefore(document, error.pos[0]) : error.pos[0];
		return error.code === 'DUPLICATE_KEY'
			? at(offset, 'duplicate-key', 'the same field stands twice in one record', 'keep one of them')
			: at(
					offset,
					'syntax',
					firstLine(error.message),
					'mend the YAML here: look at indents, quotes and colons'
				);
	});
	if (first) return { faults: [first, ...others] };
	const unplain = checkNodes(document, source, at);
	return unplain ? { faults: [unplain] } : { document };
}

/** What is wrong with a text before anything is read from it. */
function checkText(source: string, at: FaultAt): Fault | undefined {
	const character = strange.exec(source);
	if (character) return strangeFault(character[0], character.index, at);
	const composed = source.normalize('NFC');
	if (composed !== source) {
		let offset = 0;
		while (source[offset] === composed[offset]) offset++;
		return at(
			offset,
			'characters',
			`“${composed[offset]}” is typed as several characters`,
			'type it as one character (Unicode NFC)'
		);
	}
	let start = 0;
	for (const line of source.split('\n')) {
		if (line.length > longestLine) {
			return at(
				start + longestLine,
				'syntax',
				`the line is ${line.length} characters long, more than ${longestLine}`,
				'break it: text after >- may run over many lines'
			);
		}
		start += line.length + 1;
	}
	let depth = 0;
	for (const { 0: bracket, index } of source.matchAll(/[[\]{}]/g)) {
		depth = Math.max(0, depth + ('[{'.includes(bracket) ? 1 : -1));
		if (depth > deepestBracket) {
			return at(
				index,
				'syntax',
				`more than ${deepestBracket} brackets are open`,
				'close them: no record is nested as deep'
			);
		}
	}
	return undefined;
}

const isUnclosed = ({ code, message }: YAMLParseError): boolean =>
	code === 'MISSING_CHAR' && message.includes('quote');

/** Where the last quote before an offset opens: one that never closes is found at the end of the file only. */
function quoteBefore(document: Document.Parsed, end: number): number {
	let offset = end;
	visit(document, {
		Scalar(_, { type, range }) {
			if (type?.startsWith('QUOTE') && range && range[0] < end) offset = range[0];
		}
	});
	return offset;
}

/** What was read and is not plain: its meaning would not be what a reader of the file sees. */
function checkNodes(document: Document.Parsed, source: string, at: FaultAt): Fault | undefined {
	const directive = /^%.*/m.exec(document.directives.yaml.explicit || source.startsWith('%') ? source : '');
	if (directive) {
		return at(directive.index, 'syntax', `holds the directive “${directive[0]}”`, 'delete the line');
	}
	let found: Fault | undefined;
	visit(document, (_, node) => {
		if (!isNode(node)) return undefined;
		const [start, end, rest] = node.range ?? [0, 0, 0];
		const unplain = isAlias(node) ? 'alias' : node.anchor ? 'anchor' : node.tag ? 'tag' : undefined;
		if (unplain) {
			found = at(start, 'syntax', `uses a YAML ${unplain}`, 'write the value out');
		} else if (/^[^\n]*#/.test(source.slice(end, rest))) {
			const offset = source.indexOf('#', end);
			found = at(
				offset,
				'syntax',
				'a comment stands behind a value, and the words in it are lost',
				'give the comment a line of its own, or put the value in quotes'
			);
		} else if (isScalar(node) && typeof node.value === 'string') {
			const character = strange.exec(node.value);
			if (character) found = strangeFault(character[0], start, at);
		}
		return found ? visit.BREAK : undefined;
	});
	return found;
}

function strangeFault(character: string, offset: number, at: FaultAt): Fault {
	const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
	const remedies: Readonly<Record<string, string>> = {
		'\t': 'type spaces',
		'\r': 'end lines with a line feed',
		'\ufffd': 'save the file as UTF-8, and type the character anew'
	};
	return at(
		offset,
		'characters',
		`holds the character U+${code}`,
		remedies[character] ?? 'delete it, or type the plain character'
	);
}

/** The first line of a message of several. */
export const firstLine = (text: string): string => (text.split('\n')[0] ?? '').replace(/:$/, '');

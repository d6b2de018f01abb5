import { isMap, isScalar, isSeq, type Document, type Scalar } from 'yaml';
import { parseInline, withoutTokens, type Part } from './inline.ts';
import type { FaultAt } from './readYaml.ts';
import { type Fault } from './RecordError.ts';
import { fieldNames, nameFields, proseFields } from './schema.ts';

/** A number in digits or as a word. “One” is none: it is a pronoun too. */
export const numberInProse =
	/[\p{Nd}\p{Nl}\p{No}][\p{Nd}.,]*|\b(?:zero|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|(?:m|b|tr)illions?|dozens?|scores|half|halves|double|twice|(?:third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)s?|(?:two|three|four|five|six|seven|eight|nine|ten|hundred|thousand)fold)\b/iu;

/** Words that judge, or hide what is counted. */
export const forbiddenWords =
	/\b(?:confirm(?:s|ed|ing|ation)?|reveal(?:s|ed|ing)?|admit(?:s|ted|ting)?|it\s+is\s+believed|casualt(?:y|ies))\b/iu;

/** A field of prose: where it stands, and its parts. */
export interface Prose {
	path: readonly PropertyKey[];
	text: string;
	parts: Part[];
}

/** Every scalar in a prose field, its parts, and what is typed in it that a record should say. */
export function readProse(
	document: Document.Parsed,
	source: string,
	at: FaultAt
): { prose: Prose[]; faults: Fault[] } {
	const prose: Prose[] = [];
	const faults: Fault[] = [];
	eachScalar(document.contents, [], (node, path) => {
		const field = [...path].reverse().find((key) => typeof key === 'string');
		if (typeof node.value !== 'string' || !node.range) return;
		const text = node.value;
		const [start, end] = node.range;
		const typed = source.slice(start, end);
		// The value is what counts; where the text writes it otherwise, the field is the place.
		const place = (rule: RegExp, hidden: (text: string) => string) => {
			const found = rule.exec(hidden(text))?.[0];
			return found === undefined
				? undefined
				: { found, offset: start + Math.max(0, rule.exec(hidden(typed))?.index ?? 0) };
		};

		const swallowed = /\n[ -]*([A-Za-z]+):(?=\s)/g;
		for (const line of typed.matchAll(swallowed)) {
			if (!fieldNames.has(line[1] ?? '')) continue;
			faults.push(
				at(
					start + line.index + line[0].indexOf(line[1] ?? ''),
					'syntax',
					`the field “${line[1]}” stands inside the text above it`,
					'mend the indent, or break the text at another place'
				)
			);
			return;
		}
		if (!proseFields.has(String(field))) return;

		const number = place(numberInProse, withoutTokens);
		if (number) {
			faults.push(
				at(
					number.offset,
					'number-in-prose',
					`the number “${number.found}” is typed in prose`,
					'name the record that says it, as {T08}, or leave it out'
				)
			);
		}
		// A word quoted from somebody is theirs.
		const word = place(forbiddenWords, (words) =>
			withoutTokens(words).replace(/“[^”]*”/g, (quote) => ' '.repeat(quote.length))
		);
		if (word) {
			faults.push(
				at(
					word.offset,
					'wording',
					`the word “${word.found}” stands in prose`,
					'say who said, estimated or counted what, without a verdict'
				)
			);
		}
		const brace = place(/[{}]/, nameFields.has(String(field)) ? (words) => words : withoutTokens);
		if (brace) {
			faults.push(
				at(brace.offset, 'token', 'a brace that is no token', 'write tokens as {T08} or {T08|date}')
			);
			return;
		}
		try {
			prose.push({ path, text, parts: parseInline(text) });
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
export function eachScalar(
	node: unknown,
	path: readonly PropertyKey[],
	visitScalar: (node: Scalar, path: readonly PropertyKey[]) => void
): void {
	if (isMap(node)) {
		for (const pair of node.items) {
			eachScalar(pair.value, [...path, String(isScalar(pair.key) ? pair.key.value : pair.key)], visitScalar);
		}
	} else if (isSeq(node)) {
		node.items.forEach((item, i) => eachScalar(item, [...path, i], visitScalar));
	} else if (isScalar(node)) visitScalar(node, path);
}

/**
 * The inline marks of record prose. `{T08}` stands for a figure with its hedge, `{T08|date}` for
 * the day of a report; everything else is text.
 */
export const forms = ['figure', 'bare', 'word', 'Word', 'date', 'day', 'month', 'speaker'] as const;
export type Form = (typeof forms)[number];

export type Part = { kind: 'text'; text: string } | { kind: 'token'; id: string; form: Form };

/** Forms that print something of a report rather than of a figure. */
export const reportForms: ReadonlySet<Form> = new Set<Form>(['date', 'day', 'month', 'speaker']);

const token = /\{([A-Za-z][\w-]*)(?:\|([A-Za-z]+))?\}/g;

/** Splits prose into text and tokens; throws a RangeError that names a form nobody knows. */
export function parseInline(prose: string): Part[] {
	const parts: Part[] = [];
	let end = 0;
	for (const match of prose.matchAll(token)) {
		if (match.index > end) parts.push({ kind: 'text', text: prose.slice(end, match.index) });
		const form = (match[2] ?? 'figure') as Form;
		if (!forms.includes(form)) throw new RangeError(`unknown form “${form}”`);
		parts.push({ kind: 'token', id: match[1] as string, form });
		end = match.index + match[0].length;
	}
	if (end < prose.length) parts.push({ kind: 'text', text: prose.slice(end) });
	return parts;
}

/** The prose with every token replaced by as many blanks, so that positions stay true. */
export function withoutTokens(prose: string): string {
	return prose.replace(token, (whole) => ' '.repeat(whole.length));
}

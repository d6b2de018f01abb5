import { group } from 'd3';
import { agrees, formsOf, hedgeBefore, siteDates, type Form } from './formsOf.ts';
import { numbersIn, type Written } from './numbersIn.ts';
import type { Finding } from './Finding.ts';
import type { Passage } from './Passage.ts';
import { structural } from './structural.ts';

/** A number with what it was resolved to: a report, something derived, a day, or a structural kind. */
export interface Resolved extends Written {
	kind: string;
	/** The figures or reports that it may be: more than one where they say the same. */
	ids: readonly string[];
}

interface Span {
	from: number;
	to: number;
}
interface Use extends Span {
	form: Form;
}

const isWithin = (inner: Span, outer: Span) => inner.from >= outer.from && inner.to <= outer.to;

/** Resolves each number of a passage, longest forms first; what belongs to nobody is a finding. */
export function resolveNumbers(passage: Passage): { resolved: Resolved[]; findings: Finding[] } {
	const { text, owned, scope } = passage;
	const resolved: Resolved[] = [];
	const findings: Finding[] = [];
	let open = numbersIn(text);
	if (open.length === 0) return { resolved, findings };
	const take = (span: Span, kind: string, ids: readonly string[] = []) => {
		for (const number of open.filter((one) => isWithin(one, span))) resolved.push({ ...number, kind, ids });
		open = open.filter((one) => !isWithin(one, span));
	};
	const fault = (number: Written, rule: string, what: string, remedy: string) =>
		findings.push({
			file: passage.file,
			place: passage.place,
			around: around(text, number),
			rule,
			what,
			remedy
		});

	for (const { pattern, where, holds, kind } of structural) {
		if (where && !where(passage)) continue;
		for (const match of text.matchAll(pattern))
			if (!holds || holds(match, passage))
				take({ from: match.index, to: match.index + match[0].length }, kind);
	}
	for (const stretch of owned) settle(usesOf(stretch.id, text, stretch), true);
	if (open.length === 0) return { resolved, findings };
	const uses = [...scope.records].flatMap((id) => usesOf(id, text));
	const dates = uses.filter(({ form }) => form.kind === 'date');
	for (const use of longestFirst(dates)) take(use, 'date', [use.form.id]);
	for (const date of siteDates) for (const span of spansOf(date, text)) take(span, 'date');
	if (passage.kind !== 'prose') {
		for (const ratio of scope.computed) for (const span of spansOf(ratio, text)) take(span, 'derived');
		settle(uses, false);
	}
	for (const number of open) {
		const owner = owned.find((one) => isWithin(number, one));
		if (/data(?: version)? $/i.test(text.slice(0, number.from)))
			fault(number, 'version', `“${number.text}” is not the version of the data`, 'build the site anew');
		else if (owner)
			fault(
				number,
				'record',
				`“${number.text}” is not what ${owner.id} says`,
				`let the token {${owner.id}} print it, or name the record that says it`
			);
		else
			fault(
				number,
				'orphan',
				`“${number.text}” belongs to no record here`,
				'print it from its record by a token, or leave it out'
			);
	}
	return { resolved, findings };

	/** Takes what stands with its own hedge; then what stands with a wrong one, as a fault. */
	function settle(uses: readonly Use[], isOwned: boolean): void {
		const ordered = longestFirst(uses);
		const said = (use: Use) => hedgeBefore(text, use.from);
		const right = ordered.filter(
			(use) => use.form.kind === 'date' || agrees(use.form.hedge, said(use)) || isPlain(use)
		);
		for (const same of group(right, ({ from, to }) => `${from} ${to}`).values()) {
			const [use] = same as [Use, ...Use[]];
			take(
				use,
				use.form.kind,
				same.map(({ form }) => form.id)
			);
		}
		for (const use of ordered) {
			const [number] = open.filter((one) => isWithin(one, use));
			if (!number) continue;
			fault(
				number,
				'hedge',
				`“${said(use) ?? ''} ${use.form.text}”: ${use.form.id} is “${use.form.hedge}”${isOwned ? '' : ', and no other record here says so'}`,
				`write it as the token {${use.form.id}} prints it`
			);
			take(use, 'faulty');
		}
	}

	/** A bare value in a data field: its hedge has a field of its own. */
	function isPlain(use: Use): boolean {
		return passage.kind === 'data' && use.from === 0 && use.to === text.length;
	}
}

const longestFirst = (uses: readonly Use[]) => [...uses].sort((a, b) => b.to - b.from - (a.to - a.from));

const usesOf = (id: string, text: string, within: Span = { from: 0, to: text.length }): Use[] =>
	formsOf(id).flatMap((form) => spansOf(form.text, text, within).map((span) => ({ ...span, form })));

/** Where a wording stands in a text, whole. */
function spansOf(wording: string, text: string, within: Span = { from: 0, to: text.length }): Span[] {
	const spans: Span[] = [];
	const [all, one] = [text.toLowerCase(), wording.toLowerCase()];
	for (let from = all.indexOf(one, within.from); from >= 0; from = all.indexOf(one, from + 1)) {
		const to = from + one.length;
		if (to > within.to) break;
		const isCut = /[\p{L}\p{N}]$/u.test(text.slice(0, from)) || /[\d.,–]\d$/.test(text.slice(from - 2, from));
		const goesOn = /^(?:\p{L}|[.,–-]?\d)/u.test(text.slice(to));
		if (!isCut && !goesOn) spans.push({ from, to });
	}
	return spans;
}

const around = (text: string, { from, to }: Written) => text.slice(Math.max(0, from - 50), to + 40);

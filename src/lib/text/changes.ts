import { changes, claims, released, story } from 'virtual:records';
import type { ChangeKind } from '../data/lists.ts';
import type { Change, Derivation, Side } from '../data/schema.ts';
import { figure, hasFigure, hasStatement, speaker } from '../model/record.ts';
import { longDate } from './dates.ts';
import { capitalised } from './numbers.ts';
import { formulaWords, ownerLine, receiptOf, withOwner } from './owner.ts';
import { isDerived, phrase } from './phrase.ts';
import { plain } from './resolve.ts';

/**
 * The changes that concern what a place shows or, where it was withdrawn, has shown; newest first.
 * What was added stands for itself.
 * @param names of records, as `figure/T08`
 * @param place as a release has it: `chart/families`, `step/rank`, `story/story`
 */
export function changesOf(names: readonly string[], place?: string): Change[] {
	const once = released.flatMap(({ shows }) => (place && shows[place]) || []);
	return changes.filter(
		({ kind, changed }) =>
			kind !== 'addition' &&
			changed.some(({ record }) => names.includes(record) || (kind === 'withdrawal' && once.includes(record)))
	);
}

const kinds: Record<ChangeKind, string> = {
	correction: 'Corrected',
	update: 'Updated',
	withdrawal: 'Withdrawn',
	addition: 'Added'
};

/** “Corrected on 1 December 2026” · “Correction to the article, 24 November 2026” */
export const changeHead = ({ kind, whose, day }: Change): string =>
	whose ? `Correction to the article, ${longDate(day)}` : `${kinds[kind]} on ${longDate(day)}`;

/** “Corrected on 1 December 2026: Pentagon, 28 Oct 2024”: tells it from the others of its day. */
export const changeTitle = (change: Change): string =>
	`${changeHead(change)}: ${[...new Set(change.changed.map(({ record }) => titleWords(record)))].join('; ')}`;

/** What we computed has no speaker to tell it by. */
function titleWords(name: string): string {
	const id = name.split('/')[1] ?? '';
	const item = hasFigure(id) && figure(id);
	return item && isDerived(item) ? `${recordWords(name)}, a ${item.formula}` : recordWords(name);
}

/**
 * The one change that a picture has to name where there are several: what was withdrawn, else the newest.
 * A correction to the article alone changed no picture.
 */
export function gravest(list: readonly Change[]): Change | undefined {
	const own = list.filter(({ whose }) => !whose);
	return own.find(({ kind }) => kind === 'withdrawal') ?? own[0];
}

/** What became of each record of a change, in a sentence each; nothing for one that is only concerned. */
export const changeSentences = ({ changed, whose }: Change): string[] =>
	changed.flatMap(({ record, before, after }) => {
		if (!before && !after) return [];
		if (before?.text || after?.text) {
			const said = before?.text && `${whose ? 'The article says' : 'It said'}: ${plain(before.text)}`;
			const stands = after?.text && `${whose ? 'The record says' : 'It says now'}: ${plain(after.text)}`;
			return [[said, stands].filter(Boolean).join(' ')];
		}
		// Where its number is no part of the change, it is said all the same: a speaker gave several that day.
		const id = record.split('/')[1] ?? '';
		const isOneOf = !before?.number && !after?.number && hasFigure(id) && !isDerived(figure(id));
		// The standing of a whole statement is that of each of its numbers: it is said once.
		if (isOneOf && before?.standing && changed.some((one) => isWhole(one, id))) return [];
		const name = `${isOneOf ? `${capitalised(phrase(figure(id)))}, ` : ''}${recordWords(record)}`;
		const [from, to] = [before, after].map((side) => side && sideWords(side));
		if (from && to) return [`${name}: from ${from} to ${to}.`];
		return [from ? `${name}: it was ${from}.` : `${name}: ${to}.`];
	});

/** Whether a changed record is the statement, itself no number, whose number this is. */
const isWhole = ({ record }: Change['changed'][number], id: string): boolean =>
	record !== `figure/${id}` && record === `figure/${receiptOf(id)}` && !hasFigure(receiptOf(id));

/** Why it changed, as prose with tokens: without what stands now, where the sentence before it has just said that. */
export function reasonOf({ changed, why }: Change): string {
	const said = changed.flatMap(({ after }) => after?.text?.trim() ?? []);
	const again = said.find((text) => text && why.startsWith(`${text} `));
	return again ? why.slice(again.length).trim() : why;
}

/** A record by name, in words: “Pentagon, 28 Oct 2024”, “The claim “Not paid””. */
export function recordWords(name: string): string {
	const [kind, id = ''] = name.split('/');
	if (kind === 'claim') return `The claim “${claims.find((claim) => claim.id === id)?.short ?? id}”`;
	if (kind === 'quotation') return 'A quotation';
	if (kind === 'step') {
		const step = story.acts.flatMap(({ steps }) => steps).find((one) => one.id === id);
		return `The step “${step ? plain(step.heading) : id}”`;
	}
	return hasFigure(id) || hasStatement(id) ? ownerLine(id) : `The number ${id}`;
}

/** Where a record by name can be read, below the site's root; nowhere where it was withdrawn. */
export function recordPath(name: string): string | undefined {
	const [kind, id = ''] = name.split('/');
	if (kind === 'claim') return claims.some((claim) => claim.id === id) ? `claims/#claim-${id}` : undefined;
	const steps = story.acts.flatMap((act) => act.steps);
	if (kind !== 'figure') {
		const step = steps.find((one) => (kind === 'step' ? one.id : one.quote) === id);
		return step && `#${step.id}`;
	}
	return hasFigure(id) || hasStatement(id) ? `#receipt-${receiptOf(id)}` : undefined;
}

/** A formula as a release holds it (“difference of S03, S03-survivors”), in words and with the owners of its inputs. */
function formulaSaid(formula: string): string {
	const [kind, inputs = ''] = formula.split(' of ');
	const said = inputs.split(', ').map((id) => (hasFigure(id) ? withOwner(id) : id));
	return formulaWords(kind as Derivation['formula'], said);
}

/** “about 10,000, superseded” */
function sideWords({ number, measure, standing, speaker: by, date, words, formula }: Side): string {
	return [
		number && phrase(number),
		measure?.replaceAll('-', ' '),
		standing,
		by && speaker(by).name,
		date && longDate(date),
		words && `“${words}”`,
		formula && formulaSaid(formula)
	]
		.filter(Boolean)
		.join(', ');
}

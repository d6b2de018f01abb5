import { site } from 'virtual:records';
import { lenses, offerOf, type Chart, type Choices, type Lens, type Scene } from '../charts/chart.ts';
import { options } from '../charts/force-ratio/pairs.ts';
import type { Standing } from '../data/lists.ts';
import { groups } from '../charts/claims/layout.ts';
import { longDate } from '../text/dates.ts';

/** What an address asks for, and what of it cannot be had, in words for the reader. */
export interface Reading {
	choices: Choices;
	notices: string[];
}

/** Names in the address, in the order they are written. */
const names = {
	lens: 'lens',
	saidBy: 'date',
	north: 'north',
	russia: 'russia',
	standing: 'standing',
	forty: 'forty'
} as const;
type Name = keyof typeof names;
const isOneOf = <T extends string>(list: readonly T[], value: string): value is T =>
	(list as readonly string[]).includes(value);

/** A value as it can be shown back: short, and of characters that print. */
const quoted = (value: string) =>
	`“${[...value]
		.slice(0, 40)
		.join('')
		.replace(/[^\p{L}\p{N}\p{P} ]/gu, '?')}”`;

/**
 * The reader's choices in the query of an address. What is unknown, or outside the record, falls back
 * to the nearest that is there, and a notice says so. Nothing throws.
 */
export function choicesIn(query: URLSearchParams, chart: Chart, scene: Scene): Reading {
	const choices: Choices = {};
	const notices: string[] = [];
	const offers = chart.offers(scene);
	for (const name of Object.keys(names) as Name[]) {
		const value = query.get(names[name]);
		if (value === null || value === '') continue;
		if (!offers.includes(offerOf[name])) {
			notices.push(`This chart has no choice of ${names[name]}, so ${quoted(value)} changes nothing.`);
			continue;
		}
		switch (name) {
			case 'lens':
				if (isOneOf<Lens>(lenses, value)) choices.lens = value;
				else notices.push(`There is no lens called ${quoted(value)}. Everyone’s statements are shown.`);
				break;
			case 'standing':
				if (isOneOf<Standing>(groups, value)) choices.standing = value;
				else notices.push(`No claim stands as ${quoted(value)}. All claims are shown.`);
				break;
			case 'forty':
				if (value === 'shown') choices.forty = value;
				else notices.push(`Forty can be ${quoted('shown')}, not ${quoted(value)}.`);
				break;
			case 'saidBy':
				readDate(value, choices, notices);
				break;
			default:
				if (isOneOf(options[name], value)) choices[name] = value;
				else notices.push(`${quoted(value)} is not among the numbers to pick from. The article’s is shown.`);
		}
	}
	if (choices.lens && (choices.north || choices.russia)) {
		delete choices.lens;
		notices.push('A pair is picked from all numbers, so the lens is left off.');
	}
	return { choices, notices };
}

function readDate(value: string, choices: Choices, notices: string[]): void {
	const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
	if (!isDay || new Date(value).toISOString().slice(0, 10) !== value) {
		notices.push(`${quoted(value)} is not a day such as ${site.figuresReadTo}. Every day is shown.`);
	} else if (value < site.figuresReadFrom) {
		choices.saidBy = site.figuresReadFrom;
		notices.push(
			`${longDate(value)} is before the record begins. Shown as of ${longDate(site.figuresReadFrom)}.`
		);
	} else if (value > site.figuresReadTo) {
		notices.push(
			`${longDate(value)} is after the record ends. Shown to its end, ${longDate(site.figuresReadTo)}.`
		);
	} else choices.saidBy = value;
}

/** The query that says these choices, over what else stands in the address; '' or '?…'. */
export function addressOf(choices: Choices, query: URLSearchParams = new URLSearchParams()): string {
	const said = new URLSearchParams(query);
	for (const [name, key] of Object.entries(names) as [Name, string][]) {
		const value = choices[name];
		if (value) said.set(key, value);
		else said.delete(key);
	}
	return said.size > 0 ? `?${said}` : '';
}

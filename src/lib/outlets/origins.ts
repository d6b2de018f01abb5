import { reports } from 'virtual:records';
import type { Report } from '../data/schema.ts';

/** Reports that go back to one briefing, appearance or page: together they are one source. */
export interface Origin {
	/** Of the occasion, or of the report that others pass on. */
	id: string;
	/** What was said there, in the order of the records. */
	reports: Report[];
	/** Those that pass it on or rest on it. */
	relayedBy: Report[];
	/** Where all of them were read, each outlet once. */
	outlets: string[];
}

/** Every origin of more than one report, in the order of the records. */
export function origins(): Origin[] {
	const keyOf = ({ id, occasion }: Report) => occasion ?? id;
	const own = reports.filter(({ relays }) => !relays);
	const keys = [...new Set(own.map(keyOf))];
	return keys
		.map((key): Origin => {
			const said = own.filter((report) => keyOf(report) === key);
			const relayedBy = relaying(said);
			const pages = [...said, ...relayedBy].flatMap(({ seen, alsoSeen = [] }) => [seen, ...alsoSeen]);
			return { id: key, reports: said, relayedBy, outlets: [...new Set(pages.map(({ outlet }) => outlet))] };
		})
		.filter(({ reports, relayedBy }) => reports.length + relayedBy.length > 1);
}

/** Those that pass on any of some reports, at any remove. */
function relaying(of: readonly Report[]): Report[] {
	const ids = of.map(({ id }) => id);
	const next = reports.filter(({ relays }) => relays?.some((id) => ids.includes(id)));
	return next.length > 0 ? [...new Set([...next, ...relaying(next)])] : [];
}

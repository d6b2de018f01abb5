import type { RecordFiles, Release, State } from './schema.ts';

/** The records that a release holds on to. */
export type Releasable = Pick<RecordFiles, 'reports' | 'derived' | 'quotations' | 'claims' | 'story'>;

/** Whether the first version comes before (below 0), with (0) or after the second. */
export const compareVersions = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });

/** Every record by its name, `figure/T08`, with what a release holds on to. */
export function statesOf({ reports, derived, quotations, claims, story }: Releasable): Release['records'] {
	const states: [string, State][] = [];
	for (const { id, speaker, date, standing, figures = [] } of reports) {
		const owner = { standing, speaker, ...(date && { date }) };
		if (!figures.some((figure) => figure.id === id)) states.push([`figure/${id}`, owner]);
		for (const { id, measure, value, low, high, qualifier, unit } of figures) {
			const size = value === undefined ? { low, high } : { value };
			states.push([`figure/${id}`, { number: { ...size, qualifier, unit }, measure, ...owner }]);
		}
	}
	for (const { id, formula, inputs, measure } of derived) {
		states.push([`figure/${id}`, { measure, formula: `${formula} of ${inputs.join(', ')}` }]);
	}
	for (const { id, words, speaker } of quotations) states.push([`quotation/${id}`, { speaker, words }]);
	for (const { id, standing } of claims) states.push([`claim/${id}`, { standing }]);
	for (const { id } of story.acts.flatMap(({ steps }) => steps)) states.push([`step/${id}`, {}]);
	return Object.fromEntries(states);
}

const fields = ['number', 'measure', 'standing', 'speaker', 'date', 'words', 'formula'] as const;

/** The fields in which two states of a record differ. */
export const differingFields = (before: State, after: State): (keyof State)[] =>
	fields.filter((field) => plainOf(before[field]) !== plainOf(after[field]));

/** A field as YAML on one line, whatever the order of its parts. */
export const plainOf = (value: State[keyof State]): string =>
	typeof value === 'object'
		? `{ ${Object.entries(value)
				.filter(([, part]) => part !== undefined)
				.sort(([a], [b]) => (a < b ? -1 : 1))
				.map(([key, part]) => `${key}: ${part}`)
				.join(', ')} }`
		: String(value);

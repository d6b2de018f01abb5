/** Short names of all rules that stop the build, as data/README.md lists them. */
export const rules = [
	'syntax',
	'characters',
	'duplicate-key',
	'unknown-field',
	'field',
	'date',
	'range',
	'measures',
	'lane',
	'arithmetic',
	'duplicate-id',
	'unknown-id',
	'relay',
	'superseded',
	'would-change',
	'change',
	'version',
	'release',
	'token',
	'hedge',
	'number-in-prose',
	'wording',
	'quotation',
	'missing-file'
] as const;
export type Rule = (typeof rules)[number];

/** One thing wrong with one record: where it stands, which rule it breaks, what to do. */
export interface Fault {
	file: string;
	/** 1-based. */
	line: number;
	/** 1-based. */
	column: number;
	rule: Rule;
	what: string;
	remedy: string;
}

/** Everything that was found wrong in the records, in the order of the files; stops the build. */
export class RecordError extends Error {
	readonly faults: readonly Fault[];

	constructor(faults: readonly Fault[]) {
		super(
			faults
				.map((f) => `data/${f.file}:${f.line}:${f.column}  [${f.rule}] ${f.what} → ${f.remedy}`)
				.join('\n')
		);
		this.name = 'RecordError';
		this.faults = faults;
	}
}

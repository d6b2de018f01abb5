/** One thing that a built file says and may not. */
export interface Finding {
	file: string;
	/** Selector, field or cell. */
	place: string;
	/** The text around it. */
	around: string;
	rule: string;
	what: string;
	remedy: string;
}

/** “charts/families/index.html #receipt-F01 > p  [orphan] “12” belongs to no record here: “…” → remedy” */
export const findingLine = ({ file, place, around, rule, what, remedy }: Finding): string =>
	`${file} ${place}  [${rule}] ${what}: “${around.trim()}” → ${remedy}`;

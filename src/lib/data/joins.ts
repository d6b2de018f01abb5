/**
 * Which measures arithmetic may join, and what comes of it. Killed never meets killed-or-wounded;
 * soldiers sent in all never stand against a force at one place.
 */
export const joins = [
	{ formula: 'difference', of: [['force-combined'], ['planned', 'sent', 'present']], gives: ['force'] },
	{ formula: 'difference', of: [['unit-size'], ['survivors']], gives: ['unit-size'] },
	{ formula: 'difference', of: [['imprisoned'], ['imprisoned']], gives: ['imprisoned'] },
	{ formula: 'ratio', of: [['planned', 'present'], ['force']], gives: ['force'] },
	{ formula: 'share', of: [['planned', 'present'], ['force']], gives: ['force'] }
] as const;

/** True where the table lets a formula take these measures, in this order. */
export function mayJoin(formula: string, measures: readonly (string | undefined)[], gives?: string): boolean {
	return joins.some(
		(join) =>
			join.formula === formula &&
			join.of.length === measures.length &&
			join.of.every((allowed: readonly string[], i) => allowed.includes(measures[i] ?? '')) &&
			(gives === undefined || (join.gives as readonly string[]).includes(gives))
	);
}

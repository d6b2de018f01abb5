/** The ways to read one and the same story. */
export const modes = ['scroll', 'steps', 'read'] as const;
export type Mode = (typeof modes)[number];

export const modeNames: Record<Mode, string> = { scroll: 'Scroll', steps: 'Steps', read: 'Article' };

/** Where a reader's choice of mode is kept. The page's head reads it too (routes/+page.svelte). */
export const modeKey = 'one-of-forty-mode';

const isMode = (value: string | null): value is Mode => (modes as readonly (string | null)[]).includes(value);

/**
 * The mode that an address asks for, else the one a reader chose before, else scrolling. A mode that
 * nobody knows is scrolling, with a notice that says so.
 */
export function modeIn(query: URLSearchParams, kept: string | null): { mode: Mode; notices: string[] } {
	const asked = query.get('mode');
	if (isMode(asked)) return { mode: asked, notices: [] };
	if (asked !== null) {
		const shown = asked.replace(/[^\w-]/g, '?').slice(0, 40);
		return {
			mode: 'scroll',
			notices: [`There is no way to read called “${shown}”. This is the scrolling one.`]
		};
	}
	return { mode: isMode(kept) ? kept : 'scroll', notices: [] };
}

/** What a reader chose before; nothing where nothing is kept, or keeping is refused. */
export function keptMode(): string | null {
	try {
		return localStorage.getItem(modeKey);
	} catch {
		return null;
	}
}

/** Keeps a reader's choice, where that is allowed. */
export function keepMode(mode: Mode): void {
	try {
		localStorage.setItem(modeKey, mode);
	} catch {
		// Refused: the choice holds for this page.
	}
}

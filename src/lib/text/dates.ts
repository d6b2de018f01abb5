const months = [
	...['January', 'February', 'March', 'April', 'May', 'June'],
	...['July', 'August', 'September', 'October', 'November', 'December']
];

/** `2024-10-28` as 28 October 2024, `2024-10` as October 2024. Free of time zones. */
export function longDate(iso: string): string {
	const [year, month, day] = iso.split('-');
	const name = months[Number(month) - 1];
	return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
}

/** 28 Oct 2024. */
export function shortDate(iso: string): string {
	return longDate(iso).replace(/[A-Z][a-z]+/, (name) => (name.length > 4 ? name.slice(0, 3) : name));
}

/** 28 October. */
export function dayAndMonth(iso: string): string {
	return longDate(iso).replace(/ \d{4}$/, '');
}

/** October 2024. */
export function monthAndYear(iso: string): string {
	return longDate(iso.slice(0, 7));
}

/**
 * The months that begin within days, the last day not included: each `every`th of a year, from
 * January on, as `2025-01`.
 */
export function monthsWithin(from: string, to: string, every: number): string[] {
	const within: string[] = [];
	for (
		const month = new Date(from.slice(0, 7));
		month < new Date(to);
		month.setUTCMonth(month.getUTCMonth() + 1)
	) {
		if (month.getUTCMonth() % every === 0 && month >= new Date(from))
			within.push(month.toISOString().slice(0, 7));
	}
	return within;
}

/** Days after which a reader is told that the record has an end behind them. */
export const freshDays = 90;

/**
 * The first day on which a record that was read to `readTo` is no longer fresh, `yyyy-mm-dd`: more
 * than `freshDays` after it.
 */
export function staleFrom(readTo: string): string {
	const day = new Date(`${readTo}T00:00:00Z`);
	day.setUTCDate(day.getUTCDate() + freshDays + 1);
	return day.toISOString().slice(0, 10);
}

const small = [
	...['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
	...['eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen']
];
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** A whole number with a comma at each thousand: 10,000. */
export function numerals(value: number): string {
	return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A whole number as a word: up to ninety-nine, and such a number of thousands; else numerals. */
export function words(value: number): string {
	if (value < 20) return small[value] ?? numerals(value);
	if (value < 100) {
		const rest = value % 10;
		return `${tens[Math.floor(value / 10)]}${rest ? `-${small[rest]}` : ''}`;
	}
	if (value % 1000 === 0 && value < 100_000) return `${words(value / 1000)} thousand`;
	return numerals(value);
}

export function capitalised(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * At most `digits` significant digits, trailing zeros dropped: 4.09 with two digits is 4.1. An end of
 * an interval goes down or up, so that the interval printed is never narrower than the one meant.
 */
export function significant(
	value: number,
	digits: number,
	toward: 'nearest' | 'down' | 'up' = 'nearest'
): string {
	if (toward === 'nearest' || value === 0) return String(Number(value.toPrecision(digits)));
	const step = 10 ** (Math.floor(Math.log10(Math.abs(value))) + 1 - digits);
	// A hair inward first: 4.5 is not to become 4.6 for how a computer holds it.
	const steps = toward === 'down' ? Math.floor(value / step + 1e-9) : Math.ceil(value / step - 1e-9);
	return String(Number((steps * step).toPrecision(digits)));
}

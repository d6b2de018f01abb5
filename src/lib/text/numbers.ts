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

/** At most `digits` significant digits, trailing zeros dropped: 4.09 with two digits is 4.1. */
export function significant(value: number, digits: number): string {
	return String(Number(value.toPrecision(digits)));
}

import { numberInProse } from '../../src/lib/data/readProse.ts';

/** A number as it is written: in digits or as a word. */
export interface Written {
	text: string;
	from: number;
	to: number;
}

const everyNumber = new RegExp(numberInProse.source, 'giu');

/** Every number in a text. The point or comma that ends a sentence is none of it. */
export const numbersIn = (text: string): Written[] =>
	[...text.matchAll(everyNumber)].map(({ 0: whole, index }) => {
		const number = whole.replace(/[.,]+$/, '');
		return { text: number, from: index, to: index + number.length };
	});

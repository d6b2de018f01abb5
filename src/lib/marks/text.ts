import { textWidth, wrap, type Weight } from '../text/wrap.ts';
import type { Paint, TextMark } from './mark.ts';

/** The smallest text in a drawing, px. */
export const small = 12;
/** Of the edge in the ground's colour: so much that no line is seen between two words, px. */
export const haloWidth = 6;
const leading = 1.25;

interface Options {
	key: string;
	x: number;
	/** Top of the first line, px. */
	top: number;
	text: string;
	/** Widest a line may be, px. */
	width: number;
	size?: number;
	weight?: Weight;
	anchor?: TextMark['anchor'];
	paint?: Paint;
	figure?: string;
	opacity?: number;
	halo?: boolean;
}

/** A text mark broken into lines. */
export function textMark(options: Options): TextMark {
	const { key, x, top, text, width, size = small, weight = 400, anchor = 'start', paint = 'ink' } = options;
	return {
		kind: 'text',
		key,
		x,
		y: top + size * 0.95,
		lines: wrap(text, width, size, weight),
		size,
		weight,
		anchor,
		paint,
		...(options.halo && { halo: true }),
		...(options.figure && { figure: options.figure }),
		...(options.opacity !== undefined && { opacity: options.opacity })
	};
}

/** Height that text takes once broken, px. */
export function textHeight(text: string, width: number, size = small, weight: Weight = 400): number {
	return wrap(text, width, size, weight).length * size * leading;
}

/** The box a text mark covers, px. */
export function textBox({ x, y, lines, size, weight, anchor, serif }: TextMark) {
	const width = serif?.widest ?? Math.max(...lines.map((line) => textWidth(line, size, weight)));
	return {
		x: anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2,
		y: y - size * 0.95,
		width,
		height: (lines.length - 1) * size * leading + size * 1.2
	};
}

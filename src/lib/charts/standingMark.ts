import type { Standing } from '../data/lists.ts';
import type { Mark } from '../marks/mark.ts';
import { standingGlyphs } from '../marks/standingGlyph.ts';
import { textHeight, textMark } from '../marks/text.ts';

/** The glyph alone, centred on x, y. */
export function glyphMarks(
	key: string,
	standing: Standing,
	x: number,
	y: number,
	more: Pick<Mark, 'opacity' | 'figure' | 'claim'> = {}
): Mark[] {
	const { fill, stroke, dash } = standingGlyphs[standing];
	return [
		...(fill ? [{ kind: 'path', key: `${key}-fill`, x, y, d: fill, fill: 'ink', ...more } as const] : []),
		...(stroke
			? [
					{
						kind: 'path',
						key: `${key}-stroke`,
						x,
						y,
						d: stroke,
						stroke: 'ink',
						strokeWidth: 1.4,
						...more,
						...(dash && { dash })
					} as const
				]
			: [])
	];
}

/** Width that a glyph and the gap behind it take, px. */
export const glyphRoom = 16;
const withStanding = (text: string, standing: Standing) => `${text} (${standing})`;

/** Height of `standingText` at a width, px. */
export const standingTextHeight = (text: string, standing: Standing, width: number): number =>
	textHeight(withStanding(text, standing), width - glyphRoom);

/** A statement with how it stands: the glyph before it and the word after, never one without the other. */
export function standingText(
	key: string,
	text: string,
	standing: Standing,
	place: { x: number; top: number; width: number; opacity?: number; figure?: string }
): Mark[] {
	const { x, top, width, opacity = 1, figure } = place;
	const more = { opacity, ...(figure && { figure }) };
	return [
		...glyphMarks(`${key}-standing`, standing, x + 5, top + 7.5, more),
		textMark({
			key,
			x: x + glyphRoom,
			top,
			width: width - glyphRoom,
			text: withStanding(text, standing),
			...more
		})
	];
}

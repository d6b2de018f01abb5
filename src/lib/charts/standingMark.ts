import type { Standing } from '../data/schema.ts';
import type { Mark } from '../marks/mark.ts';
import { standingGlyphs } from '../marks/standingGlyph.ts';
import { textMark } from '../marks/text.ts';

/** The glyph alone, centred on x, y. */
export function glyphMarks(key: string, standing: Standing, x: number, y: number, opacity = 1): Mark[] {
	const { fill, stroke, dash } = standingGlyphs[standing];
	return [
		...(fill ? [{ kind: 'path', key: `${key}-fill`, x, y, d: fill, fill: 'ink', opacity } as const] : []),
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
						opacity,
						...(dash && { dash })
					} as const
				]
			: [])
	];
}

/** A standing said in a drawing: its glyph and its word, never one without the other. */
export function standingMark(key: string, standing: Standing, x: number, top: number, opacity = 1): Mark[] {
	return [
		...glyphMarks(`${key}-standing`, standing, x + 5, top + 7.5, opacity),
		textMark({ key: `${key}-standing`, x: x + 15, top, width: 200, paint: 'soft', text: standing, opacity })
	];
}

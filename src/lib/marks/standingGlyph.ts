import type { Standing } from '../data/lists.ts';

/** A standing as a shape about the origin, 10 px across; told apart without colour. */
export interface StandingGlyph {
	/** Painted in the text's colour. */
	fill?: string;
	/** Drawn as a line of 1.4 px. */
	stroke?: string;
	dash?: string;
}

const ring = 'M-4.3 0a4.3 4.3 0 1 0 8.6 0a4.3 4.3 0 1 0-8.6 0z';

export const standingGlyphs: Record<Standing, StandingGlyph> = {
	corroborated: { fill: 'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z' },
	disputed: { fill: 'M0-4.3a4.3 4.3 0 0 0 0 8.6z', stroke: ring },
	unverified: { stroke: ring, dash: '2.2 2.3' },
	superseded: { stroke: `${ring}M-5 5L5-5` },
	derived: { stroke: 'M-4.3-4.3h8.6v8.6h-8.6zM-4.3 0L0-4.3M-4.3 4.3L4.3-4.3M0 4.3L4.3 0' },
	testimony: { fill: 'M-5 4v-4q0-4 4-5v2q-2 1-2 3h2v4zM1 4v-4q0-4 4-5v2q-2 1-2 3h2v4z' }
};

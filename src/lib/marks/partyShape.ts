import {
	symbol,
	symbolCircle,
	symbolCross,
	symbolDiamond,
	symbolSquare,
	symbolStar,
	symbolTriangle,
	symbolWye
} from 'd3';
import type { Party } from '../data/lists.ts';

/** Who speaks, by shape: the same in every chart. */
const shapes = {
	seoul: symbolCircle,
	kyiv: symbolSquare,
	washington: symbolTriangle,
	london: symbolDiamond,
	'moscow-pyongyang': symbolStar,
	others: symbolCross,
	article: symbolWye,
	lee: symbolWye
} satisfies Record<Party, unknown>;

/** Outline of a party's shape about the origin; `area` in square px. */
export function partyShape(party: Party, area: number): string {
	return symbol(shapes[party], area).digits(2)() ?? '';
}

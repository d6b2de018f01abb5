import type { Party } from '../data/lists.ts';
import type { Mark, Paint } from './mark.ts';
import { partyShape } from './partyShape.ts';

/** How a mark can look, as a legend shows it. */
export type Look =
	'solid' | 'outlined' | 'hatched' | 'dashed' | 'floor' | 'ceiling' | 'range' | 'square' | Party;

/** Side of the square that a legend's mark is drawn in, px. */
export const keySize = 14;

/** The mark of one line of a legend, in a square of `keySize` from x, y. */
export function keyMarks(key: string, look: Look, paint: Paint, x = 0, y = 0): Mark[] {
	const middle = { x: x + keySize / 2, y: y + keySize / 2 };
	const stroke = { stroke: paint, strokeWidth: 1.8 };
	switch (look) {
		case 'solid':
		case 'outlined':
			return [{ kind: 'unit', key, ...middle, r: 4.3, look, paint }];
		case 'hatched':
			return [{ kind: 'path', key, x, y, d: 'M1 13L13 1M1 7L7 1M7 13L13 7', ...stroke }];
		case 'dashed':
			return [
				{
					kind: 'rect',
					key,
					x: x + 1.5,
					y: y + 2.5,
					width: 11,
					height: 9,
					stroke: 'ink',
					strokeWidth: 1.4,
					dash: '2.5 2'
				}
			];
		case 'floor':
			return [{ kind: 'path', key, x, y, d: 'M7 13V3M3.5 6.5L7 2l3.5 4.5', ...stroke }];
		case 'ceiling':
			return [{ kind: 'path', key, x, y, d: 'M7 1V11M3.5 7.5L7 12l3.5-4.5', ...stroke }];
		case 'range':
			return [{ kind: 'path', key, x, y, d: 'M7 1V13', ...stroke }];
		case 'square':
			return [{ kind: 'rect', key, x: x + 2.5, y: y + 2.5, width: 9, height: 9, fill: paint }];
		default:
			return [{ kind: 'path', key, ...middle, d: partyShape(look, 60), fill: paint }];
	}
}

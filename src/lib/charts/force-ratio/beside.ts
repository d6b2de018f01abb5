import { blockSize, extent, onGrid, patches, type Lattice } from '../../geometry/lattice.ts';
import type { Mark } from '../../marks/mark.ts';
import { small, textMark } from '../../marks/text.ts';
import { derivedFigure, statedFigure } from '../../model/record.ts';
import { saidValue } from '../../model/stated.ts';
import { bare } from '../../text/phrase.ts';
import type { Box } from '../chart.ts';
import { remainder } from './pairs.ts';

/** Room for a number and its name above a field, px. */
const room = 36;

interface Arrangement {
	/** Side by side, or one above the other. */
	beside: boolean;
	pitch: number;
	lattices: Record<'north' | 'russia', Lattice>;
	size: Record<'north' | 'russia', { width: number; height: number }>;
	/** Room for the words above a field, px. */
	labelHeight: number;
	/** Top left of the second field. */
	second: { x: number; y: number };
}

const people = () => ({
	north: saidValue(statedFigure('A-beside')),
	russia: derivedFigure(remainder).interval.low
});

/** The arrangement whose dots are largest in a box. */
function arrange(box: Box): Arrangement {
	// Whole pixels, so that dots begin on one.
	const labelHeight = Math.ceil(room / box.pixel) * box.pixel;
	const { north, russia } = people();
	const blocks = { north: north / blockSize, russia: russia / blockSize };
	let best: { beside: boolean; across: number; pitch: number; gap: number } | undefined;
	for (const across of [5, 10, 20, 25, 50]) {
		for (const beside of [true, false]) {
			// Gaps between blocks cost room; where dots get too small to tell apart they close.
			for (const gap of [1, 0]) {
				const unit = { gap, pitch: 1 };
				const apart = 6;
				const [n, r] = [Math.ceil(blocks.north / across), Math.ceil(blocks.russia / across)];
				const long = extent(n, unit) + apart + extent(r, unit);
				const short = extent(across, unit);
				const height = box.height - labelHeight * (beside ? 1 : 2);
				const pitch = beside
					? Math.min(box.width / long, height / short)
					: Math.min(box.width / short, height / (long - apart));
				const stepped = onGrid(pitch, box.pixel);
				const score = stepped * (gap ? 1.02 : 1);
				if (gap && stepped < 2) continue;
				if (!best || score > best.pitch * (best.gap ? 1.02 : 1))
					best = { beside, across, pitch: stepped, gap };
			}
		}
	}
	const { beside, across, pitch, gap } = best ?? { beside: true, across: 20, pitch: box.pixel, gap: 0 };
	const columns = (count: number) => (beside ? Math.ceil(count / across) : across);
	const lattices: Arrangement['lattices'] = {
		north: { columns: columns(blocks.north), gap, pitch },
		russia: { columns: columns(blocks.russia), gap, pitch }
	};
	const sizeOf = (group: 'north' | 'russia') => ({
		width: extent(lattices[group].columns, lattices[group]),
		height: extent(Math.ceil(blocks[group] / lattices[group].columns), lattices[group])
	});
	const size = { north: sizeOf('north'), russia: sizeOf('russia') };
	const second = beside
		? { x: size.north.width + 6 * pitch, y: labelHeight }
		: { x: 0, y: labelHeight * 2 + size.north.height };
	return { beside, pitch, lattices, size, labelHeight, second };
}

/** The height that the fields use of a width, px. */
export function besideHeight(width: number): number {
	const { beside, second, size } = arrange({
		width,
		height: width < 480 ? width * 1.05 : width * 0.72,
		pixel: 0.5
	});
	return Math.ceil(second.y + Math.max(beside ? size.north.height : 0, size.russia.height)) + 4;
}

/** Two dot fields on one lattice pitch, side by side where the box is wide, else one above the other. */
export function besideMarks(box: Box): Mark[] {
	const { north, russia } = people();
	const { beside, lattices, size, second, labelHeight } = arrange(box);
	return [
		...caption('A-beside', 0, beside ? Math.max(size.north.width, 90) : box.width, 0),
		{
			kind: 'field',
			key: 'north',
			x: 0,
			y: labelHeight,
			lattice: lattices.north,
			count: north,
			patches: patches(0, north, lattices.north),
			look: 'solid',
			paint: 'north',
			figure: 'A-beside'
		},
		textMark({
			key: 'russia-number',
			x: Math.max(second.x, beside ? 96 : 0),
			top: second.y - labelHeight,
			width: box.width - second.x,
			size: small + 2,
			weight: 600,
			text: bare(derivedFigure(remainder)),
			figure: remainder
		}),
		textMark({
			key: 'russia-label',
			x: Math.max(second.x, beside ? 96 : 0),
			top: second.y - labelHeight + 18,
			width: box.width - second.x,
			paint: 'soft',
			text: 'Russians, derived'
		}),
		{
			kind: 'rect',
			key: 'russia-hatch',
			...second,
			...size.russia,
			hatch: 'faint'
		},
		{
			kind: 'field',
			key: 'russia',
			...second,
			lattice: lattices.russia,
			count: russia,
			patches: patches(0, russia, lattices.russia),
			look: 'hatched',
			paint: 'russia',
			figure: remainder
		}
	];
}

function caption(id: string, x: number, width: number, top: number): Mark[] {
	return [
		textMark({
			key: `${id}-number`,
			x,
			top,
			width,
			size: small + 2,
			weight: 600,
			text: bare(statedFigure(id)),
			figure: id
		}),
		textMark({
			key: `${id}-label`,
			x,
			top: top + 18,
			width: Math.max(width, 96),
			paint: 'soft',
			text: 'North Koreans'
		})
	];
}

import { blockSize, joined, onGrid, type Patch } from '../../geometry/lattice.ts';
import type { Mark } from '../../marks/mark.ts';
import { small, textHeight, textMark } from '../../marks/text.ts';
import { derivedFigure, statedFigure } from '../../model/record.ts';
import { saidValue } from '../../model/stated.ts';
import { ownerLine } from '../../text/owner.ts';
import type { Box } from '../chart.ts';
import { remainder } from './pairs.ts';

const squares = { columns: 25, gutter: 20, label: 52 };
/** Room for a panel's title, px. */
const titleHeight = 18;
const said = {
	apart: `Expected by officials; ${ownerLine('K04')}`,
	mixed: `US defence secretary; ${ownerLine('K08')}`
};

/** The height at which the squares use up a width, px: one panel under the other where it is narrow. */
export function mixedHeight(width: number): number {
	const { columns, gutter, label } = squares;
	const rows = saidValue(statedFigure('K03')) / blockSize / columns;
	const panel = (across: number) => label + (rows * across) / (columns + 1);
	return Math.ceil(width < 480 ? 2 * panel(width) + gutter : panel((width - gutter) / 2));
}

/** The force in squares, a block of a hundred each, derived ones hatched: apart on the left, mixed on the right. */
export function mixedMarks(box: Box): Mark[] {
	const blocks = {
		north: saidValue(statedFigure('A-beside')) / blockSize,
		russia: derivedFigure(remainder).interval.low / blockSize
	};
	const { columns, gutter } = squares;
	const total = blocks.north + blocks.russia;
	const rows = total / columns;
	const stacked = box.height > box.width * 1.1;
	const panel = stacked
		? { width: box.width, height: (box.height - gutter) / 2 }
		: { width: (box.width - gutter) / 2, height: box.height };
	const labelHeight = Math.max(
		squares.label,
		...Object.values(said).map((words) => titleHeight + textHeight(words, panel.width) + 4)
	);
	// On the grid of whatever shows it: programs that draw pixels round a pattern's tile to whole ones.
	const pitch = onGrid(Math.min(panel.width / (columns + 1), (panel.height - labelHeight) / rows), box.pixel);
	const one = Math.round(total / blocks.north);

	// A square a block of a hundred soldiers; its place in columns and rows.
	const at = (column: number, row: number): Patch => ({
		x: column * pitch,
		y: row * pitch,
		width: pitch,
		height: pitch
	});
	const everywhere = Array.from({ length: total }, (_, i) => ({
		column: i % columns,
		row: Math.floor(i / columns)
	}));
	const northColumns = blocks.north / rows;
	const apart = everywhere.map(({ column, row }) => {
		const north = column < northColumns;
		return { north, patch: at(column + (north ? 0 : 1), row) };
	});
	const mixed = everywhere.map(({ column, row }) => ({
		north: (column + 2 * row) % one === 0,
		patch: at(column, row)
	}));
	const panels = [
		{ key: 'apart', marks: apart, title: 'In units of their own' },
		{ key: 'mixed', marks: mixed, title: '“Integrated”' }
	] as const;
	return panels.flatMap(({ key, marks, title }, i): Mark[] => {
		const x = stacked ? 0 : i * (panel.width + gutter);
		const y = stacked ? i * (panel.height + gutter) : 0;
		const group = (north: boolean) => {
			const squares = marks.filter((square) => square.north === north).map(({ patch }) => patch);
			return { count: squares.length, patches: joined(squares), repeats: key === 'mixed' };
		};
		const place = { x, y: y + labelHeight };
		return [
			textMark({
				key: `${key}-title`,
				x,
				top: y,
				width: panel.width,
				size: small + 2,
				weight: 600,
				text: title
			}),
			textMark({
				key: `${key}-owner`,
				x,
				top: y + titleHeight,
				width: panel.width,
				paint: 'soft',
				text: said[key]
			}),
			{
				kind: 'field',
				key: `${key}-north`,
				...place,
				...group(true),
				lattice: { columns: 1, gap: 0, pitch },
				people: blockSize,
				look: 'square',
				paint: 'north',
				figure: 'A-beside'
			},
			{
				kind: 'field',
				key: `${key}-russia`,
				...place,
				...group(false),
				lattice: { columns: 1, gap: 0, pitch },
				people: blockSize,
				look: 'striped',
				paint: 'russia',
				figure: remainder
			}
		];
	});
}

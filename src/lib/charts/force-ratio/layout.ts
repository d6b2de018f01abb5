import { scaleLinear } from 'd3';
import {
	blockSize,
	extent,
	joined,
	onGrid,
	patches,
	type Lattice,
	type Patch
} from '../../geometry/lattice.ts';
import type { Drawing, Mark } from '../../marks/mark.ts';
import { small, textHeight, textMark } from '../../marks/text.ts';
import { saidValue } from '../../model/stated.ts';
import { derivedFigure, statedFigure } from '../../model/record.ts';
import { capitalised } from '../../text/numbers.ts';
import { ownerLine } from '../../text/owner.ts';
import { bare, phrase } from '../../text/phrase.ts';
import type { Box, Scene } from '../chart.ts';

/** The pairs of reports whose ratios are drawn, the article's first. */
export const pairs = [
	{ north: 'A-beside', russia: 'A-russians', ratio: 'ratio-article' },
	{ north: 'T11', russia: 'K02', ratio: 'ratio-syrskyi' },
	{ north: 'K07-present', russia: 'K07', ratio: 'ratio-staff' }
] as const;

/** Russians that are left when the article's North Koreans are taken from the reported whole. People. */
export const remainder = 'russian-remainder';

export function layout(scene: Scene, box: Box): Drawing {
	const marks =
		scene.scene === 'ratio' ? ratioMarks(box) : scene.scene === 'mixed' ? mixedMarks(box) : besideMarks(box);
	return { width: box.width, height: box.height, marks };
}

/** Two dot fields on one lattice pitch, side by side where the box is wide, else one above the other. */
function besideMarks(box: Box): Mark[] {
	const north = saidValue(statedFigure('A-beside'));
	const russia = derivedFigure(remainder).interval.low;
	const blocks = { north: north / blockSize, russia: russia / blockSize };
	const labelHeight = 36;
	const arrangements = [5, 10, 20, 25, 50].flatMap((across) => [
		{ across, beside: true },
		{ across, beside: false }
	]);

	let best: { beside: boolean; across: number; pitch: number; gap: number } | undefined;
	for (const { across, beside } of arrangements) {
		// Gaps between blocks cost room; where dots get too small to tell apart they close.
		for (const gap of [1, 0]) {
			const unit = { gap, pitch: 1 };
			const apart = 6;
			const [n, r] = [Math.ceil(blocks.north / across), Math.ceil(blocks.russia / across)];
			const long = extent(n, unit) + apart + extent(r, unit);
			const short = extent(across, unit);
			const room = { width: box.width, height: box.height - labelHeight * (beside ? 1 : 2) };
			const pitch = beside
				? Math.min(room.width / long, room.height / short)
				: Math.min(room.width / short, room.height / (long - apart));
			const stepped = onGrid(pitch, box.pixel);
			const score = stepped * (gap ? 1.02 : 1);
			if (gap && stepped < 2) continue;
			if (!best || score > best.pitch * (best.gap ? 1.02 : 1)) best = { beside, across, pitch: stepped, gap };
		}
	}
	const { beside, across, pitch, gap } = best ?? { beside: true, across: 20, pitch: box.pixel, gap: 0 };
	const columns = (count: number) => (beside ? Math.ceil(count / across) : across);
	const lattices: Record<'north' | 'russia', Lattice> = {
		north: { columns: columns(blocks.north), gap, pitch },
		russia: { columns: columns(blocks.russia), gap, pitch }
	};
	const size = (group: 'north' | 'russia') => ({
		width: extent(lattices[group].columns, lattices[group]),
		height: extent(Math.ceil(blocks[group] / lattices[group].columns), lattices[group])
	});
	const second = beside
		? { x: size('north').width + 6 * pitch, y: labelHeight }
		: { x: 0, y: labelHeight * 2 + size('north').height };

	return [
		...caption('A-beside', 0, beside ? Math.max(size('north').width, 90) : box.width, 0),
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
			...size('russia'),
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

/** One bar a pair of reports, all on one scale of people. */
function ratioMarks(box: Box): Mark[] {
	const wholes = pairs.map(
		({ north, russia }) => saidValue(statedFigure(north)) + saidValue(statedFigure(russia))
	);
	const scale = scaleLinear([0, Math.max(...wholes)], [0, box.width]);
	const row = box.height / pairs.length;
	return pairs.flatMap(({ north, russia, ratio }, i): Mark[] => {
		const top = i * row;
		const [n, r] = [scale(saidValue(statedFigure(north))), scale(saidValue(statedFigure(russia)))];
		const article = north === 'A-beside';
		const said = article
			? 'The article'
			: ownerLine(north) === ownerLine(russia)
				? ownerLine(north)
				: `${ownerLine(north)}; ${ownerLine(russia)}`;
		const head = `${said}`;
		const headHeight = textHeight(head, box.width - 70, small);
		const barTop = top + headHeight + 5;
		const bar = Math.min(Math.max(row - headHeight - 32, 10), 40);
		return [
			textMark({ key: `${ratio}-who`, x: 0, top, width: box.width - 70, paint: 'soft', text: head }),
			textMark({
				key: `${ratio}-ratio`,
				x: box.width,
				top,
				width: 70,
				size: small + 3,
				weight: 600,
				anchor: 'end',
				text: phrase(derivedFigure(ratio)),
				figure: ratio
			}),
			{
				kind: 'rect',
				key: `${ratio}-north`,
				x: 0,
				y: barTop,
				width: n,
				height: bar,
				fill: 'north',
				figure: north
			},
			{
				kind: 'rect',
				key: `${ratio}-russia`,
				x: n + 2,
				y: barTop,
				width: r - 2,
				height: bar,
				...(article ? { hatch: 'russia', stroke: 'russia' } : { fill: 'russia' }),
				figure: russia
			},
			textMark({
				key: `${ratio}-north-number`,
				x: 0,
				top: barTop + bar + 3,
				width: 120,
				text: capitalised(phrase(statedFigure(north))),
				figure: north
			}),
			textMark({
				key: `${ratio}-russia-number`,
				x: n + r,
				top: barTop + bar + 3,
				width: 130,
				anchor: 'end',
				text: capitalised(phrase(statedFigure(russia))),
				figure: russia
			})
		];
	});
}

const squares = { columns: 25, gutter: 20, label: 52 };

/** The height at which the squares use up a width, px: one panel under the other where it is narrow. */
export function mixedHeight(width: number): number {
	const { columns, gutter, label } = squares;
	const rows = saidValue(statedFigure('K03')) / blockSize / columns;
	const panel = (across: number) => label + (rows * across) / (columns + 1);
	return Math.ceil(width < 480 ? 2 * panel(width) + gutter : panel((width - gutter) / 2));
}

/** The force in squares, a block of a hundred each: apart on the left, mixed on the right. */
function mixedMarks(box: Box): Mark[] {
	const blocks = {
		north: saidValue(statedFigure('A-beside')) / blockSize,
		russia: derivedFigure(remainder).interval.low / blockSize
	};
	const { columns, gutter, label: labelHeight } = squares;
	const total = blocks.north + blocks.russia;
	const rows = total / columns;
	const stacked = box.height > box.width * 1.1;
	const panel = stacked
		? { width: box.width, height: (box.height - gutter) / 2 }
		: { width: (box.width - gutter) / 2, height: box.height };
	const pitch = Math.min(panel.width / (columns + 1), (panel.height - labelHeight) / rows);
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
		{
			key: 'apart',
			marks: apart,
			title: 'In units of their own',
			by: 'Expected by officials',
			report: 'K04'
		},
		{ key: 'mixed', marks: mixed, title: '“Integrated”', by: 'US defence secretary', report: 'K08' }
	];
	return panels.flatMap(({ key, marks, title, by, report }, i): Mark[] => {
		const x = stacked ? 0 : i * (panel.width + gutter);
		const y = stacked ? i * (panel.height + gutter) : 0;
		const group = (north: boolean) => {
			const squares = marks.filter((square) => square.north === north).map(({ patch }) => patch);
			return { count: squares.length, patches: joined(squares) };
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
				top: y + 18,
				width: panel.width,
				paint: 'soft',
				text: `${by}; ${ownerLine(report)}`
			}),
			{
				kind: 'field',
				key: `${key}-north`,
				...place,
				...group(true),
				lattice: { pitch },
				look: 'square',
				paint: 'north',
				figure: 'A-beside'
			},
			{
				kind: 'field',
				key: `${key}-russia`,
				...place,
				...group(false),
				lattice: { pitch },
				look: 'square',
				paint: 'russia',
				figure: remainder,
				opacity: 0.75
			}
		];
	});
}

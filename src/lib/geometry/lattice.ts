/**
 * The lattice that every dot field stands on: blocks of 10 × 10 dots, so that a reader can count
 * hundreds, with a gap between blocks. Dot i of a field stands where this formula puts it, whatever
 * draws it.
 *
 *     block 0        block 1          pitch: dot centre to dot centre
 *     ● ● … ●   gap  ● ● … ●          gap: a whole number of pitches, so that one pattern of one
 *     ● ● … ●        ● ● … ●          dot fits every block
 */
export interface Lattice {
	/** Blocks side by side. */
	columns: number;
	/** Pitches left empty between blocks. */
	gap: number;
	/** Distance between dot centres, px. */
	pitch: number;
}

export const side = 10;
export const blockSize = side * side;

/** Width or height of so many blocks in a row, px. */
export function extent(blocks: number, { gap, pitch }: Pick<Lattice, 'gap' | 'pitch'>): number {
	return blocks <= 0 ? 0 : (blocks * (side + gap) - gap) * pitch;
}

/** Top left corner of block b, px. */
export function blockAt(b: number, lattice: Lattice): { x: number; y: number } {
	const step = (side + lattice.gap) * lattice.pitch;
	return { x: (b % lattice.columns) * step, y: Math.floor(b / lattice.columns) * step };
}

/** Centre of dot i, px from the lattice's top left. */
export function dotAt(i: number, lattice: Lattice): { x: number; y: number } {
	const { x, y } = blockAt(Math.floor(i / blockSize), lattice);
	const local = i % blockSize;
	return {
		x: x + ((local % side) + 0.5) * lattice.pitch,
		y: y + (Math.floor(local / side) + 0.5) * lattice.pitch
	};
}

/** A rectangle of dots, px. */
export interface Patch {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** The rectangles that cover dots `from` to `to` (not included) and no other dot. */
export function patches(from: number, to: number, lattice: Lattice): Patch[] {
	return joined(blockPatches(from, to, lattice));
}

/** Patches that touch along a whole side made one: without gaps a field is a few large ones. */
export function joined(list: readonly Patch[]): Patch[] {
	const near = (a: number, b: number) => Math.abs(a - b) < 1e-6;
	const join = (apart: readonly Patch[], fit: (a: Patch, b: Patch) => Patch | undefined) => {
		const whole: Patch[] = [];
		for (const patch of apart) {
			const one = whole.at(-1) && fit(whole.at(-1) as Patch, patch);
			if (one) whole[whole.length - 1] = one;
			else whole.push(patch);
		}
		return whole;
	};
	const rows = join(list, (a, b) =>
		near(a.y, b.y) && near(a.height, b.height) && near(a.x + a.width, b.x)
			? { ...a, width: a.width + b.width }
			: undefined
	);
	return join(rows, (a, b) =>
		near(a.x, b.x) && near(a.width, b.width) && near(a.y + a.height, b.y)
			? { ...a, height: a.height + b.height }
			: undefined
	);
}

function blockPatches(from: number, to: number, lattice: Lattice): Patch[] {
	const { pitch } = lattice;
	const list: Patch[] = [];
	for (let b = Math.floor(from / blockSize); b * blockSize < to; b++) {
		const { x, y } = blockAt(b, lattice);
		let dot = Math.max(from - b * blockSize, 0);
		const end = Math.min(to - b * blockSize, blockSize);
		while (dot < end) {
			const column = dot % side;
			const rows = column === 0 ? Math.max(Math.floor((end - dot) / side), 1) : 1;
			const width = rows > 1 ? side : Math.min(side - column, end - dot);
			list.push({
				x: x + column * pitch,
				y: y + Math.floor(dot / side) * pitch,
				width: width * pitch,
				height: rows * pitch
			});
			dot += rows > 1 ? rows * side : width;
		}
	}
	return list;
}

/** The patches as one path, in relative moves: equal blocks repeat letter for letter. */
export function patchPath(list: readonly Patch[]): string {
	let [x, y] = [0, 0];
	return list
		.map((patch) => {
			const move = `m${round(patch.x - x)} ${round(patch.y - y)}`;
			[x, y] = [patch.x, patch.y];
			return `${move}h${round(patch.width)}v${round(patch.height)}h${round(-patch.width)}z`;
		})
		.join('');
}

/** Three decimals: a thousandth of a pixel is below what any screen shows. */
export function round(value: number): number {
	return Math.round(value * 1000) / 1000 || 0;
}

/**
 * A pitch cut down to the screen's own grid, so that all dots look alike: whole device pixels, or
 * parts of one where a whole one would cost too much of a small pitch.
 * @param pixel one device pixel, px
 */
export function onGrid(pitch: number, pixel: number): number {
	const step = pixel / (pitch >= 4 * pixel ? 1 : pitch >= 2 * pixel ? 2 : 8);
	return Math.max(Math.floor(pitch / step) * step, step);
}

/** The largest pitch on the screen's grid at which so many blocks in so many columns fit a box. */
export function fitPitch(
	blocks: { columns: number; rows: number },
	box: { width: number; height: number },
	gap: number,
	pixel: number
): number {
	const unit = { gap, pitch: 1 };
	const pitch = Math.min(box.width / extent(blocks.columns, unit), box.height / extent(blocks.rows, unit));
	return onGrid(pitch, pixel);
}

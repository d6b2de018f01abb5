import { blockAt, blockSize, extent, fitPitch, patches, side, type Lattice } from '../../geometry/lattice.ts';
import type { Drawing, FieldMark, Mark } from '../../marks/mark.ts';
import { small, textHeight, textMark } from '../../marks/text.ts';
import { saidValue } from '../../model/stated.ts';
import { statedFigure } from '../../model/record.ts';
import { capitalised } from '../../text/numbers.ts';
import { ownerLine } from '../../text/owner.ts';
import { phrase } from '../../text/phrase.ts';
import { textWidth } from '../../text/wrap.ts';
import type { Box, Scene } from '../chart.ts';
import { isSaid, nothing } from '../said.ts';

/** The figures of the week, lowest first; the field is cut at each. */
export const week = ['T05', 'T08', 'T07'] as const;
export const reported = 'T08';
export const unit = 'S03';

const gap = 1;
/** Room under the field for the words of its highest cut, px. */
const below = 38;
/** Between the end of a line and the words that it leads to, px. */
const beforeWords = 4;
const columns = 10;
/** Room beside the field for numbers and their owners, px. */
const labelWidth = (width: number) => Math.min(Math.max(width * 0.35, 124), 180);
/** An owner on one line: where the year has no room, it stands in the subtitle alone. */
const ownerIn = (width: number, id: string) =>
	textWidth(ownerLine(id), small) > width ? ownerLine(id).replace(/ \d{4}$/, '') : ownerLine(id);

/** The lattice that every scene of this chart stands on: room for the highest figure of the week. */
function latticeIn(box: Box): Lattice {
	const rows = Math.ceil(Math.max(...week.map((id) => saidValue(statedFigure(id)))) / blockSize / columns);
	const room = { width: box.width - labelWidth(box.width) - 8, height: box.height - below };
	return { columns, gap, pitch: fitPitch({ columns, rows }, room, gap, box.pixel) };
}

/** The height at which a width is used up by the highest figure of the week, px. */
export function heightAt(width: number): number {
	const { pitch } = latticeIn({ width, height: Infinity, pixel: 0.25 });
	return Math.ceil(usedHeight(Math.max(...week.map((id) => saidValue(statedFigure(id)))), pitch)) + below;
}

/** Down to below the last row that so many people take, px. */
function usedHeight(people: number, pitch: number): number {
	return extent(Math.ceil(people / blockSize / columns), { gap, pitch }) + 2 * pitch;
}

/** First dot of the forty: in the middle of the field, where the camera can go straight in. */
export const firstOfUnit = 44 * blockSize;

/** Whether a scene is about the unit of forty, or the reader asked for it: it stands framed in the field. */
export const showsUnit = ({ scene, forty }: Scene): boolean =>
	['forty', 'returned', 'last'].includes(scene) || forty !== undefined;

export function layout(scene: Scene, box: Box): Drawing {
	const lattice = latticeIn(box);
	const total = saidValue(statedFigure(reported));
	const forty = saidValue(statedFigure(unit));
	const right = extent(columns, lattice);
	const label = { x: right + 14, width: box.width - right - 14 };
	const leadEnd = label.x - beforeWords;
	const marks: Mark[] = [];
	const height = usedHeight(total, lattice.pitch);

	const group = (key: string, from: number, to: number, more: Partial<FieldMark> = {}): FieldMark => ({
		kind: 'field',
		key,
		x: 0,
		y: 0,
		lattice,
		count: to - from,
		first: from,
		patches: patches(from, to, lattice),
		look: 'solid',
		paint: 'north',
		...more
	});

	if (scene.scene === 'week') {
		const said = week.filter((id) => isSaid(scene, id));
		const [low, high] = [said[0], said.at(-1)];
		if (!low || !high) {
			const text = `${nothing('number of that week', scene)}.`;
			return { ...box, marks: [textMark({ key: 'nothing', x: 0, top: 0, width: box.width, text })] };
		}
		const cut = (id: string) => saidValue(statedFigure(id));
		marks.push(group('stated', 0, cut(low), { figure: low }));
		if (low !== high) {
			marks.push(group('between', cut(low), cut(high), { look: 'outlined', figure: high }));
		}
		for (const id of said) marks.push(...cutLabel(id, cut(id), lattice, label));
		return { width: box.width, height: box.height, marks };
	}

	if (showsUnit(scene)) {
		marks.push(
			group('before', 0, firstOfUnit),
			group('unit', firstOfUnit, firstOfUnit + forty, {
				paint: scene.scene === 'forty' || scene.forty ? 'ink' : 'north',
				figure: unit
			}),
			group('after', firstOfUnit + forty, total)
		);
		const frame = unitFrame(lattice, forty);
		const camera = scene.scene === 'forty' ? cameraOn(frame, scene.progress, box) : still;
		marks.push(...unitFrameMarks(frame, lattice.pitch * camera.scale));
		// The words are gone before the camera moves a dot under them: so much of the room before them is left, 1 to 0.
		const room = (edge: number) => Math.min(Math.max(1 - (edge - right) / (leadEnd - right), 0), 1);
		return {
			width: box.width,
			height,
			marks: [
				...marks.map((mark) => through(camera, mark)),
				...unitLabel(frame, label, room(right * camera.scale + camera.x)),
				// The camera would take it out of the picture.
				...(scene.scene === 'forty' ? [] : cutLabel(reported, total, lattice, label))
			]
		};
	}

	marks.push(group('stated', 0, total, { figure: reported }));
	marks.push(...cutLabel(reported, total, lattice, label));
	if (scene.scene === 'corps') {
		marks.push(
			textMark({
				key: 'corps',
				x: label.x,
				top: 0,
				width: label.width,
				text: 'Storm Corps: no number reported, so no dot is marked'
			})
		);
	}
	return { width: box.width, height, marks };
}

/** A line under the last row of dots that a figure reaches, and its owner beside it. */
function cutLabel(id: string, value: number, lattice: Lattice, label: { x: number; width: number }): Mark[] {
	const rows = Math.ceil(value / blockSize / lattice.columns);
	const y = extent(rows, lattice) + (lattice.gap * lattice.pitch) / 2;
	const rule: Mark = {
		kind: 'line',
		key: `cut-${id}`,
		x1: 0,
		y1: y,
		x2: label.x + label.width,
		y2: y,
		paint: 'ink',
		width: 1
	};
	const number = capitalised(phrase(statedFigure(id)));
	const owner = ownerIn(label.width, id);
	const numberHeight = textHeight(number, label.width, small + 2, 600);
	// The highest cut has its words below the line: the one before it is only rows away. Of the lowest they stand at
	// the very top, where a low window leaves them less room.
	const top = id === week.at(-1) ? y + 4 : Math.max(y - numberHeight - textHeight(owner, label.width) - 4, 0);
	return [
		rule,
		textMark({
			key: `number-${id}`,
			x: label.x,
			top,
			width: label.width,
			size: small + 2,
			weight: 600,
			text: number,
			figure: id
		}),
		textMark({
			key: `owner-${id}`,
			x: label.x,
			top: top + numberHeight,
			width: label.width,
			paint: 'soft',
			text: owner
		})
	];
}

/** A line from the unit to its words beside the field. */
function unitLabel(
	frame: { x: number; y: number; width: number; height: number },
	label: { x: number; width: number },
	opacity: number
): Mark[] {
	// Along the upper edge, where no dots stand: the line crosses none.
	const { y } = frame;
	return [
		{
			kind: 'line',
			key: 'unit-lead',
			x1: frame.x + frame.width,
			y1: y,
			x2: label.x - beforeWords,
			y2: y,
			paint: 'ink',
			width: 1,
			opacity
		},
		textMark({
			key: 'unit-label',
			x: label.x,
			top: frame.y - small * 0.65,
			width: label.width,
			weight: 600,
			text: `${capitalised(phrase(statedFigure(unit)))}, unverified`,
			figure: unit,
			opacity
		})
	];
}

function unitFrame(lattice: Lattice, forty: number) {
	const { x, y } = blockAt(firstOfUnit / blockSize, lattice);
	const around = lattice.pitch / 2;
	return {
		x: x - around,
		y: y - around,
		width: side * lattice.pitch + 2 * around,
		// Close under the last of its rows, for the next row follows at once.
		height: (forty / side) * lattice.pitch + around
	};
}

/** Dashes on a line of the ground's colour, which keeps them off the rows of dots that they run between. */
function unitFrameMarks(frame: ReturnType<typeof unitFrame>, pitch: number): Mark[] {
	const ground = Math.min(pitch * 0.56, 4.5);
	return [
		{ kind: 'rect', key: 'unit-frame-ground', ...frame, stroke: 'paper', strokeWidth: ground },
		{
			kind: 'rect',
			key: 'unit-frame',
			...frame,
			stroke: 'ink',
			strokeWidth: Math.max(ground / 3, 1.1),
			// Longer than a dot, wherever there is room for it.
			dash: pitch < 2 ? '3 2' : '5 2.5'
		}
	];
}

interface Camera {
	scale: number;
	/** Where the drawing's origin comes to stand, px. */
	x: number;
	y: number;
}
const still: Camera = { scale: 1, x: 0, y: 0 };

/** From the whole field (0) to the forty filling most of the box (1). */
function cameraOn(
	frame: { x: number; y: number; width: number; height: number },
	progress: number,
	box: Box
): Camera {
	const closest = Math.min((box.width * 0.8) / frame.width, (box.height * 0.8) / frame.height);
	const scale = closest ** progress;
	const centre = { x: frame.x + frame.width / 2, y: frame.y + frame.height / 2 };
	// The centre of the forty glides from its own place to the middle of the box.
	const glide = closest === 1 ? progress : (scale - 1) / (closest - 1);
	return {
		scale,
		x: centre.x + (box.width / 2 - centre.x) * glide - centre.x * scale,
		y: centre.y + (box.height / 2 - centre.y) * glide - centre.y * scale
	};
}

function through({ scale, x, y }: Camera, mark: Mark): Mark {
	if (mark.kind === 'field') return { ...mark, x: mark.x * scale + x, y: mark.y * scale + y, scale };
	if (mark.kind === 'rect') {
		return {
			...mark,
			x: mark.x * scale + x,
			y: mark.y * scale + y,
			width: mark.width * scale,
			height: mark.height * scale
		};
	}
	return mark;
}

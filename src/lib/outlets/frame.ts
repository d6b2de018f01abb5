import type { Box, KeyItem, Scene } from '../charts/chart.ts';
import { registry } from '../charts/registry.ts';
import { glyphMarks, glyphRoom } from '../charts/standingMark.ts';
import { overlaps } from '../geometry/placeLabel.ts';
import { bottomOf } from '../marks/bottomOf.ts';
import { keyMarks, keySize } from '../marks/keyMark.ts';
import type { Drawing, Mark, TextMark } from '../marks/mark.ts';
import { statingBox } from '../marks/statingBox.ts';
import { small, textBox, textHeight, textMark } from '../marks/text.ts';
import { plain } from '../text/resolve.ts';
import { sourceRuns, type SourceRun } from '../text/summary.ts';
import { textWidth, unbroken, wrap } from '../text/wrap.ts';

/** What a picture says and shows, whatever its size. */
export interface Content {
	/** The finding, or what a step is called. */
	title: string;
	/** Measure, place and period; none where nothing is measured. */
	subtitle?: string;
	key: readonly KeyItem[];
	note?: string;
	/** That something it shows was corrected or withdrawn, when, and where that is read. */
	correction?: string;
	/** Owners, standings, how far the record was read, data version. */
	source: readonly SourceRun[];
	/** Where the picture is from, under which licence. */
	credit: string;
	/** None where the finding stands alone. */
	picture?: {
		/** The height that suits a width, px. */
		height(width: number): number;
		layout(box: Box): Drawing;
	};
}

/** The size of a picture and how its parts stand in it. */
export interface FrameSize {
	/** px */
	width: number;
	/** px; what the picture asks for where absent. */
	height?: number;
	/** beside: the words in a column, the chart at their right. Above where absent. */
	words?: 'above' | 'beside';
	/** How many times its laid-out size a picture may be drawn, smallest to largest. Three steps from 1 where absent. */
	scales?: readonly [number, number];
	/** Kept free above and below, px. */
	safe?: { top: number; bottom: number };
	/** Size of the title as laid out, px; 17 where absent. */
	title?: number;
}

/** A picture complete alone, and how much larger it is shown than it is laid out. */
export interface Framed {
	/** Of the picture, px. */
	width: number;
	height: number;
	scale: number;
	/** The words around the chart. */
	marks: Mark[];
	/** The chart, and where it stands: it is cut at its edges, for a camera in it may come close. */
	chart: Drawing & { x: number; y: number };
}

/** What a chart's scene says and shows. */
export function contentOf(scene: Scene, credit: string): Content {
	const chart = registry[scene.chart];
	const { title, subtitle, note, figures } = chart.words(scene);
	return {
		title: plain(title, { sentence: true }),
		subtitle: plain(subtitle, { sentence: true }),
		key: chart.key(scene),
		...(note && { note: plain(note, { sentence: true }) }),
		source: sourceRuns(figures),
		credit,
		picture: {
			height: (width) => chart.height(scene, width),
			layout: (box) => chart.layout(scene, box)
		}
	};
}

/**
 * A chart with everything that it needs to stand alone, laid out for a width: the finding and the
 * measure above it; legend, note, owners, dates and data version below.
 * @param credit the last line: where the picture is from, under which licence
 */
export const frameOf = (scene: Scene, size: FrameSize, credit: string): Framed =>
	frame(contentOf(scene, credit), size);

/**
 * Any content in any size, as large as it fits.
 * @throws RangeError where it does not fit at the smallest scale that the size allows
 */
export function frame(content: Content, size: FrameSize): Framed {
	const { width, height, scales } = size;
	if (!scales) {
		// A wide picture is drawn larger, not emptier: its smallest words stay readable when it is shown small.
		const usual = [1.6, 1.3, 1.15, 1].filter((scale) => width / scale >= (scale > 1.2 ? 620 : 520));
		const frames = (usual.length > 0 ? usual : [1]).map((scale) => frameAbove(content, size, scale));
		return frames.find(({ fits }) => fits) ?? (frames.at(-1) as Framed);
	}
	const fitting: Tried[] = [];
	for (let scale = scales[1]; scale > scales[0] - 1e-6; scale -= scaleStep) {
		const shares = size.words === 'beside' ? columnShares : [0];
		const tried = shares.map((share) =>
			share > 0 ? () => frameBeside(content, size, scale, share) : () => frameAbove(content, size, scale)
		);
		for (const make of tried) {
			const framed = make();
			if (!framed.fits) continue;
			// In a column or a height of its own choice, the largest type is best.
			if (size.words === 'beside' || height === undefined || scale < comfortable)
				return best(fitting) ?? framed;
			fitting.push(framed);
			break;
		}
	}
	const found = best(fitting);
	if (found) return found;
	throw new RangeError(`“${shortened(content.title)}” does not fit ${width} × ${height ?? 'any height'} px`);
}

/** The largest type that takes no more than a fifth from the height that the chart could have. */
function best(fitting: readonly Tried[]): Framed | undefined {
	const heightOf = ({ chart, scale }: Framed) => chart.height * scale;
	const tallest = Math.max(...fitting.map(heightOf));
	return fitting.find((framed) => heightOf(framed) >= 0.8 * tallest);
}

const scaleStep = 0.075;
/** Type is not made smaller than at this scale for the sake of a larger chart. */
const comfortable = 1.6;
/** Parts of the width that a column of words may take, best first. */
const columnShares = [0.36, 0.4, 0.44, 0.32];
const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** Of a title, px. */
const titleSize = 17;
const line = 16;
const gap = 14;
/** The height at which every chart is legible, px: one that asks for less gets it. */
const enough = 290;

type Tried = Framed & { fits: boolean };

/**
 * Title, in lines of like length so that no word is left alone, and subtitle in a column; `at` is where
 * the next thing may begin.
 */
function headMarks(
	{ title, subtitle }: Content,
	{ x, top, width, size }: { x: number; top: number; width: number; size: number }
) {
	const own = balancedWidth(title, width, size);
	const marks = [textMark({ key: 'frame-title', x, top, width: own, size, weight: 600, text: title })];
	let at = top + textHeight(title, own, size, 600);
	if (subtitle) {
		marks.push(
			textMark({ key: 'frame-subtitle', x, top: at, width, size: 13, paint: 'soft', text: subtitle })
		);
		at += textHeight(subtitle, width, 13);
	}
	return { marks, at };
}

/** The least width at which a title takes no more lines than at `width`, px. */
function balancedWidth(title: string, width: number, size: number): number {
	const lines = wrap(title, width, size, 600).length;
	let [least, most] = [width / 2, width];
	while (most - least > 4) {
		const middle = (least + most) / 2;
		if (wrap(title, middle, size, 600).length > lines) least = middle;
		else most = middle;
	}
	return most;
}

/** Legend and note. */
function doubtMarks({ key, note }: Content, width: number): { marks: Mark[]; height: number } {
	const { marks, height } = flow(key.map(keyPiece), width, gap);
	let y = height > 0 ? height + 5 : 0;
	if (note) {
		marks.push(paragraph('frame-note', note, y, width));
		y += textHeight(note, width) + 4;
	}
	return { marks, height: y };
}

/** What was corrected, owners, dates, version and origin. */
function sourceMarks(
	{ correction, source, credit }: Content,
	width: number
): { marks: Mark[]; height: number } {
	const first = correction ? textHeight(correction, width, small, 600) + 4 : 0;
	const { marks, height } = flow(source.flatMap(sourcePieces), width, 0);
	const y = first + height + 4;
	return {
		marks: [
			...(correction
				? [textMark({ key: 'frame-correction', x: 0, top: 0, width, weight: 600, text: correction })]
				: []),
			...marks.map((mark) => moved(mark, 0, first)),
			paragraph('frame-credit', credit, y, width)
		],
		height: y + textHeight(credit, width) + 4
	};
}

const paragraph = (key: string, text: string, top: number, width: number): Mark =>
	textMark({ key, x: 0, top, width, paint: 'soft', text });

/** The words above and below the chart. */
function frameAbove(content: Content, size: FrameSize, scale: number): Tried {
	const width = size.width / scale;
	const margin = width < 400 ? 16 : 24;
	const inner = width - 2 * margin;
	const safe = { top: (size.safe?.top ?? 0) / scale, bottom: (size.safe?.bottom ?? 0) / scale };
	const head = headMarks(content, {
		x: margin,
		top: safe.top + margin,
		width: inner,
		size: size.title ?? titleSize
	});
	const top = head.at + gap;
	const doubt = doubtMarks(content, inner);
	const source = sourceMarks(content, inner);
	const under = doubt.height + source.height;
	const room =
		size.height === undefined ? undefined : size.height / scale - top - under - margin - gap - safe.bottom;
	const asked = content.picture?.height(inner) ?? 0;
	const drawn = { width: inner, height: room ?? asked, pixel: pixelAt(size, scale) };
	const isRoomy = room === undefined || room >= Math.min(enough, asked);
	const isWordy = isInside(head.marks, margin + inner) && isInside([...source.marks, ...doubt.marks], inner);
	// What cannot fit need not be drawn to be known.
	const isVain = size.scales !== undefined && !(isRoomy && isWordy);
	const { marks, height } = (!isVain && content.picture?.layout(drawn)) || noDrawing;
	const isWhole =
		!isVain &&
		isRoomy &&
		(room === undefined || (height <= room + 1 && (!size.scales || isClean(marks, drawn))));
	// What a chart leaves of its room goes around the whole or away: a hole within would look forgotten.
	const whole = room ?? Math.max(height, drawn.height);
	const left = Math.max(whole - bottomOf(marks) - 4, 0);
	const spare = room === undefined ? 0 : left;
	const chartHeight = whole - left;
	const at = top + chartHeight + gap + spare / 2;
	return {
		fits: isWhole,
		width: size.width,
		height: size.height ?? Math.ceil((at + under + margin) * scale),
		scale,
		marks: [
			...head.marks.map((mark) => moved(mark, 0, spare / 2)),
			...doubt.marks.map((mark) => moved(mark, margin, at)),
			...source.marks.map((mark) => moved(mark, margin, at + doubt.height))
		],
		chart: {
			x: onPixel(margin, scale),
			y: onPixel(top + spare / 2, scale),
			width: inner,
			height: chartHeight,
			marks
		}
	};
}

/** The words in a column at the left, their sources at its foot. */
function frameBeside(content: Content, size: FrameSize, scale: number, share: number): Tried {
	const [width, height] = [size.width / scale, (size.height ?? 0) / scale];
	const margin = 24;
	const inner = { width: width - 2 * margin, height: height - 2 * margin };
	const column = content.picture ? Math.round(inner.width * share) : inner.width;
	const head = headMarks(content, { x: margin, top: margin, width: column, size: size.title ?? titleSize });
	const doubt = doubtMarks(content, column);
	const source = sourceMarks(content, column);
	const foot = margin + inner.height - source.height;
	const left = margin + column + margin;
	const box = { width: width - margin - left, height: inner.height, pixel: pixelAt(size, scale) };
	const asked = content.picture?.height(box.width) ?? 0;
	const isWordy =
		head.at + gap + doubt.height <= foot &&
		isInside(head.marks, margin + column) &&
		isInside([...doubt.marks, ...source.marks], column);
	const isVain = !isWordy || box.height < Math.min(enough, asked);
	const drawing = (!isVain && content.picture?.layout(box)) || noDrawing;
	const spare = Math.max(box.height - bottomOf(drawing.marks), 0);
	return {
		fits: !isVain && drawing.height <= box.height + 1 && isClean(drawing.marks, box),
		width: size.width,
		height: size.height ?? 0,
		scale,
		marks: [
			...head.marks,
			...doubt.marks.map((mark) => moved(mark, margin, head.at + gap)),
			...source.marks.map((mark) => moved(mark, margin, foot))
		],
		// In the middle of its height: a hole under it alone would look forgotten.
		chart: {
			x: onPixel(left, scale),
			y: onPixel(margin + spare / 2, scale),
			width: box.width,
			height: box.height - spare / 2,
			marks: drawing.marks
		}
	};
}

const noDrawing: Drawing = { width: 0, height: 0, marks: [] };

// Dots that begin on a pixel look alike, whoever draws them.
const onPixel = (length: number, scale: number) => Math.round(length * scale) / scale;

// A file of a named size is drawn for its own pixels; one of any size, for a fine screen.
const pixelAt = ({ scales }: FrameSize, scale: number) => (scales ? 1 : 0.5) / scale;

/** Whether each dot of a drawing can be seen, and all its words are inside its box, none on another or on a symbol. */
function isClean(marks: readonly Mark[], { width, height, pixel }: Box): boolean {
	const boxes = wordsIn(marks).map(textBox);
	const symbols = marks.flatMap((mark) => statingBox(mark) ?? []);
	return (
		isInside(marks, width) &&
		marks.every((mark) => mark.kind !== 'field' || mark.lattice.pitch >= leastPitch * pixel) &&
		boxes.every((box) => box.y + box.height <= height + 0.01) &&
		boxes.every((a, i) => boxes.every((b, j) => j <= i || !overlaps(shrunk(a), shrunk(b)))) &&
		boxes.every((box) => symbols.every((symbol) => !overlaps(shrunk(box), shrunk(symbol))))
	);
}

/** From dot to dot, in px of the picture: a dot and a gap. */
const leastPitch = 2;

const wordsIn = (marks: readonly Mark[]): TextMark[] =>
	marks.filter((mark): mark is TextMark => mark.kind === 'text' && (mark.opacity ?? 1) > 0.5);

/** Whether no words reach beyond `right`: a long word or line of a legend is not broken. */
const isInside = (marks: readonly Mark[], right: number): boolean =>
	wordsIn(marks).every((text) => {
		const { x, width } = textBox(text);
		return x + width <= right + 0.01;
	});

type Rect = ReturnType<typeof textBox>;
const shrunk = ({ x, y, width, height }: Rect): Rect => ({
	x: x + 0.01,
	y: y + 0.01,
	width: width - 0.02,
	height: height - 0.02
});

/** A thing that stands in a line of words and is never broken. */
interface Piece {
	width: number;
	marks(x: number, y: number): Mark[];
	/** A space before it is dropped where a line begins. */
	space?: boolean;
}

const keyPiece = ({ look, paint, text }: KeyItem): Piece => ({
	width: keySize + 5 + textWidth(text, small),
	marks: (x, y) => [
		...keyMarks(`frame-key-${text}-mark`, look, paint, x, y + 1),
		word(`frame-key-${text}`, text, x + keySize + 5, y)
	]
});

const sourceParts = new RegExp(` |${unbroken}`, 'g');

/** Words of a run, one by one, so that the line can break between them. */
function sourcePieces({ text, standing }: SourceRun, run: number): Piece[] {
	const parts = text.match(sourceParts) ?? [];
	return parts.map((part, i): Piece => {
		const key = `frame-source-${run}-${i}`;
		if (part === ' ') return { width: textWidth(' ', small), marks: () => [], space: true };
		const glyph = standing && i === 0;
		return {
			width: (glyph ? glyphRoom : 0) + textWidth(part, small),
			marks: (x, y) => [
				...(glyph ? glyphMarks(`${key}-glyph`, standing, x + 5, y + 7.5) : []),
				word(key, part, x + (glyph ? glyphRoom : 0), y)
			]
		};
	});
}

const word = (key: string, text: string, x: number, top: number): Mark =>
	textMark({ key, x, top, width: Infinity, paint: 'soft', text });

/** Pieces in lines no wider than `width`; words that touch without a space stay on one line. */
function flow(pieces: readonly Piece[], width: number, gap: number): { marks: Mark[]; height: number } {
	const marks: Mark[] = [];
	let [x, y] = [0, 0];
	for (const [i, piece] of pieces.entries()) {
		let together = piece.width;
		for (let j = i + 1; gap === 0 && j < pieces.length && !piece.space && !pieces[j]?.space; j++)
			together += pieces[j]?.width ?? 0;
		const isTouching = gap === 0 && i > 0 && !pieces[i - 1]?.space && !piece.space;
		if (x > 0 && !isTouching && x + together > width) [x, y] = [0, y + line];
		if (piece.space && x === 0) continue;
		marks.push(...piece.marks(x, y));
		x += piece.width + gap;
	}
	return { marks, height: pieces.length > 0 ? y + line : 0 };
}

/** A mark moved by so many px. */
function moved(mark: Mark, x: number, y: number): Mark {
	return mark.kind === 'line'
		? { ...mark, x1: mark.x1 + x, x2: mark.x2 + x, y1: mark.y1 + y, y2: mark.y2 + y }
		: { ...mark, x: mark.x + x, y: mark.y + y };
}

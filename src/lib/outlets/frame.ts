import type { KeyItem, Scene } from '../charts/chart.ts';
import { registry } from '../charts/registry.ts';
import { glyphMarks, glyphRoom } from '../charts/standingMark.ts';
import { keyMarks, keySize } from '../marks/keyMark.ts';
import type { Drawing, Mark } from '../marks/mark.ts';
import { small, textHeight, textMark } from '../marks/text.ts';
import { plain } from '../text/resolve.ts';
import { sourceRuns, type SourceRun } from '../text/summary.ts';
import { textWidth } from '../text/wrap.ts';

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

const line = 16;

/**
 * A chart with everything that it needs to stand alone, laid out for a width: the finding and the
 * measure above it; legend, note, owners, dates and data version below.
 * @param width of the picture, px
 * @param height of the picture, px; what the chart asks for where absent
 * @param credit the last line: where the picture is from, under which licence
 */
export function frameOf(scene: Scene, size: { width: number; height?: number }, credit: string): Framed {
	// A wide picture is drawn larger, not emptier: its smallest words stay readable when it is shown small.
	const scales = [1.6, 1.3, 1.15, 1].filter((scale) => size.width / scale >= (scale > 1.2 ? 620 : 520));
	const frames = (scales.length > 0 ? scales : [1]).map((scale) => frameAt(scene, size, credit, scale));
	return frames.find(({ fits }) => fits) ?? (frames.at(-1) as Framed);
}

/** The height at which every chart is legible, px: one that asks for less gets it. */
const enough = 290;

function frameAt(
	scene: Scene,
	size: { width: number; height?: number },
	credit: string,
	scale: number
): Framed & { fits: boolean } {
	const width = size.width / scale;
	const margin = width < 400 ? 16 : 24;
	const inner = width - 2 * margin;
	const chart = registry[scene.chart];
	const words = chart.words(scene);

	const above: Mark[] = [];
	let top = margin;
	const put = (key: string, text: string, more: { size?: number; weight?: 600; soft?: boolean } = {}) => {
		const { size = small, weight, soft } = more;
		const mark = textMark({
			key,
			x: margin,
			top,
			width: inner,
			size,
			text,
			...(weight && { weight }),
			...(soft && { paint: 'soft' })
		});
		top += textHeight(text, inner, size, weight);
		return mark;
	};
	above.push(
		put('frame-title', plain(words.title, { sentence: true }), { size: 17, weight: 600 }),
		put('frame-subtitle', plain(words.subtitle, { sentence: true }), { size: 13, soft: true })
	);
	top += 14;

	const below = belowMarks();
	const room = size.height === undefined ? undefined : size.height / scale - top - below.height - margin - 14;
	const drawn = { width: inner, height: room ?? chart.height(scene, inner) };
	const { marks, height } = chart.layout(scene, { ...drawn, pixel: 0.5 / scale });
	const chartHeight = room ?? Math.max(height, drawn.height);
	const under = below.marks.map((mark) => moved(mark, margin, top + chartHeight + 14));
	return {
		fits: room === undefined || (height <= room + 1 && room >= Math.min(enough, chart.height(scene, inner))),
		width: size.width,
		height: size.height ?? Math.ceil((top + chartHeight + 14 + below.height + margin) * scale),
		scale,
		marks: [...above, ...under],
		chart: { x: margin, y: top, width: inner, height: chartHeight, marks }
	};

	function belowMarks(): { marks: Mark[]; height: number } {
		const marks: Mark[] = [];
		let y = 0;
		const key = flow(chart.key(scene).map(keyPiece), inner, 14);
		marks.push(...key.marks);
		y += key.height;
		const paragraph = (name: string, text: string) => {
			marks.push(textMark({ key: name, x: 0, top: y, width: inner, paint: 'soft', text }));
			y += textHeight(text, inner) + 4;
		};
		if (key.height > 0) y += 5;
		if (words.note) paragraph('frame-note', plain(words.note, { sentence: true }));
		const source = flow(sourceRuns(words.figures).flatMap(sourcePieces), inner, 0);
		marks.push(...source.marks.map((mark) => moved(mark, 0, y)));
		y += source.height + 4;
		paragraph('frame-credit', credit);
		return { marks, height: y };
	}
}

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

/** Words of a run, one by one, so that the line can break between them. */
function sourcePieces({ text, standing }: SourceRun, run: number): Piece[] {
	const parts = text.match(/ |[^ ]+/g) ?? [];
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

import type { Box } from '../charts/chart.ts';
import type { Drawing, Mark } from '../marks/mark.ts';
import { textHeight, textMark } from '../marks/text.ts';
import { speaker } from '../model/record.ts';
import type { Content } from '../outlets/frame.ts';
import { figuresInProse, plain } from '../text/resolve.ts';
import { serifWidth } from '../text/serifWidth.ts';
import { readTo, sourceRuns, type SourceRun } from '../text/summary.ts';
import { wrap } from '../text/wrap.ts';
import type { Words } from './subject.ts';

interface Paragraph {
	text: string;
	/** The figure that it states. */
	figure?: string | undefined;
}

/** Sizes that words may be set in, largest first, px as laid out. */
const sizes = [34, 31, 28, 26, 24, 22, 20, 18, 17, 16];
const leading = 1.25;
/** The size of words where they ask for their own room, px. */
const usual = 26;

/** A quotation with its speaker, or the lines of a plate, large and in the serif. */
export function wordsContent({ heading, quotation, plate = [] }: Words, credit: string): Content {
	const paragraphs: Paragraph[] = quotation
		? [{ text: `“${quotation.words}”` }]
		: plate.map((line) => ({ text: plain(line), figure: figuresInProse(line)[0] }));
	const by = quotation && `${speaker(quotation.speaker).name}, ${quotation.to}`;
	const name = quotation && speaker(quotation.speaker).name;
	const source: SourceRun[] = name
		? [{ text: `Said by ${name}, ` }, { text: 'testimony', standing: 'testimony' }, { text: `. ${readTo()}` }]
		: sourceRuns(plate.flatMap(figuresInProse));
	return {
		title: plain(heading),
		key: [],
		source,
		credit,
		picture: {
			height: (width) => heightOf(paragraphs, by, width, usual),
			layout: (box) => layout(paragraphs, by, box)
		}
	};
}

const between = (size: number) => size * 0.45;
const bySize = 14;
const byGap = 12;

const linesOf = (text: string, width: number, size: number) => wrap(text, width, size, 400, serifWidth);

function heightOf(
	paragraphs: readonly Paragraph[],
	by: string | undefined,
	width: number,
	size: number
): number {
	const words = paragraphs.reduce(
		(sum, { text }) => sum + linesOf(text, width, size).length * size * leading + between(size),
		-between(size)
	);
	return Math.ceil(words + (by ? byGap + textHeight(by, width, bySize) : 0));
}

function layout(paragraphs: readonly Paragraph[], by: string | undefined, box: Box): Drawing {
	const fits = (size: number) => heightOf(paragraphs, by, box.width, size) <= box.height;
	const size = sizes.find((size) => fits(size) && !isWiderThan(paragraphs, box.width, size)) ?? 16;
	const marks: Mark[] = [];
	let top = 0;
	for (const [i, { text, figure }] of paragraphs.entries()) {
		const lines = linesOf(text, box.width, size);
		marks.push({
			kind: 'text',
			key: `words-${i}`,
			x: 0,
			y: top + size * 0.95,
			lines,
			size,
			weight: 400,
			anchor: 'start',
			paint: 'ink',
			...(figure && { figure }),
			serif: { widest: Math.max(...lines.map((line) => serifWidth(line, size))) }
		});
		top += lines.length * size * leading + between(size);
	}
	if (by) {
		top += byGap - between(size);
		marks.push(
			textMark({ key: 'words-by', x: 0, top, width: box.width, size: bySize, paint: 'soft', text: by })
		);
	}
	return { width: box.width, height: heightOf(paragraphs, by, box.width, size), marks };
}

/** Whether a single word is wider than a line. */
const isWiderThan = (paragraphs: readonly Paragraph[], width: number, size: number) =>
	paragraphs.some(({ text }) => linesOf(text, width, size).some((line) => serifWidth(line, size) > width));

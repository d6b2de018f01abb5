import { render } from 'svelte/server';
import type { Mark } from '../marks/mark.ts';
import { frame, type Content, type Framed } from '../outlets/frame.ts';
import FramedFigure from '../outlets/FramedFigure.svelte';
import characters from '../theme/cut/characters.json';
import type { Theme } from '../theme/palette.ts';
import { creditLine, factsOf, type Facts } from './citation.ts';
import { faces, fontFaces } from './fonts.ts';
import { mmOf, type Shape } from './presets.ts';
import { contentOfSubject, type Subject } from './subject.ts';
import { checkXml, codePoint } from './xml.ts';
import { rdfOf } from './xmp.ts';

export const themes = ['light', 'dark'] as const satisfies readonly Theme[];

/** How a subject is drawn. */
export interface Look {
	shape: Shape;
	theme: Theme;
	/** Without a ground. */
	transparent?: boolean;
}

/** A picture as a file that is complete alone. */
export interface Picture {
	svg: string;
	/** Of the picture at one device pixel a px. */
	width: number;
	height: number;
	facts: Facts;
	/** px an inch, where it is made for paper. */
	dpi?: number;
}

/**
 * The one way from a subject to a file.
 * @throws RangeError where it does not fit its shape, or holds a character that the typefaces lack
 */
export function drawPicture(subject: Subject, look: Look): Picture {
	const content = contentOfSubject(subject, creditLine(subject));
	const { chart } = lastFramed(content, look.shape);
	const facts = factsOf(subject, content.picture && chart.marks.length === 0 ? 'words' : 'whole');
	return drawContent(content, facts, `${subject.kind} “${subject.id}”`, look);
}

/** The same for any content; `name` is what an error calls it. */
export function drawContent(
	content: Content,
	facts: Facts,
	name: string,
	{ shape, theme, transparent = false }: Look
): Picture {
	for (const text of [facts.title, facts.alt]) checkXml(text);
	const framed = lastFramed(content, shape);
	checkGlyphs([...framed.marks, ...framed.chart.marks], name);
	const { width, height } = framed;
	const { dpi } = shape;
	const inches = (px: number) => (dpi ? `${mmOf(px, dpi)}mm` : px);
	const { body } = render(FramedFigure, {
		props: {
			framed,
			theme,
			title: facts.title,
			description: facts.alt,
			transparent,
			width: inches(width),
			height: inches(height)
		}
	});
	return { svg: asFile(body, facts), width, height, facts, ...(dpi && { dpi }) };
}

let last: { key: string; framed: Framed } | undefined;

/** Both themes frame a picture alike: the second takes what the first found. */
function lastFramed(content: Content, shape: Shape): Framed {
	const key = JSON.stringify([
		content,
		content.picture?.layout({ width: 520, height: 400, pixel: 1 }),
		shape
	]);
	if (last?.key !== key) last = { key, framed: framedIn(content, shape) };
	return last.framed;
}

/** The content in a shape; its finding alone where the shape is too small for its picture. */
export function framedIn(content: Content, { frame: size, mayBeWords }: Shape): Framed {
	try {
		return frame(content, size);
	} catch (error) {
		if (!mayBeWords || !(error instanceof RangeError)) throw error;
		const { title, subtitle, correction, source, credit } = content;
		const words: Content = {
			...{ title, key: [], source, credit },
			// Without marks there is nothing that one of them could be.
			...(subtitle && { subtitle: subtitle.replace(/; one (dot|mark) each$/, '') }),
			...(correction && { correction })
		};
		return frame(words, { ...size, scales: [size.scales?.[0] ?? 1, 1.5], title: 24 });
	}
}

/** @throws RangeError that names the string and the first character without a glyph */
function checkGlyphs(marks: readonly Mark[], name: string): void {
	for (const mark of marks) {
		if (mark.kind !== 'text') continue;
		for (const line of mark.lines) {
			const missing = [...line].find((character) => !characters.includes(character));
			if (missing === undefined) continue;
			throw new RangeError(`${name}: the typefaces have no ${codePoint(missing)}, in “${line.slice(0, 60)}”`);
		}
	}
}

// A tag, whatever stands in its attributes.
const tag = /<(?:[^"'<>]|"[^"]*"|'[^']*')*>/g;

/** What was rendered for a page as a file: without what only a page needs, with its facts and its typefaces. */
function asFile(body: string, facts: Facts): string {
	const clean = body
		.replace(/<!--[^>]*-->/g, '')
		.replace(tag, (text) =>
			text.replace(/ data-(?!figure=)[\w-]+="[^"]*"/g, '').replace(/ transform=""/g, '')
		)
		.replace(/>\s*\n\s*</g, '><')
		.trim();
	// Letters where they were measured to stand: a browser would move them to its own grid.
	const exact = clean.replace('<svg ', '<svg text-rendering="geometricPrecision" ');
	const used = faces.filter(({ family, weight }) =>
		family === 'Inter' ? weight === 400 || clean.includes('font-weight="600"') : clean.includes(`"${family},`)
	);
	return exact.replace(
		'</desc>',
		() => `</desc><metadata>${rdfOf(facts)}</metadata><style>${fontFaces(used)}</style>`
	);
}

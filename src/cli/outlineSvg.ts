import { create, type Font } from 'fontkit';
import { round } from '../lib/geometry/lattice.ts';
import { bytesOf, faces } from '../lib/export/fonts.ts';
import { unescapeXml } from '../lib/export/xml.ts';

const fonts = new Map<string, Font>();

function fontOf(family: string, weight: string): Font {
	const name = `${family} ${weight}`;
	const known = fonts.get(name);
	if (known) return known;
	const face = faces.find((one) => one.family === family && String(one.weight) === weight);
	if (!face) throw new RangeError(`no typeface is called “${name}”`);
	const font = create(Buffer.from(bytesOf(face))) as Font;
	fonts.set(name, font);
	return font;
}

const textElement = /<text((?:\s[\w-]+="[^"]*")*)>(.*?)<\/text>/gs;
const span = /<tspan((?:\s[\w-]+="[^"]*")*)>(.*?)<\/tspan>/gs;

const attributesOf = (text: string): Record<string, string> =>
	Object.fromEntries(
		[...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value])
	);

/** The same picture with its words as shapes, for programs and printers without the typefaces. */
export function outlineSvg(svg: string): string {
	return svg
		.replace(/<style>.*?<\/style>/s, '')
		.replace(textElement, (_, typed: string, inner: string) => {
			const own = attributesOf(typed);
			const lines = [...inner.matchAll(span)].map(([, more = '', text = '']) => ({
				...attributesOf(more),
				text
			}));
			const d = outlinesOf(own, lines.length > 0 ? lines : [{ text: inner }]);
			const kept = [
				'fill',
				'stroke',
				'stroke-width',
				'stroke-linejoin',
				'paint-order',
				'opacity',
				'data-figure'
			];
			const attributes = kept.flatMap((name) => (own[name] ? [` ${name}="${own[name]}"`] : [])).join('');
			return d ? `<path d="${d}"${attributes}/>` : '';
		})
		.replace(/ (?:font-(?:family|size)|text-rendering)="[^"]*"/g, '');
}

interface Line {
	text: string;
	x?: string;
	dy?: string;
}

function outlinesOf(own: Record<string, string>, lines: readonly Line[]): string {
	const family = own['font-family']?.startsWith('Source Serif 4') ? 'Source Serif 4' : 'Inter';
	const font = fontOf(family, own['font-weight'] ?? '400');
	const size = Number(own['font-size'] ?? 12);
	const scale = size / font.unitsPerEm;
	let y = Number(own.y);
	return lines
		.map(({ text, x = own.x, dy = '0' }) => {
			y += Number(dy);
			const { glyphs, positions, advanceWidth } = font.layout(unescapeXml(text).trimEnd());
			const share = { start: 0, middle: 0.5, end: 1 }[own['text-anchor'] ?? 'start'] ?? 0;
			let at = Number(x) - advanceWidth * scale * share;
			return glyphs
				.map((glyph, i) => {
					const place = positions[i];
					const [left, up] = [at + (place?.xOffset ?? 0) * scale, y - (place?.yOffset ?? 0) * scale];
					at += (place?.xAdvance ?? 0) * scale;
					return glyph.path.commands
						.map(({ command, args }) => {
							const points = args.map((value, j) =>
								round2(j % 2 ? up - value * scale : left + value * scale)
							);
							return `${letters[command] ?? ''}${points.join(' ')}`;
						})
						.join('');
				})
				.join('');
		})
		.join('');
}

const round2 = (value: number) => round(Math.round(value * 100) / 100);

const letters: Readonly<Record<string, string>> = {
	moveTo: 'M',
	lineTo: 'L',
	quadraticCurveTo: 'Q',
	bezierCurveTo: 'C',
	closePath: 'Z'
};

import type { Facts } from './citation.ts';
import { xmpPacket } from './xmp.ts';

/** One part of a PNG: four letters, and what stands behind them. */
export interface Chunk {
	type: string;
	data: Uint8Array;
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
	let c = n;
	for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
	return c >>> 0;
});

function crc(bytes: Uint8Array): number {
	let c = 0xffffffff;
	for (const byte of bytes) c = (crcTable[(c ^ byte) & 0xff] as number) ^ (c >>> 8);
	return (c ^ 0xffffffff) >>> 0;
}

/** The chunks of a PNG in order. @throws SyntaxError where it is none, is cut short or a checksum is wrong */
export function chunksOf(png: Uint8Array): Chunk[] {
	if (signature.some((byte, i) => png[i] !== byte)) throw new SyntaxError('not a PNG');
	const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
	const chunks: Chunk[] = [];
	let at = signature.length;
	while (at < png.length) {
		if (at + 12 > png.length) throw new SyntaxError('a PNG that is cut short');
		const length = view.getUint32(at);
		const end = at + 8 + length;
		if (end + 4 > png.length) throw new SyntaxError('a PNG that is cut short');
		const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
		if (crc(png.subarray(at + 4, end)) !== view.getUint32(end))
			throw new SyntaxError(`a broken ${type} chunk`);
		chunks.push({ type, data: png.subarray(at + 8, end) });
		at = end + 4;
	}
	return chunks;
}

/** A PNG of these chunks. */
export function pngOf(chunks: readonly Chunk[]): Uint8Array {
	const png = new Uint8Array(chunks.reduce((sum, { data }) => sum + data.length + 12, signature.length));
	const view = new DataView(png.buffer);
	png.set(signature);
	let at = signature.length;
	for (const { type, data } of chunks) {
		view.setUint32(at, data.length);
		png.set(
			[...type].map((letter) => letter.charCodeAt(0)),
			at + 4
		);
		png.set(data, at + 8);
		view.setUint32(at + 8 + data.length, crc(png.subarray(at + 4, at + 8 + data.length)));
		at += data.length + 12;
	}
	return png;
}

/** Width and height of a PNG, px. */
export function sizeOf(png: Uint8Array): { width: number; height: number } {
	const [header] = chunksOf(png);
	if (header?.type !== 'IHDR') throw new SyntaxError('a PNG without its header');
	const view = new DataView(header.data.buffer, header.data.byteOffset);
	return { width: view.getUint32(0), height: view.getUint32(4) };
}

/** A px of the web is a 96th of an inch: what a picture's resolution is, where nobody asks for paper. */
export const webDpi = 96;

/** How many px an inch has, as its chunk says it: px a metre. */
function physical(dpi: number): Chunk {
	const data = new Uint8Array(9);
	const view = new DataView(data.buffer);
	view.setUint32(0, Math.round(dpi / 0.0254));
	view.setUint32(4, Math.round(dpi / 0.0254));
	data[8] = 1;
	return { type: 'pHYs', data };
}

/** Text of any language under a keyword, uncompressed. */
export function textChunk(keyword: string, text: string): Chunk {
	const utf8 = new TextEncoder();
	return { type: 'iTXt', data: utf8.encode(`${keyword}\0\0\0\0\0${text}`) };
}

/** Keyword and text of every such chunk. */
export function textsOf(chunks: readonly Chunk[]): Record<string, string> {
	const texts = chunks
		.filter(({ type }) => type === 'iTXt')
		.map(({ data }) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(data))
		.map((text) => /^([^\0]*)\0\0\0[^\0]*\0[^\0]*\0([^]*)$/.exec(text)?.slice(1) ?? []);
	return Object.fromEntries(texts.map(([keyword = '', text = '']) => [keyword, text]));
}

/**
 * A PNG that says in itself what it shows, whose it is and how large it is meant to be. What it said
 * before is taken out.
 * @param dpi px an inch
 */
export function withFacts(png: Uint8Array, facts: Facts, dpi: number): Uint8Array {
	const [header, ...rest] = chunksOf(png).filter(
		({ type }) => !['pHYs', 'tEXt', 'zTXt', 'iTXt', 'tIME', 'eXIf'].includes(type)
	);
	if (!header) throw new SyntaxError('a PNG without its header');
	return pngOf([
		header,
		physical(dpi),
		textChunk('Title', facts.title),
		textChunk('Description', facts.alt),
		textChunk('Author', facts.author),
		textChunk('Copyright', facts.rights),
		textChunk('Source', facts.source),
		textChunk('XML:com.adobe.xmp', xmpPacket(facts)),
		...rest
	]);
}

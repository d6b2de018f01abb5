import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { bytesOf, faces } from './fonts.ts';

let ready: Promise<void> | undefined;
let fontBuffers: Uint8Array[] | undefined;

/**
 * An SVG as a PNG. It sees no typefaces but ours, so that the same picture comes from every machine.
 * @param width of the PNG, px; its height follows
 * @param program the rasteriser itself, `index_bg.wasm` of @resvg/resvg-wasm; asked for once
 */
export async function rasterise(
	svg: string,
	width: number,
	program: () => BufferSource | Promise<BufferSource>
): Promise<Uint8Array> {
	ready ??= Promise.resolve(program()).then(initWasm);
	await ready;
	fontBuffers ??= faces.map(bytesOf);
	const drawing = new Resvg(svg.replace(/<style>.*?<\/style>/s, ''), {
		fitTo: { mode: 'width', value: width },
		font: { fontBuffers, defaultFontFamily: 'Inter', sansSerifFamily: 'Inter', serifFamily: 'Source Serif 4' }
	});
	try {
		const image = drawing.render();
		try {
			return image.asPng();
		} finally {
			image.free();
		}
	} finally {
		drawing.free();
	}
}

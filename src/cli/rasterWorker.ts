import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import { rasterise } from '../lib/export/rasterise.ts';

/** A picture to be made into pixels. */
export interface RasterTask {
	id: number;
	svg: string;
	/** px */
	width: number;
}

export type RasterReply = { id: number; png: Uint8Array } | { id: number; fault: string };

export const readProgram = (): Uint8Array<ArrayBuffer> =>
	new Uint8Array(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));

parentPort?.on('message', async ({ id, svg, width }: RasterTask) => {
	try {
		const png = await rasterise(svg, width, readProgram);
		parentPort?.postMessage({ id, png } satisfies RasterReply);
	} catch (error) {
		parentPort?.postMessage({ id, fault: String(error) } satisfies RasterReply);
	}
});

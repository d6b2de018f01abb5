import { Worker } from 'node:worker_threads';
import type { RasterReply, RasterTask } from './rasterWorker.ts';

/** Threads that make pictures into pixels. */
export interface RasterPool {
	/** @throws Error where the picture cannot be drawn, or a thread ends */
	rasterise(svg: string, width: number): Promise<Uint8Array>;
	close(): Promise<void>;
}

interface Waiting {
	done(png: Uint8Array): void;
	failed(error: Error): void;
}

/** @param script the worker's file */
export function rasterPool(script: URL, threads = 2): RasterPool {
	const waiting = new Map<number, Waiting>();
	const workers = Array.from({ length: threads }, () => {
		const worker = new Worker(script);
		worker.on('message', (reply: RasterReply) => {
			const one = waiting.get(reply.id);
			waiting.delete(reply.id);
			if ('png' in reply) one?.done(reply.png);
			else one?.failed(new Error(reply.fault));
		});
		worker.on('error', (error) => {
			for (const one of waiting.values()) one.failed(error);
			waiting.clear();
		});
		return worker;
	});
	let next = 0;
	return {
		rasterise: (svg, width) =>
			new Promise((done, failed) => {
				const id = next++;
				waiting.set(id, { done, failed });
				workers[id % threads]?.postMessage({ id, svg, width } satisfies RasterTask);
			}),
		async close() {
			await Promise.all(workers.map((worker) => worker.terminate()));
		}
	};
}

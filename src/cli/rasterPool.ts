import { Worker } from 'node:worker_threads';
import type { RasterReply, RasterTask } from './rasterWorker.ts';

/** Threads that make pictures into pixels. */
export interface RasterPool {
	/** @throws Error where the picture cannot be drawn, or its thread ends */
	rasterise(svg: string, width: number): Promise<Uint8Array>;
	close(): Promise<void>;
}

interface Waiting {
	done(png: Uint8Array): void;
	failed(error: Error): void;
}

interface Thread {
	worker: Worker;
	/** What it was sent and has not answered. */
	waiting: Map<number, Waiting>;
}

/** @param script the worker's file */
export function rasterPool(script: URL, threads = 2): RasterPool {
	const live = new Set<Thread>();
	let end = new Error('no thread draws');
	for (let i = 0; i < threads; i++) {
		const thread: Thread = { worker: new Worker(script), waiting: new Map() };
		live.add(thread);
		thread.worker.on('message', (reply: RasterReply) => {
			const one = thread.waiting.get(reply.id);
			thread.waiting.delete(reply.id);
			if ('png' in reply) one?.done(reply.png);
			else one?.failed(new Error(reply.fault));
		});
		// What a thread was drawing ends with it; the others go on.
		const lose = (error: Error) => {
			if (live.delete(thread)) end = error;
			for (const one of thread.waiting.values()) one.failed(error);
			thread.waiting.clear();
		};
		thread.worker.on('error', lose);
		thread.worker.on('exit', (code) => lose(new Error(`a thread that draws ended with ${code}`)));
	}
	let next = 0;
	return {
		rasterise: (svg, width) =>
			new Promise((done, failed) => {
				const [first, ...others] = live;
				if (!first) return failed(end);
				const id = next++;
				const thread = others.reduce((a, b) => (b.waiting.size < a.waiting.size ? b : a), first);
				thread.waiting.set(id, { done, failed });
				thread.worker.postMessage({ id, svg, width } satisfies RasterTask);
			}),
		async close() {
			await Promise.all([...live].map(({ worker }) => worker.terminate()));
		}
	};
}

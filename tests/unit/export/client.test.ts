import { afterEach, expect, test, vi } from 'vitest';
import { chartSubject, drawBeside, drawSvg } from '../../../src/lib/export/client.ts';

afterEach(() => vi.unstubAllGlobals());

/** A worker whose script cannot be loaded: it answers nothing, and says so once. */
class LostWorker extends EventTarget {
	onerror?: (event: Event) => void;
	constructor() {
		super();
		setTimeout(() => {
			const event = new Event('error');
			this.onerror?.(event);
			this.dispatchEvent(event);
		}, 20);
	}
	postMessage(): void {}
}

test('where the worker cannot be loaded, each of the pictures under way is drawn by the page', async () => {
	vi.stubGlobal('Worker', LostWorker);
	vi.stubGlobal('OffscreenCanvas', class {});
	const subject = chartSubject('families', 'rank');
	const wishes = [
		{ preset: 'og', theme: 'light' },
		{ preset: 'og', theme: 'dark' }
	] as const;
	const drawn = await Promise.all(wishes.map((wish) => drawBeside(subject, wish)));
	expect(drawn.map(({ svg }) => svg)).toEqual(wishes.map((wish) => drawSvg(subject, wish).svg));
}, 10_000);

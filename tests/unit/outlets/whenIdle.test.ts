import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whenIdle } from '../../../src/lib/outlets/whenIdle.ts';

/** What waits for the browser to be idle. */
let waiting: IdleRequestCallback[];
const idle = () => {
	const due = waiting;
	waiting = [];
	for (const go of due) go({ didTimeout: false, timeRemaining: () => 12 });
};

beforeEach(() => {
	waiting = [];
	vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] });
	vi.stubGlobal('requestIdleCallback', (go: IdleRequestCallback) => waiting.push(go));
	vi.stubGlobal('cancelIdleCallback', () => (waiting = []));
});
afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

/** Pieces of so many in all, and how many are done. */
function work(count: number) {
	const done = { count: 0 };
	return { done, piece: () => ++done.count < count };
}

test('each idle moment has one piece, until nothing is left', () => {
	const { done, piece } = work(2);
	whenIdle(piece);
	expect(done.count).toBe(0);
	idle();
	expect(done.count).toBe(1);
	idle();
	expect([done.count, waiting.length]).toEqual([2, 0]);
});

test('a moment too short for a piece is let go by, but not for more than two seconds', () => {
	const { done, piece } = work(3);
	const waits: number[] = [];
	vi.stubGlobal('requestIdleCallback', (go: IdleRequestCallback, { timeout = 0 }: IdleRequestOptions) => {
		waits.push(timeout);
		return waiting.push(go);
	});
	whenIdle(piece);
	vi.advanceTimersByTime(1500);
	const [first] = waiting.splice(0);
	first?.({ didTimeout: false, timeRemaining: () => 3 });
	expect(done.count).toBe(0);
	expect(waits).toEqual([2000, 500]);
	const [late] = waiting.splice(0);
	late?.({ didTimeout: true, timeRemaining: () => 0 });
	expect([done.count, waits.at(-1)]).toEqual([1, 2000]);
});

test('what is broken off does no more', () => {
	const { done, piece } = work(9);
	const stop = whenIdle(piece);
	idle();
	stop();
	idle();
	expect(done.count).toBe(1);
});

test('where a browser does not tell, pieces come apart', () => {
	vi.stubGlobal('requestIdleCallback', undefined);
	vi.stubGlobal('window', globalThis);
	const { done, piece } = work(2);
	whenIdle(piece);
	vi.advanceTimersByTime(49);
	expect(done.count).toBe(0);
	vi.advanceTimersByTime(500);
	expect(done.count).toBe(2);
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whenIdle } from '../../../src/lib/outlets/whenIdle.ts';

/** What waits for the browser to be idle. */
let waiting: IdleRequestCallback[];
/** The browser has so many ms left in a frame. */
const idle = (left: number) => {
	const due = waiting;
	waiting = [];
	for (const go of due) go({ didTimeout: false, timeRemaining: () => left });
};

beforeEach(() => {
	waiting = [];
	vi.useFakeTimers({ toFake: ['performance', 'setTimeout'] });
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

test('a frame with room has one piece, until nothing is left', () => {
	const { done, piece } = work(2);
	whenIdle(piece);
	expect(done.count).toBe(0);
	idle(12);
	expect(done.count).toBe(1);
	idle(12);
	expect([done.count, waiting.length]).toEqual([2, 0]);
});

test('a frame without room has none, but one piece each two seconds', () => {
	const { done, piece } = work(9);
	whenIdle(piece);
	idle(1);
	expect([done.count, waiting.length]).toEqual([0, 1]);
	vi.advanceTimersByTime(2000);
	idle(1);
	expect(done.count).toBe(1);
	idle(1);
	expect(done.count).toBe(1);
});

test('what is broken off does no more', () => {
	const { done, piece } = work(9);
	const stop = whenIdle(piece);
	idle(12);
	stop();
	idle(12);
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

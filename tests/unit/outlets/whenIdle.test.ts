import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { leisure, whenIdle } from '../../../src/lib/outlets/whenIdle.ts';

/** What waits for the browser to be idle. */
let waiting: IdleRequestCallback[];
const idle = () => {
	const due = waiting;
	waiting = [];
	for (const go of due) go({ didTimeout: false, timeRemaining: () => 12 });
};

/** A moment too short for a piece. */
const tooShort = () => waiting.splice(0).forEach((go) => go({ didTimeout: false, timeRemaining: () => 3 }));

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

test('moments too short for a piece are let go by, but not for long', () => {
	const { done, piece } = work(3);
	whenIdle(piece);
	tooShort();
	expect(done.count).toBe(0);
	idle();
	expect(done.count).toBe(1);
	vi.advanceTimersByTime(200);
	tooShort();
	expect(done.count).toBe(1);
	vi.advanceTimersByTime(200);
	tooShort();
	expect(done.count).toBe(2);
	waiting.splice(0).forEach((go) => go({ didTimeout: true, timeRemaining: () => 0 }));
	expect([done.count, waiting.length]).toEqual([3, 0]);
});

test('work of leisure lets short moments go by for two seconds', () => {
	const { done, piece } = work(2);
	whenIdle(piece, leisure);
	vi.advanceTimersByTime(1900);
	tooShort();
	expect(done.count).toBe(0);
	vi.advanceTimersByTime(200);
	tooShort();
	expect(done.count).toBe(1);
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

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whenIdle } from '../../../src/lib/outlets/whenIdle.ts';

/** What waits for the browser to be idle. */
let waiting: IdleRequestCallback[];
const idle = () => {
	const due = waiting;
	waiting = [];
	for (const go of due) go({ didTimeout: false, timeRemaining: () => 12 });
};

/** A moment too short for a piece. */
const tooShort = () => waiting.splice(0).forEach((go) => go({ didTimeout: false, timeRemaining: () => 3 }));

/** What hears of the page's events, by their name. */
const listening = new Map<string, () => void>();
/** Time goes by, and the reader scrolls all the while. */
function scrollFor(ms: number) {
	for (let gone = 0; gone < ms; gone += 10) {
		vi.advanceTimersByTime(10);
		listening.get('scroll')?.();
	}
}

beforeEach(() => {
	waiting = [];
	listening.clear();
	vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] });
	vi.stubGlobal('requestIdleCallback', (go: IdleRequestCallback) => waiting.push(go));
	vi.stubGlobal('cancelIdleCallback', () => (waiting = []));
	vi.stubGlobal('addEventListener', (name: string, act: () => void) => listening.set(name, act));
	vi.stubGlobal('removeEventListener', (name: string) => listening.delete(name));
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

test('while the reader scrolls, moments too short for a piece are let go by, but not for long', () => {
	const { done, piece } = work(3);
	whenIdle(piece);
	tooShort();
	expect(done.count).toBe(0);
	idle();
	expect(done.count).toBe(1);
	scrollFor(200);
	tooShort();
	expect(done.count).toBe(1);
	scrollFor(200);
	tooShort();
	expect(done.count).toBe(2);
});

test('what can be done later waits for the end of a scroll, but not for more than two seconds', () => {
	const { done, piece } = work(2);
	whenIdle(piece, 'later');
	scrollFor(1900);
	expect([done.count, waiting.length]).toEqual([0, 0]);
	scrollFor(200);
	expect(done.count).toBe(1);
});

test.each(['soon', 'later'] as const)('in a page that stands still any moment is long enough: %s', (need) => {
	const { done, piece } = work(3);
	whenIdle(piece, need);
	scrollFor(150);
	vi.advanceTimersByTime(100);
	tooShort();
	expect(done.count).toBe(0);
	vi.advanceTimersByTime(100);
	tooShort();
	expect(done.count).toBeGreaterThan(0);
});

test('when all is done it listens no more', () => {
	const { piece } = work(2);
	whenIdle(piece);
	expect([...listening.keys()]).toEqual(['scroll']);
	idle();
	idle();
	expect([...listening.keys()]).toEqual([]);
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

/** ms that a piece may take on a slow phone: with less left before the next frame, it would make that late. */
const room = 7;
/** ms between pieces where the browser says nothing: WebKit has no word for it, and one without a window forgets to. */
const pause = 50;
/** ms without scrolling after which no frame is waited for: any moment is long enough. */
const stillness = 150;

/** How much a reader who scrolls needs what is to be done: `soon` waits for a long enough moment, `later` for a rest. */
export type Need = 'soon' | 'later';
/** ms for which it may have to wait, a piece. */
const patience = { soon: 300, later: 2000 } satisfies Record<Need, number>;

/**
 * Does work in pieces while the page has nothing else to do, and does not wait for that for ever.
 * @param piece does a little of it; false where nothing is left
 * @returns what breaks it off
 */
export function whenIdle(piece: () => boolean, need: Need = 'soon'): () => void {
	let due = performance.now();
	let moved = due;
	const move = () => (moved = performance.now());
	const isStill = () => performance.now() - moved >= stillness;
	let cancel = () => {};
	const wait = () => {
		if (need === 'later' && !isStill()) after(stillness);
		else if (typeof requestIdleCallback === 'function') {
			const next = requestIdleCallback(go, { timeout: pause });
			cancel = () => cancelIdleCallback(next);
		} else after(pause);
	};
	const after = (ms: number) => {
		const next = setTimeout(go, ms);
		cancel = () => clearTimeout(next);
	};
	const go = (idle?: IdleDeadline) => {
		const isFree = need === 'soon' && (!idle || idle.timeRemaining() >= room);
		if (!isFree && !isStill() && performance.now() - due < patience[need]) wait();
		else if (piece()) {
			due = performance.now();
			wait();
		} else stop();
	};
	const stop = () => {
		cancel();
		removeEventListener('scroll', move);
	};
	addEventListener('scroll', move, { passive: true });
	wait();
	return stop;
}

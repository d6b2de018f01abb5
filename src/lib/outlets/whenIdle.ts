/** ms that a piece may take on a slow phone: with less left before the next frame, it would make that late. */
const room = 7;

/**
 * Does work in pieces while the page has nothing else to do, or after two seconds all the same.
 * @param piece does a little of it; false where nothing is left
 * @returns what breaks it off
 */
export function whenIdle(piece: () => boolean): () => void {
	// WebKit has no word for it: there the pieces are far enough apart not to be in the way.
	const isTold = typeof requestIdleCallback === 'function';
	let next = 0;
	let waitsUntil = performance.now() + 2000;
	const wait = () =>
		(next = isTold
			? requestIdleCallback(go, { timeout: Math.max(waitsUntil - performance.now(), 1) })
			: window.setTimeout(go, 50));
	const go = (deadline?: IdleDeadline) => {
		if (deadline && !deadline.didTimeout && deadline.timeRemaining() < room) return wait();
		if (piece()) {
			waitsUntil = performance.now() + 2000;
			wait();
		}
	};
	wait();
	return () => (isTold ? cancelIdleCallback(next) : clearTimeout(next));
}

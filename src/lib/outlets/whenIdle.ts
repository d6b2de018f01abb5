/** ms that a piece may take on a slow phone: with less left before the next frame, it would make that late. */
const room = 7;
/** ms for which shorter moments than that are let go by. */
const patience = 300;

/**
 * Does work in pieces while the page has nothing else to do, or after two seconds all the same.
 * @param piece does a little of it; false where nothing is left
 * @returns what breaks it off
 */
export function whenIdle(piece: () => boolean): () => void {
	// WebKit has no word for it: there the pieces are far enough apart not to be in the way.
	const isTold = typeof requestIdleCallback === 'function';
	let next = 0;
	let due = performance.now();
	const wait = () => (next = isTold ? requestIdleCallback(go, { timeout: 2000 }) : window.setTimeout(go, 50));
	const go = (idle?: IdleDeadline) => {
		const isShort = idle && !idle.didTimeout && idle.timeRemaining() < room;
		if (isShort && performance.now() - due < patience) wait();
		else if (piece()) {
			due = performance.now();
			wait();
		}
	};
	wait();
	return () => (isTold ? cancelIdleCallback(next) : clearTimeout(next));
}

/** ms that a piece may take on a slow phone: with less left before the next frame, it would make that late. */
const room = 7;
/** ms of patience with what nobody needs while they scroll on. */
export const leisure = 2000;

/**
 * Does work in pieces while the page has nothing else to do, or after two seconds all the same.
 * @param piece does a little of it; false where nothing is left
 * @param patience ms for which moments are let go by that are too short for a piece
 * @returns what breaks it off
 */
export function whenIdle(piece: () => boolean, patience = 300): () => void {
	// WebKit has no word for it: there the pieces are far enough apart not to be in the way.
	const isTold = typeof requestIdleCallback === 'function';
	let next = 0;
	let due = performance.now();
	const wait = () =>
		(next = isTold ? requestIdleCallback(go, { timeout: leisure }) : window.setTimeout(go, 50));
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

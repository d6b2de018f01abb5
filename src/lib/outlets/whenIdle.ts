/** ms that a frame must have left for a piece, so that it ends before the next is due on a slow phone too. */
const room = 5;
/** ms after which a piece is done all the same. */
const patience = 2000;

/**
 * Does work in pieces while the page has nothing else to do: one in a frame that has room for it, for
 * what a piece makes is laid out before the next, and one each two seconds where none has.
 * @param piece does a little of it before it returns; false where nothing is left
 * @returns what breaks it off
 */
export function whenIdle(piece: () => boolean): () => void {
	// WebKit has no word for it: there the pieces are far enough apart not to be in the way.
	const isTold = typeof requestIdleCallback === 'function';
	let next = 0;
	let since = performance.now();
	const wait = () => {
		next = isTold ? requestIdleCallback(go, { timeout: patience }) : window.setTimeout(go, 50);
	};
	const go = (deadline?: IdleDeadline) => {
		const isShort = deadline && deadline.timeRemaining() < room;
		if (isShort && performance.now() - since < patience) return wait();
		if (!piece()) return;
		since = performance.now();
		wait();
	};
	wait();
	return () => (isTold ? cancelIdleCallback(next) : clearTimeout(next));
}

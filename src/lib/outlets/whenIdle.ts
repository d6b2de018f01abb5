/**
 * Does work in pieces while the page has nothing else to do, or after two seconds all the same.
 * @param piece does a little of it; false where nothing is left
 * @returns what breaks it off
 */
export function whenIdle(piece: () => boolean): () => void {
	// WebKit has no word for it: there the pieces are far enough apart not to be in the way.
	const isTold = typeof requestIdleCallback === 'function';
	let next = 0;
	const wait = () => (next = isTold ? requestIdleCallback(go, { timeout: 2000 }) : window.setTimeout(go, 50));
	const go = () => {
		if (piece()) wait();
	};
	wait();
	return () => (isTold ? cancelIdleCallback(next) : clearTimeout(next));
}

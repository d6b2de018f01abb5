import { whenIdle } from '../outlets/whenIdle.ts';

/** ms after which a page is not waited for any longer: a typeface that never comes keeps it from being loaded. */
const patience = 2000;

/**
 * Resolves when the page has loaded and has nothing else to do, or as soon as its reader leaves its beginning.
 * @param isNow whether there is nothing to wait for
 */
export const whenWanted = (isNow: boolean): Promise<void> =>
	new Promise((resolve) => {
		const go = () => resolve();
		const rest = () => {
			whenIdle(() => {
				go();
				return false;
			});
		};
		if (isNow || scrollY > 0) go();
		else if (document.readyState === 'complete') rest();
		else addEventListener('load', rest, { once: true });
		for (const move of ['scroll', 'keydown']) addEventListener(move, go, { once: true });
		setTimeout(go, patience);
	});

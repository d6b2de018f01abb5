/**
 * Lets the browser keep the story for a reader who will be without a network. Where it may not, or
 * cannot, the story is read as it is.
 */
export function keepOffline(): void {
	const keep = async () => {
		try {
			await navigator.serviceWorker?.register('sw.js', { updateViaCache: 'none' });
		} catch {
			// Refused: nothing is kept.
		}
	};
	if (document.readyState === 'complete') void keep();
	else addEventListener('load', () => void keep(), { once: true });
}

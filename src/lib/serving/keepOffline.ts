/**
 * Lets the browser keep the story for a reader who will be without a network. Where it may not, or
 * cannot, the story is read as it is.
 */
export function keepOffline(): void {
	const keep = () => navigator.serviceWorker?.register('sw.js', { updateViaCache: 'none' }).catch(() => {});
	if (document.readyState === 'complete') keep();
	else addEventListener('load', keep, { once: true });
}

/** The first paint comes first; a page that is not seen has none to wait for. */
export function afterFirstPaint(act: () => void): void {
	if (document.hidden) act();
	else requestAnimationFrame(() => setTimeout(act));
}

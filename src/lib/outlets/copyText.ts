/** Puts a text on the clipboard. False where a browser refuses, or gives a page none, as on plain http. */
export async function copyText(text: string): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		return false;
	}
}

/** What tells each kind of host how high a frame would be: objects, or a string where the host listens for one. */
export type HeightMessage = string | Readonly<Record<string, string | number>>;

const word = /^[\w-]{1,64}$/;

/**
 * The height as the hosts that are not ours listen for it: AMP and sidechain always; Pym and WordPress
 * where the address says that one of them holds the frame.
 * @param height px, whole
 * @param search query of the frame's address
 * @param hash fragment of the frame's address
 */
export function heightMessages(height: number, search: string, hash: string): HeightMessage[] {
	const pym = new URLSearchParams(search).get('childId') ?? '';
	const wordPress = /[#?&]secret=([^&]*)/.exec(hash)?.[1] ?? '';
	return [
		{ sentinel: 'amp', type: 'embed-size', height },
		...(word.test(pym) ? [`pymxPYMx${pym}xPYMxheightxPYMx${height}`] : []),
		...(word.test(wordPress) ? [{ message: 'height', value: height, secret: wordPress }] : [])
	];
}

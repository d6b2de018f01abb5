/**
 * The height to keep free for a frame before it answers, px; nothing where the figure says none.
 * @param said `data-ds-height`: one height, or heights by width as `280:900 600:640`
 * @param width of the figure, px
 */
export function reservedHeight(said: string | undefined, width: number): number | undefined {
	const pairs = (said ?? '')
		.split(/\s+/)
		.map((pair) => pair.split(':').map(Number))
		.map(([a = NaN, b]) => (b === undefined ? [0, a] : [a, b]))
		.filter((pair): pair is [number, number] =>
			pair.every((n) => Number.isFinite(n) && n >= 0 && n <= 20_000)
		)
		.sort(([a], [b]) => a - b);
	const [next, last] = [pairs.find(([at]) => at >= width), pairs.findLast(([at]) => at <= width)];
	if (!next || !last) return (last ?? next)?.[1] || undefined;
	const share = next[0] === last[0] ? 0 : (width - last[0]) / (next[0] - last[0]);
	return Math.ceil(last[1] + (next[1] - last[1]) * share) || undefined;
}

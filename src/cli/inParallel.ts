/** Does a thing for each of a list, so many at a time, in order of their start. */
export async function inParallel<T>(
	list: readonly T[],
	atOnce: number,
	work: (item: T, index: number) => Promise<void>
): Promise<void> {
	const rest = list.entries();
	const worker = async () => {
		for (const [i, item] of rest) await work(item, i);
	};
	await Promise.all(Array.from({ length: atOnce }, worker));
}

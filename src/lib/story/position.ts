/** Where the reader is: the step under the line, and how far through it. */
export interface Position {
	index: number;
	/** 0 at the step's top, 1 at its bottom. */
	progress: number;
}

/** What can move the reader. Scroll, keys, buttons, links and tests all send these. */
export type StoryEvent =
	/** Tops and bottoms of the steps and the line, px, in one frame of reference. */
	| { type: 'scroll'; edges: readonly { top: number; bottom: number }[]; line: number }
	/** Steps forward or back from here. */
	| { type: 'move'; by: number; count: number };

export const start: Position = { index: 0, progress: 0 };

/** The position after an event: a function of where the reader is, not of how they came there. */
export function advance(position: Position, event: StoryEvent): Position {
	if (event.type === 'move') {
		const index = Math.min(Math.max(position.index + event.by, 0), event.count - 1);
		return index === position.index ? position : { index, progress: 0 };
	}
	const { edges, line } = event;
	// The last step whose top has passed the line.
	let index = 0;
	edges.forEach(({ top }, i) => {
		if (top <= line) index = i;
	});
	const edge = edges[index];
	if (!edge) return start;
	const height = edge.bottom - edge.top;
	const progress = height > 0 ? Math.min(Math.max((line - edge.top) / height, 0), 1) : 0;
	return { index, progress };
}

/** A rectangle, px. */
export interface Rect {
	x: number;
	y: number;
	width: number;
	height: number;
}

export function overlaps(a: Rect, b: Rect): boolean {
	return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/**
 * Where a label fits beside its point without covering anything: right of it, left, above, below, right
 * and a little lower or higher, or nowhere.
 *
 *            above
 *      left  ●  right      each `distance` px from the point
 *            below
 */
export function placeLabel(
	point: { x: number; y: number },
	size: { width: number; height: number },
	obstacles: readonly Rect[],
	bounds: Rect,
	distance = 9
): Rect | undefined {
	const { width, height } = size;
	const centred = Math.min(Math.max(point.x - width / 2, bounds.x), bounds.x + bounds.width - width);
	return [
		{ x: point.x + distance, y: point.y - height / 2 },
		{ x: point.x - distance - width, y: point.y - height / 2 },
		{ x: centred, y: point.y - distance - height },
		{ x: centred, y: point.y + distance },
		{ x: point.x + distance, y: point.y - height / 6 },
		{ x: point.x + distance, y: point.y - (height * 5) / 6 }
	]
		.map((corner) => ({ ...corner, width, height }))
		.find(
			(rect) =>
				rect.x >= bounds.x &&
				rect.y >= bounds.y &&
				rect.x + rect.width <= bounds.x + bounds.width &&
				rect.y + rect.height <= bounds.y + bounds.height &&
				!obstacles.some((obstacle) => overlaps(rect, obstacle))
		);
}

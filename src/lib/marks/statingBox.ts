import type { Rect } from '../geometry/placeLabel.ts';
import type { Mark } from './mark.ts';

/** The corners that a path reaches about its origin; an arc counts as the circle about its chord's middle. */
function pathBounds(d: string): Rect {
	let [x, y] = [0, 0];
	const xs: number[] = [];
	const ys: number[] = [];
	const reach = (around = 0) => {
		xs.push(x - around, x + around);
		ys.push(y - around, y + around);
	};
	for (const [, command = '', list = ''] of d.matchAll(/([a-z])([^a-z]*)/gi)) {
		const numbers = (list.match(/-?(?:\d*\.\d+|\d+)/g) ?? []).map(Number);
		const from = command === command.toLowerCase() ? () => [x, y] as const : () => [0, 0] as const;
		const size = { m: 2, l: 2, h: 1, v: 1, a: 7, q: 4 }[command.toLowerCase()] ?? 0;
		for (let i = 0; size > 0 && i + size <= numbers.length; i += size) {
			const [dx, dy] = from();
			const part = numbers.slice(i, i + size);
			const [last = 0, end = 0] = part.slice(-2);
			const before = { x, y };
			if (command.toLowerCase() === 'h') x = dx + last;
			else if (command.toLowerCase() === 'v') y = dy + last;
			else [x, y] = [dx + last, dy + end];
			if (size === 7) {
				const here = { x, y };
				[x, y] = [(before.x + x) / 2, (before.y + y) / 2];
				reach(part[0]);
				({ x, y } = here);
			} else reach();
		}
	}
	const [left, top] = [Math.min(...xs), Math.min(...ys)];
	return { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

/** The box of a mark that states something: a symbol, a bar, one of the units; none for words, lines and fields. */
export function statingBox(mark: Mark): Rect | undefined {
	switch (mark.kind) {
		case 'unit':
			return { x: mark.x - mark.r, y: mark.y - mark.r, width: 2 * mark.r, height: 2 * mark.r };
		case 'rect':
			return mark.figure ? mark : undefined;
		case 'path': {
			if (!mark.figure && !mark.claim) return undefined;
			const { x, y, width, height } = pathBounds(mark.d);
			return { x: mark.x + x, y: mark.y + y, width, height };
		}
		default:
			return undefined;
	}
}

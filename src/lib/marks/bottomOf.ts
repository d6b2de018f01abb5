import type { Mark } from './mark.ts';
import { textBox } from './text.ts';

/** How far down marks reach, px; 0 where there are none. A path counts as far as its own origin. */
export const bottomOf = (marks: readonly Mark[]): number => Math.max(...marks.map(bottom), 0);

function bottom(mark: Mark): number {
	switch (mark.kind) {
		case 'text': {
			const { y, height } = textBox(mark);
			return y + height;
		}
		case 'line':
			return Math.max(mark.y1, mark.y2);
		case 'rect':
			return mark.y + mark.height;
		case 'unit':
			return mark.y + mark.r;
		case 'field':
			return mark.y + Math.max(...mark.patches.map(({ y, height }) => y + height), 0) * (mark.scale ?? 1);
		case 'path':
			return mark.y;
	}
}

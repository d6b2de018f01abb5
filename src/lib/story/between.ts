import type { Mark } from '../marks/mark.ts';

/**
 * The picture on the way from one to another: marks that both hold move, the others fade.
 * @param t 0 shows `from`, 1 shows `to` exactly
 */
export function between(from: readonly Mark[], to: readonly Mark[], t: number): readonly Mark[] {
	if (t >= 1) return to;
	if (t <= 0) return from;
	const before = new Map(from.map((mark) => [mark.key, mark]));
	const after = new Map(to.map((mark) => [mark.key, mark]));
	const stays = (mark: Mark | undefined, other: Mark | undefined) =>
		!!mark && !!other && sameShape(mark, other);
	const leaving = from
		.filter((mark) => !stays(mark, after.get(mark.key)))
		.map((mark) => ({ ...mark, key: `${mark.key} leaving`, opacity: (mark.opacity ?? 1) * (1 - t) }));
	const arriving = to.map((mark) => {
		const old = before.get(mark.key);
		return stays(old, mark) ? moved(old as Mark, mark, t) : { ...mark, opacity: (mark.opacity ?? 1) * t };
	});
	return [...leaving, ...arriving];
}

/**
 * The picture of a moment as the beginning of another change: what is nearly gone is let go, so that
 * one who skims does not drag the marks of every step along.
 */
export const asBeginning = (marks: readonly Mark[]): readonly Mark[] =>
	marks.filter(({ key, opacity = 1 }) => opacity > 0.3 || !key.endsWith(' leaving'));

/** Whether a mark can glide into another: the same kind, the same dots or words. */
function sameShape(a: Mark, b: Mark): boolean {
	if (a.kind !== b.kind) return false;
	if (a.kind === 'field' && b.kind === 'field')
		return (
			a.count === b.count &&
			a.patches.length === b.patches.length &&
			a.paint === b.paint &&
			a.lattice.pitch === b.lattice.pitch
		);
	if (a.kind === 'text' && b.kind === 'text') return a.lines.join(' ') === b.lines.join(' ');
	if (a.kind === 'path' && b.kind === 'path') return a.d === b.d;
	return true;
}

function moved(from: Mark, to: Mark, t: number): Mark {
	const old = from as unknown as Record<string, unknown>;
	const numbers = Object.entries(to).flatMap(([name, value]) =>
		typeof value === 'number' &&
		typeof old[name] === 'number' &&
		name !== 'size' &&
		name !== 'weight' &&
		name !== 'count'
			? [[name, old[name] + (value - old[name]) * t]]
			: []
	);
	const opacity = (from.opacity ?? 1) + ((to.opacity ?? 1) - (from.opacity ?? 1)) * t;
	return { ...to, ...Object.fromEntries(numbers), ...(opacity < 1 && { opacity }) } as Mark;
}

/**
 * The picture on its way without the people that a canvas shows. What stands for many at once, a square
 * or a bar, comes only when they have arrived and is gone when they leave.
 */
export function withoutPeople(marks: readonly Mark[]): Mark[] {
	return marks.flatMap((mark): Mark[] => {
		if (mark.kind === 'field' && mark.look !== 'square') return [];
		if (mark.kind === 'unit' && mark.person !== undefined) return [];
		const isCrowd = mark.kind === 'field' || (mark.kind === 'rect' && mark.people !== undefined);
		return [isCrowd ? { ...mark, opacity: (mark.opacity ?? 1) ** 4 } : mark];
	});
}

import { dotsOf, emptyDots, type Dots } from './dots.ts';
import type { Mark } from './mark.ts';

/** Every person's way from one drawing to another: the same places in both, so that a moment between is a mean of them. */
export interface Journey {
	from: Dots;
	to: Dots;
	/** People from here on are nobody in both. */
	end: number;
}

/**
 * The way from people who stand somewhere to a drawing; nothing where nobody is in either. Who is in both goes
 * from place to place. Who is in one only comes out of the mark that states the same figure in the
 * other, or goes into it; where there is none, fades where they stand.
 * @param before the drawing that the people stand in, for its marks
 */
export function journeyTo(start: Dots, before: readonly Mark[], after: readonly Mark[]): Journey | undefined {
	const [from, to] = [copyOf(start), dotsOf(after)];
	const end = Math.max(from.end, to.end);
	gather(from, to, after);
	gather(to, from, before);
	return end > 0 ? { from, to, end } : undefined;
}

/** People who stand where they are: a journey that is over. */
export function stayOf(marks: readonly Mark[]): Journey {
	const dots = dotsOf(marks);
	return { from: dots, to: dots, end: dots.end };
}

/** Where everybody is at a moment of a journey. */
export function momentOf({ from, to, end }: Journey, t: number): Dots {
	const now = emptyDots();
	for (const field of ['x', 'y', 'r', 'alpha', 'hole'] as const) {
		for (let i = 0; i < end; i++) {
			const start = from[field][i] ?? 0;
			now[field][i] = start + ((to[field][i] ?? 0) - start) * t;
		}
	}
	now.paint.set(t < 0.5 ? from.paint : to.paint);
	now.runs = [...from.runs, ...to.runs];
	now.end = end;
	return now;
}

const copyOf = (dots: Dots): Dots => ({
	...dots,
	x: dots.x.slice(),
	y: dots.y.slice(),
	r: dots.r.slice(),
	alpha: dots.alpha.slice(),
	hole: dots.hole.slice(),
	paint: dots.paint.slice()
});

/** Gives those who are in `here` and not in `there` a place there. */
function gather(here: Dots, there: Dots, marks: readonly Mark[]): void {
	const absent = (i: number) => here.r[i] !== 0 && there.r[i] === 0;
	const move = (i: number, place?: { x: number; y: number }) => {
		there.x[i] = place?.x ?? here.x[i] ?? 0;
		there.y[i] = place?.y ?? here.y[i] ?? 0;
		there.r[i] = (here.r[i] ?? 0) * (place ? 0.5 : 1);
		there.hole[i] = here.hole[i] ?? 0;
		there.paint[i] = here.paint[i] ?? 0;
		there.alpha[i] = 0;
	};
	for (const { from, to, figure } of here.runs) {
		const place = placeOf(figure, marks);
		for (let i = from; place && i < to; i++) if (absent(i)) move(i, place);
	}
	for (let i = 0; i < here.end; i++) if (absent(i)) move(i);
}

/** The middle of the mark that states a figure, if one does. */
function placeOf(figure: string, marks: readonly Mark[]): { x: number; y: number } | undefined {
	for (const mark of marks) {
		if (mark.figure !== figure) continue;
		if (mark.kind === 'path') return mark;
		if (mark.kind === 'rect') return { x: mark.x + mark.width / 2, y: mark.y + mark.height / 2 };
	}
	return undefined;
}

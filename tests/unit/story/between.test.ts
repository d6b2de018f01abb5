import fc from 'fast-check';
import { expect, test } from 'vitest';
import { registry } from '../../../src/lib/charts/registry.ts';
import type { LineMark, Mark, TextMark } from '../../../src/lib/marks/mark.ts';
import { asBeginning, between } from '../../../src/lib/story/between.ts';
import { drawings } from '../charts/drawings.ts';

const line = (key: string, more: Partial<LineMark> = {}): LineMark => ({
	...{ kind: 'line', key, x1: 0, y1: 0, x2: 10, y2: 0, paint: 'ink', width: 1 },
	...more
});
const text = (key: string, words: string, x = 0): TextMark => ({
	...{ kind: 'text', key, x, y: 0, lines: [words], size: 12, weight: 400, anchor: 'start', paint: 'ink' }
});

test('at the start the picture is the one before, at the end the one after', () => {
	const [from, to] = [[line('a')], [line('b')]];
	expect(between(from, to, 0)).toBe(from);
	expect(between(from, to, 1)).toBe(to);
});

test('a mark that both pictures hold moves from its place to the other', () => {
	const [moved, ...others] = between([line('a', { x1: 0 })], [line('a', { x1: 100 })], 0.25);
	expect(others).toEqual([]);
	expect(moved).toMatchObject({ key: 'a', x1: 25 });
});

test('a mark that only one picture holds fades in or out where it is', () => {
	const marks = between([line('old', { x1: 5 })], [line('new', { x1: 7 })], 0.25);
	const opacities = marks.map((mark) => [mark.kind === 'line' && mark.x1, mark.opacity]);
	expect(opacities).toEqual([
		[5, 0.75],
		[7, 0.25]
	]);
});

test('who skims drags no marks along: however many changes are broken off, few pictures are left in one', () => {
	let marks: readonly Mark[] = [];
	for (let step = 0; step < 20; step++) {
		marks = between(asBeginning(marks), [line(`step ${step}`), line('stays')], 0.5);
	}
	expect(marks.map(({ key }) => key)).toEqual(['step 18 leaving', 'step 19', 'stays']);
});

test('a faint mark fades from where it was', () => {
	expect(between([line('a', { opacity: 0.4 })], [], 0.5)).toMatchObject([{ opacity: 0.2 }]);
	expect(between([line('a', { opacity: 0.4 })], [line('a')], 0.5)).toMatchObject([{ opacity: 0.7 }]);
});

test('words never turn into other words: the old fade, the new appear', () => {
	const marks = between([text('a', 'Seoul')], [text('a', 'Kyiv')], 0.5);
	const shown = marks.flatMap((mark) => (mark.kind === 'text' ? [[mark.lines[0], mark.opacity]] : []));
	expect(shown).toEqual([
		['Seoul', 0.5],
		['Kyiv', 0.5]
	]);
});

test('words keep their size and weight on the way', () => {
	const heavy = { ...text('a', 'Seoul', 100), size: 14, weight: 600 as const };
	expect(between([text('a', 'Seoul')], [heavy], 0.5)).toMatchObject([{ x: 50, size: 14, weight: 600 }]);
});

test('a group of dots never turns into a group of another number', () => {
	const fields = (scene: string) =>
		registry['ten-thousand']
			.layout({ chart: 'ten-thousand', scene, progress: 0 }, { width: 520, height: 400, pixel: 1 })
			.marks.filter((mark) => mark.kind === 'field');
	const counts = new Set([...fields('reported'), ...fields('week')].map(({ count }) => count));
	for (const mark of between(fields('reported'), fields('week'), 0.5)) {
		if (mark.kind === 'field') expect(counts).toContain(mark.count);
	}
});

test('on the way between any two pictures of the story each mark has one key and a true opacity', () => {
	const picture = fc.constantFrom(...drawings.filter(({ box }) => box.width === 520));
	const t = fc.double({ min: 0, max: 1, noNaN: true });
	const keys = (marks: readonly Mark[]) => marks.map(({ key }) => key);
	fc.assert(
		fc.property(picture, picture, t, (one, other, t) => {
			const [from, to] = [one.drawing().marks, other.drawing().marks];
			const marks = between(from, to, t);
			expect(new Set(keys(marks)).size).toBe(marks.length);
			expect(marks.every(({ opacity = 1 }) => opacity >= 0 && opacity <= 1)).toBe(true);
			expect(keys(marks).filter((key) => !key.endsWith(' leaving'))).toEqual(keys(t <= 0 ? from : to));
		})
	);
});

test('a way that is broken off half way leads on without a key twice', () => {
	const picture = fc.constantFrom(...drawings.filter(({ box }) => box.width === 520));
	fc.assert(
		fc.property(fc.array(picture, { minLength: 2, maxLength: 6 }), (pictures) => {
			let shown: readonly Mark[] = [];
			for (const picture of pictures) shown = between(shown, picture.drawing().marks, 0.5);
			expect(new Set(shown.map(({ key }) => key)).size).toBe(shown.length);
		})
	);
});

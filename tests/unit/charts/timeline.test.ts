import fc from 'fast-check';
import { expect, test } from 'vitest';
import { standingGlyphs } from '../../../src/lib/marks/standingGlyph.ts';
import { textBox } from '../../../src/lib/marks/text.ts';
import { timeline, timelineHeight, type TimelineRow } from '../../../src/lib/charts/timeline.ts';

const rows: TimelineRow[] = [
	{ id: 'S05', date: '30 Oct', text: 'Kyiv: none has fought yet', standing: 'disputed' },
	{ id: 'S02', date: '31 Oct', text: 'The video appears', standing: 'unverified' },
	{ id: 'S06', date: '31 Oct', text: 'Washington: none seen in combat', standing: 'superseded' }
];
const place = { x: 0, top: 0, width: 220, height: 200 };

test('each row has its date, the glyph of its standing with an owner, and its words', () => {
	const marks = timeline(rows, place);
	for (const { id, date, text, standing } of rows) {
		const said = marks.flatMap((mark) => (mark.kind === 'text' ? [mark.lines.join(' ')] : []));
		expect(said).toContain(date);
		expect(said).toContain(text);
		const { fill, stroke } = standingGlyphs[standing];
		const drawn = marks.flatMap((mark) => (mark.kind === 'path' && mark.figure === id ? [mark.d] : []));
		expect(drawn).toEqual([fill, stroke].filter(Boolean));
	}
});

test('rows never touch, however many share a day and however little room there is', () => {
	const row = fc.record({
		text: fc.array(fc.constantFrom('Kyiv', 'says', 'none', 'fought', 'yet'), { minLength: 1, maxLength: 14 })
	});
	fc.assert(
		fc.property(
			fc.array(row, { minLength: 1, maxLength: 10 }),
			fc.integer({ min: 160, max: 500 }),
			fc.integer({ min: 0, max: 600 }),
			(list, width, height) => {
				const rows = list.map(({ text }, i) => ({
					id: `R${i}`,
					date: '31 Oct',
					text: text.join(' '),
					standing: 'unverified' as const
				}));
				const marks = timeline(rows, { x: 0, top: 0, width, height });
				const boxes = rows.map(({ text }) =>
					marks.flatMap((m) => (m.kind === 'text' && m.lines.join(' ') === text ? [textBox(m)] : []))
				);
				const tops = marks.flatMap((mark) => (mark.kind === 'path' && mark.figure ? [mark.y] : []));
				expect(tops.every((y, i) => i === 0 || y > (tops[i - 1] ?? y))).toBe(true);
				const flat = boxes.flat();
				expect(flat.every(({ x, width: wide }) => x + wide <= width + 0.01)).toBe(true);
				const last = Math.max(...flat.map(({ y, height }) => y + height));
				expect(last).toBeLessThanOrEqual(Math.max(height, timelineHeight(rows, width)) + 0.01);
			}
		)
	);
});

test('more room spreads the rows, as far as they still read as one list', () => {
	const bottom = (height: number) =>
		Math.max(...timeline(rows, { ...place, height }).flatMap((m) => (m.kind === 'path' ? [m.y] : [])));
	expect(bottom(200)).toBeGreaterThan(bottom(0));
	expect(bottom(4000)).toBe(bottom(8000));
});

import { reports } from 'virtual:records';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lenses } from '../../../src/lib/charts/chart.ts';
import {
	choiceWords,
	isNarrowed,
	isSaid,
	knownFrom,
	lensName,
	narrowed,
	nothing
} from '../../../src/lib/charts/said.ts';

const words = { id: 'all', title: 'Once', subtitle: 'Soldiers in Kursk', note: 'A note.', figures: ['T08'] };

test('everything is said where nothing was chosen', () => {
	for (const { id } of reports) expect(isSaid({}, id)).toBe(true);
	expect(isSaid({}, 'russian-remainder')).toBe(true);
});

test('a lens shows what its party said, and a figure through its report', () => {
	expect(isSaid({ lens: 'washington' }, 'T08')).toBe(true);
	expect(isSaid({ lens: 'seoul' }, 'T08')).toBe(false);
	expect(isSaid({ lens: 'seoul' }, 'T05-planned')).toBe(true);
});

test('every report of a government or of others is seen through one lens, the article and Lee through none', () => {
	for (const { id, kind } of reports) {
		const through = lenses.filter((lens) => isSaid({ lens }, id));
		expect(through.length, `${id}, ${kind}`).toBeLessThan(2);
		if (kind === 'article') expect(through).toEqual([]);
	}
});

test('a day shows what had been said by its end, and no day more', () => {
	expect(isSaid({ saidBy: '2024-10-27' }, 'T08')).toBe(false);
	expect(isSaid({ saidBy: '2024-10-28' }, 'T08')).toBe(true);
});

test('what a month is known of counts as known from its last day on', () => {
	expect(isSaid({ saidBy: '2024-11-29' }, 'L05')).toBe(false);
	expect(isSaid({ saidBy: '2024-11-30' }, 'L05')).toBe(true);
	expect(knownFrom('2024-02')).toBe('2024-02-29');
	expect(knownFrom('2025-02')).toBe('2025-02-28');
	expect(knownFrom('2024-12')).toBe('2024-12-31');
	expect(knownFrom('2024-12-03')).toBe('2024-12-03');
});

test('the last day of a month is in it, and the day after is not', () => {
	fc.assert(
		fc.property(fc.integer({ min: 1990, max: 2040 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
			const iso = `${year}-${String(month).padStart(2, '0')}`;
			const last = knownFrom(iso);
			expect(last.slice(0, 7)).toBe(iso);
			expect(new Date(Date.parse(last) + 24 * 3600 * 1000).toISOString().slice(0, 7)).not.toBe(iso);
		})
	);
});

test('what has no day was not said by any', () => {
	expect(isSaid({ saidBy: '2026-02-12' }, 'T29')).toBe(false);
	expect(isSaid({ lens: 'kyiv' }, 'T29')).toBe(true);
});

test('what nobody stated belongs to no lens and no day', () => {
	expect(isSaid({ lens: 'seoul' }, 'ratio-article')).toBe(false);
	expect(isSaid({ saidBy: '2026-02-12' }, 'ratio-article')).toBe(false);
});

test('a lens and a day narrow the record, a pair or a standing picks from it', () => {
	expect(isNarrowed({ lens: 'kyiv' })).toBe(true);
	expect(isNarrowed({ saidBy: '2025-01-01' })).toBe(true);
	expect(isNarrowed({ north: 'T11', russia: 'K02', standing: 'disputed' })).toBe(false);
});

test('a choice is said in words, to stand after a noun', () => {
	expect(choiceWords({ lens: 'seoul' })).toBe('by Seoul');
	expect(choiceWords({ saidBy: '2024-12-01' })).toBe('up to 1 December 2024');
	expect(choiceWords({ lens: 'moscow-pyongyang', saidBy: '2024-12-01' })).toBe(
		'by Moscow and Pyongyang, up to 1 December 2024'
	);
	expect(choiceWords({})).toBe('');
	expect(nothing('count', { lens: 'others' })).toBe('No count by other sources is in the record');
});

test('every lens has a name of its own', () => {
	expect(new Set(lenses.map(lensName)).size).toBe(lenses.length);
});

test('narrowed words say the choice, the new finding and its figures, and keep the note', () => {
	expect(narrowed(words, { lens: 'kyiv' }, 'Twice', ['T11'])).toEqual({
		id: 'all',
		title: 'Twice',
		subtitle: 'Soldiers in Kursk; statements by Kyiv',
		note: 'A note.',
		figures: ['T11']
	});
});

test('as of a day the standings are still those of today, and the note says so', () => {
	expect(narrowed(words, { saidBy: '2025-01-01' }, 'Twice', []).note).toBe(
		'A note. Standings are as of today.'
	);
	const bare = { id: 'all', title: 'Once', subtitle: 'Soldiers', figures: [] };
	expect(narrowed(bare, { saidBy: '2025-01-01' }, 'Twice', []).note).toBe('Standings are as of today.');
	expect(narrowed(bare, { lens: 'kyiv' }, 'Twice', [])).not.toHaveProperty('note');
});

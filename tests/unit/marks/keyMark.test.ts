import { expect, test } from 'vitest';
import { chosenScenes } from '../charts/choices.ts';
import { scenes } from '../charts/drawings.ts';
import { registry } from '../../../src/lib/charts/registry.ts';
import { parties } from '../../../src/lib/data/lists.ts';
import { keyMarks, keySize, type Look } from '../../../src/lib/marks/keyMark.ts';
import type { Mark } from '../../../src/lib/marks/mark.ts';
import { partyShape } from '../../../src/lib/marks/partyShape.ts';

const looks: Look[] = ['solid', 'outlined', 'hatched', 'dashed', 'floor', 'square', ...parties];

/** What is seen of marks, wherever they stand and whatever they are called. */
const seen = (marks: readonly Mark[]) => marks.map((mark) => JSON.stringify({ ...mark, key: '' })).join();

test('every look of a legend is drawn, and no two look alike', () => {
	const drawn = looks.filter((look) => look !== 'lee').map((look) => seen(keyMarks('k', look, 'north')));
	expect(drawn.every((marks) => marks.length > 0)).toBe(true);
	expect(new Set(drawn).size).toBe(drawn.length);
});

test('a party in a legend has the shape that it has in the chart', () => {
	for (const party of parties) {
		expect(keyMarks('k', party, 'north')).toMatchObject([
			{ kind: 'path', d: partyShape(party, 60), fill: 'north' }
		]);
	}
});

test('a hollow mark is not filled, a dashed one neither', () => {
	expect(keyMarks('k', 'outlined', 'north')).toMatchObject([{ look: 'outlined' }]);
	expect(keyMarks('k', 'solid', 'north')).toMatchObject([{ look: 'solid' }]);
	const [dashed] = keyMarks('k', 'dashed', 'north');
	expect(dashed).toHaveProperty('dash');
	expect(dashed).not.toHaveProperty('fill');
});

test('a mark stands inside of its square, wherever that is', () => {
	for (const look of looks)
		for (const mark of keyMarks('k', look, 'russia', 100, 50)) {
			if (mark.kind === 'unit') {
				expect(mark.x - mark.r).toBeGreaterThanOrEqual(100);
				expect(mark.x + mark.r).toBeLessThanOrEqual(100 + keySize);
			} else if (mark.kind === 'rect') {
				expect([mark.x >= 100, mark.x + mark.width <= 100 + keySize]).toEqual([true, true]);
				expect([mark.y >= 50, mark.y + mark.height <= 50 + keySize]).toEqual([true, true]);
			} else if (mark.kind === 'path') {
				expect(mark.x).toBeOneOf([100, 100 + keySize / 2]);
				expect(mark.y).toBeOneOf([50, 50 + keySize / 2]);
			}
		}
});

test('every legend of every scene is drawn in the paint that it names', () => {
	for (const scene of [...scenes, ...chosenScenes.map(({ scene }) => scene)]) {
		for (const { look, paint } of registry[scene.chart].key(scene)) {
			const marks = keyMarks('k', look, paint);
			expect(marks.length, look).toBeGreaterThan(0);
			if (look !== 'dashed') expect(JSON.stringify(marks), look).toContain(`"${paint}"`);
		}
	}
});

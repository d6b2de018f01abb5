import { expect, test } from 'vitest';
import type { Scene } from '../../../src/lib/charts/chart.ts';
import { registry } from '../../../src/lib/charts/registry.ts';

const wordsOf = (scene: Omit<Scene, 'progress'>) => registry[scene.chart].words({ progress: 0, ...scene });

test('the forty that a reader asked for in the field have their owner, and a line of the legend', () => {
	const scene = { chart: 'ten-thousand', scene: 'reported', forty: 'shown' } as const;
	expect(wordsOf(scene).figures).toContain('S03');
	expect(registry['ten-thousand'].key({ progress: 0, ...scene }).at(-1)?.text).toMatch(
		/one unverified account/
	);
});

test('beside a ratio of chosen numbers the article’s, which is drawn with it, has its owners', () => {
	const { title, figures } = wordsOf({ chart: 'force-ratio', scene: 'ratio', north: 'T13', russia: 'K07' });
	expect(title).toMatch(/^Our ratio from /);
	expect(figures).toEqual(['T13', 'K07', 'A-beside', 'A-russians', 'ratio-article']);
});

test('a note that tells of numbers is left off where they may not be among those that a reader chose', () => {
	const casualties = { chart: 'casualty-estimates', scene: 'all' } as const;
	expect(wordsOf(casualties).note).toMatch(/\{C20\}/);
	expect(wordsOf({ ...casualties, lens: 'seoul' }).note).toBeUndefined();
	expect(wordsOf({ ...casualties, saidBy: '2025-03-01' }).note).toBe('Standings are as of today.');
	expect(wordsOf({ chart: 'troop-estimates', scene: 'all', lens: 'seoul' }).note).toMatch(/never joined/);
});

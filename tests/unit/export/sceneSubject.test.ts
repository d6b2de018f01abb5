import { expect, test } from 'vitest';
import type { Scene } from '../../../src/lib/charts/chart.ts';
import { addressOfSubject } from '../../../src/lib/export/citation.ts';
import { choicesPart, tableFile } from '../../../src/lib/export/filePath.ts';
import { chartOf, chosenIn } from '../../../src/lib/export/sceneSubject.ts';

const scene: Scene = { chart: 'forecast', scene: 'persuasion', progress: 0, lens: 'seoul' };

test('what was chosen in a step is found again in that step, and in a chart on its page', () => {
	expect(addressOfSubject(chosenIn('persuasion', scene))).toMatch(
		/\/\?chart=forecast&lens=seoul#persuasion$/
	);
	expect(addressOfSubject(chartOf(scene))).toMatch(/\/charts\/forecast\/\?lens=seoul$/);
});

test('a file of what was chosen has another name than that of the whole', () => {
	const named = (choices: Parameters<typeof choicesPart>[0]) =>
		tableFile({ kind: 'chart', id: `troop-estimates${choicesPart(choices)}` }, 'csv');
	expect(named({})).toBe('troop-estimates.csv');
	expect(named({ lens: 'seoul', saidBy: '2024-12-01' })).toBe('troop-estimates.seoul.2024-12-01.csv');
	expect(named({ forty: 'shown' })).toBe('troop-estimates.forty.csv');
});

import { story } from 'virtual:records';
import { describe, expect, test } from 'vitest';
import { lanesOf } from '../../../src/lib/charts/lanes.ts';
import { registry } from '../../../src/lib/charts/registry.ts';
import { stagedBoxes } from '../../../src/lib/embed/stagedBoxes.ts';
import { bottomOf } from '../../../src/lib/marks/bottomOf.ts';
import { stillScene } from '../../../src/lib/story/stillScene.ts';

const steps = story.acts.flatMap((act) => act.steps);

describe.each(stagedBoxes)('$size', ({ high, low }) => {
	test.each(steps)('the graphic of $id is whole in the high room', ({ scene: name }) => {
		const scene = stillScene(name);
		if (scene === 'words') return;
		const { marks } = registry[scene.chart].layout(scene, { ...high, pixel: 0.5 });
		expect(bottomOf(marks)).toBeLessThanOrEqual(high.height);
	});

	test.each([high, low])('in $width × $height a line across a lane says whose number it is', (box) => {
		const scene = { chart: 'troop-estimates', scene: 'all', progress: 0 } as const;
		const { marks } = registry[scene.chart].layout(scene, { ...box, pixel: 0.5 });
		const levels = lanesOf(scene.chart).flatMap(({ level }) => (level ? [level.figure] : []));
		expect(levels.length).toBeGreaterThan(0);
		for (const id of levels) expect(marks.map((mark) => mark.kind === 'text' && mark.figure)).toContain(id);
	});
});

import { charts } from 'virtual:records';
import { expect, test } from 'vitest';
import { registry } from '../../../src/lib/charts/registry.ts';
import { ownerOf } from '../../../src/lib/text/owner.ts';

for (const { id: chart, scenes } of charts)
	for (const { id } of scenes)
		test(`the line under ${chart}/${id} names whoever owns what stands out in the picture`, () => {
			const scene = { chart, scene: id, progress: 0 };
			const { figures } = registry[chart].words(scene);
			const owners = new Set(figures.map((figure) => ownerOf(figure).name));
			const { marks } = registry[chart].layout(scene, { width: 700, height: 500, pixel: 1 });
			const drawn = marks.flatMap(({ figure, opacity = 1 }) => (figure && opacity === 1 ? [figure] : []));
			expect(drawn.filter((figure) => !owners.has(ownerOf(figure).name))).toEqual([]);
		});

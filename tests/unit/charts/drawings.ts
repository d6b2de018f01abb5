import { charts } from 'virtual:records';
import type { Box, Scene } from '../../../src/lib/charts/chart.ts';
import { registry } from '../../../src/lib/charts/registry.ts';
import type { Drawing } from '../../../src/lib/marks/mark.ts';

interface Drawn {
	/** “ten-thousand/week in 288 × 210” */
	name: string;
	scene: Scene;
	box: Box;
	drawing(): Drawing;
}

/** From a small phone's to a wide window's. */
export const boxes: Box[] = [
	{ width: 324, height: 227, pixel: 1 },
	{ width: 358, height: 330, pixel: 1 },
	{ width: 520, height: 400, pixel: 1 },
	{ width: 760, height: 600, pixel: 1 }
];

/** The lowest room that a phone leaves a picture, where that is lower: the others have fewer words above and below. */
const lowest: Record<string, Box> = {
	'troop-estimates/all': { width: 324, height: 165, pixel: 0.5 },
	'casualty-estimates/all': { width: 324, height: 193, pixel: 0.5 },
	'ten-thousand/week': { width: 324, height: 193, pixel: 0.5 }
};

/** Every scene of every chart; a scene that follows the reader at its start, middle and end. */
export const scenes: Scene[] = charts.flatMap(({ id, scenes }) =>
	scenes.flatMap((scene) =>
		(`${id}/${scene.id}` === 'ten-thousand/forty' ? [0, 0.5, 1] : [0]).map((progress) => ({
			chart: id,
			scene: scene.id,
			progress
		}))
	)
);

/** In a narrow column each picture has the height that it asks for. */
const narrow = (scene: Scene): Box => ({
	width: 280,
	height: registry[scene.chart].height(scene, 280),
	pixel: 1
});

/** Every scene in every box, and in a narrow column. */
export const drawings: Drawn[] = scenes.flatMap((scene) =>
	[...boxes, narrow(scene), lowest[`${scene.chart}/${scene.scene}`] ?? []].flat().map((box) => {
		const at = scene.progress ? ` at ${scene.progress}` : '';
		return {
			name: `${scene.chart}/${scene.scene}${at} in ${box.width} × ${box.height}`,
			scene,
			box,
			drawing: () => registry[scene.chart].layout(scene, box)
		};
	})
);

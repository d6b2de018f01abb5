import type { Scene } from '../charts/chart.ts';
import type { Subject } from './subject.ts';

/** A chart in the state that a reader made of it. */
export const chartOf = (scene: Scene): Subject => ({
	id: scene.chart,
	kind: 'chart',
	shows: { scene },
	path: `charts/${scene.chart}/`
});

/** A step's chart in the state that a reader made of it: the chart's own page may show another of its scenes. */
export const chosenIn = (id: string, scene: Scene): Subject => ({ ...chartOf(scene), path: `#${id}` });

/** A step of the story with the scene that it shows. */
export const stepOf = (id: string, scene: Scene): Subject => ({
	id,
	kind: 'step',
	shows: { scene },
	path: `#${id}`
});

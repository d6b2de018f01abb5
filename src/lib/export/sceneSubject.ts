import type { Scene } from '../charts/chart.ts';
import type { Subject } from './subject.ts';

/** A chart in the state that a reader made of it. */
export const chartOf = (scene: Scene): Subject => ({
	id: scene.chart,
	kind: 'chart',
	shows: { scene },
	path: `charts/${scene.chart}/`
});

/** A step of the story with the scene that it shows. */
export const stepOf = (id: string, scene: Scene): Subject => ({
	id,
	kind: 'step',
	shows: { scene },
	path: `#${id}`
});

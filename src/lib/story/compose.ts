import { offerOf, type Choices } from '../charts/chart.ts';
import { registry } from '../charts/registry.ts';
import type { ChartId } from '../data/lists.ts';
import type { StepScene } from './scene.ts';

/** What a reader chose, and the chart it was chosen for. */
export interface ReaderChoice extends Choices {
	chart?: ChartId;
}

/** A step's scene as the reader chose to see it: only its own chart, and only what that scene offers. */
export function compose(scene: StepScene, { chart, ...choices }: ReaderChoice): StepScene {
	if (scene === 'words' || scene.chart !== chart) return scene;
	const offers = registry[chart].offers(scene);
	const offered = Object.entries(choices).filter(([name]) => offers.includes(offerOf[name as keyof Choices]));
	return offered.length > 0 ? { ...scene, ...Object.fromEntries(offered) } : scene;
}

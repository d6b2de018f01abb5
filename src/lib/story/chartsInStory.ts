import { charts, story } from 'virtual:records';
import type { Scene } from '../charts/chart.ts';
import type { ChartId } from '../data/lists.ts';
import type { StepWords } from '../data/schema.ts';
import { sceneAt } from './scene.ts';

const steps: StepWords[] = story.acts.flatMap((act) => act.steps);

/** The steps that show a chart, in reading order. */
export const stepsOf = (chart: ChartId): StepWords[] =>
	steps.filter(({ scene }) => scene.startsWith(`${chart}/`));

/** The scene that a chart opens with where it stands alone: that of its home step. Throws a RangeError where it has none. */
export function homeScene(chart: ChartId): Scene {
	const home = charts.find(({ id }) => id === chart)?.home;
	const scene = sceneAt(steps.find(({ id }) => id === home)?.scene ?? 'words', 0);
	if (scene === 'words') throw new RangeError(`the chart “${chart}” has no home in the story`);
	return scene;
}

/** Every scene of a chart, the one it opens with first. */
export function scenesOf(chart: ChartId): Scene[] {
	const home = homeScene(chart);
	const all = charts.find(({ id }) => id === chart)?.scenes ?? [];
	return [home, ...all.filter(({ id }) => id !== home.scene).map(({ id }) => ({ ...home, scene: id }))];
}

import { story } from 'virtual:records';
import { chartIds, type ChartId } from '../data/lists.ts';
import type { StepWords } from '../data/schema.ts';
import { figureNames, namesIn } from '../outlets/recordsIn.ts';
import { figuresInProse } from '../text/resolve.ts';
import { scenesOf } from './chartsInStory.ts';
import { stillScene } from './stillScene.ts';

const steps = story.acts.flatMap((act) => act.steps);

/** The names of all records that a step shows in words and picture, itself among them. */
export function namesOfStep({ id, scene, text, plate = [], quote }: StepWords): string[] {
	const still = stillScene(scene);
	return [
		...new Set([
			`step/${id}`,
			...figureNames([text, ...plate].flatMap(figuresInProse)),
			...(quote ? [`quotation/${quote}`] : []),
			...(still === 'words' ? [] : namesIn(still))
		])
	];
}

/** The names of all records that a chart shows in any of its scenes. */
export const namesOfChart = (id: ChartId): string[] => [...new Set(scenesOf(id).flatMap(namesIn))];

/** What a release says was shown, by place: `chart/families`, `step/rank`, `story/story`. */
export const shownByPlace = (): Record<string, string[]> => ({
	...Object.fromEntries(chartIds.map((id) => [`chart/${id}`, namesOfChart(id)])),
	...Object.fromEntries(steps.map((step) => [`step/${step.id}`, namesOfStep(step)])),
	'story/story': [...new Set(steps.flatMap(namesOfStep))]
});

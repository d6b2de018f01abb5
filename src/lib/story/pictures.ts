import { quotations, story } from 'virtual:records';
import { chartIds, type ChartId } from '../data/lists.ts';
import type { StepWords } from '../data/schema.ts';
import { chartOf } from '../export/sceneSubject.ts';
import type { Subject } from '../export/subject.ts';
import { homeScene } from './chartsInStory.ts';
import { stillScene } from './stillScene.ts';

/** Ids of all steps, in reading order. */
export const stepIds: readonly string[] = story.acts.flatMap(({ steps }) => steps.map(({ id }) => id));

/** A chart as it opens where it stands alone. */
export const chartPicture = (id: ChartId): Subject => chartOf(homeScene(id));

/** A step in the state that its reader meets it in. @throws RangeError where no step is called so */
export function stepPicture(id: string): Subject {
	const step = story.acts.flatMap(({ steps }) => steps).find((one) => one.id === id);
	if (!step) throw new RangeError(`no step is called “${id}”: ${stepIds.join(', ')}`);
	return { id, kind: 'step', shows: shownBy(step), path: `#${id}` };
}

/** The first step: what stands for the story where it has one picture. */
export const coverPicture = (): Subject => stepPicture(stepIds[0] ?? '');

function shownBy(step: StepWords): Subject['shows'] {
	const scene = stillScene(step.scene);
	if (scene !== 'words') return { scene };
	const quotation = quotations.find((one) => one.id === step.quote);
	return {
		words: {
			heading: step.heading,
			...(quotation && { quotation }),
			...(step.plate && { plate: step.plate })
		}
	};
}

/** Everything that has files of its own: each chart, then each step. */
export const pictures = (): Subject[] => [...chartIds.map(chartPicture), ...stepIds.map(stepPicture)];

import { charts } from 'virtual:records';
import type { SceneWords } from '../data/schema.ts';
import type { Scene } from './chart.ts';

/** Title, subtitle, note and owners of a scene. Throws a RangeError where the records have none. */
export function wordsOf({ chart, scene }: Pick<Scene, 'chart' | 'scene'>): SceneWords {
	const words = charts.find(({ id }) => id === chart)?.scenes.find(({ id }) => id === scene);
	if (!words) throw new RangeError(`no scene is called “${chart}/${scene}”`);
	return words;
}

import type { Scene } from '../charts/chart.ts';
import type { ChartId } from '../data/lists.ts';

/** What a step's stage shows: a scene of a chart, or its own words in large type. */
export type StepScene = Scene | 'words';

// Scenes that the reader's own scrolling moves; all others stand still within a step.
const scrubbed = new Set(['ten-thousand/forty']);
export const isScrubbed = (name: string): boolean => scrubbed.has(name);

/**
 * The scene of a step at a progress.
 * @param name `<chart>/<scene>` or `words`, as data/story.yaml has it; checked when it is loaded
 */
export function sceneAt(name: string, progress: number): StepScene {
	const [chart, scene] = name.split('/');
	if (!chart || !scene) return 'words';
	return { chart: chart as ChartId, scene, progress: isScrubbed(name) ? camera(progress) : 0 };
}

/** The camera rests at both ends, so that the field and the forty can each be seen still. */
function camera(progress: number): number {
	const [from, to] = [0.25, 0.8];
	const moved = Math.min(Math.max((progress - from) / (to - from), 0), 1);
	return moved * moved * (3 - 2 * moved);
}

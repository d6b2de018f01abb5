import { offerOf, type Choices, type Scene } from '../charts/chart.ts';
import { registry } from '../charts/registry.ts';
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

/** The scene of a step where it stands still: it shows at once what the reader of a moving one can ask for. */
export function stillScene(name: string): StepScene {
	const scene = sceneAt(name, 0);
	return scene !== 'words' && registry[scene.chart].offers(scene).includes('forty')
		? { ...scene, forty: 'shown' }
		: scene;
}

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

/** The camera rests at both ends, so that the field and the forty can each be seen still. */
function camera(progress: number): number {
	const [from, to] = [0.25, 0.8];
	const moved = Math.min(Math.max((progress - from) / (to - from), 0), 1);
	return moved * moved * (3 - 2 * moved);
}

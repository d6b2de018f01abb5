import type { Scene } from '../charts/chart.ts';
import { registry } from '../charts/registry.ts';
import { choicesIn } from '../reader/address.ts';
import type { ReaderChoice } from './compose.ts';
import { tell } from './notices.ts';
import { sceneAt } from './scene.ts';
import type { ServedStep } from './StoryState.svelte.ts';

/** The chart and the choices that an address names; what cannot be had of them is said under the title. */
export function choiceIn(query: URLSearchParams, steps: readonly ServedStep[]): ReaderChoice {
	const named = query.get('chart');
	if (!named) {
		if (query.get('lens')) tell(['A lens is of one chart, and the address names none: add chart=.']);
		return {};
	}
	// Its scenes offer different choices: meant is the one that has most of those that are named.
	const [meant] = steps
		.map(({ scene }) => sceneAt(scene, 0))
		.filter((scene): scene is Scene => scene !== 'words' && scene.chart === named && isOpen(scene))
		.map((scene) => ({ chart: scene.chart, ...choicesIn(query, registry[scene.chart], scene) }))
		.sort((a, b) => a.notices.length - b.notices.length);
	if (!meant) {
		tell([`No chart of this story is called “${named.replace(/[^\w-]/g, '?').slice(0, 40)}”.`]);
		return {};
	}
	tell(meant.notices);
	return { chart: meant.chart, ...meant.choices };
}

const isOpen = (scene: Scene) => registry[scene.chart].offers(scene).length > 0;

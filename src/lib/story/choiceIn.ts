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
	if (!named) return {};
	const base = steps
		.map(({ scene }) => sceneAt(scene, 0))
		.find((scene) => scene !== 'words' && scene.chart === named && isOpen(scene));
	if (!base || base === 'words') {
		tell([`No chart of this story is called “${named.replace(/[^\w-]/g, '?').slice(0, 40)}”.`]);
		return {};
	}
	const { choices, notices } = choicesIn(query, registry[base.chart], base);
	tell(notices);
	return { chart: base.chart, ...choices };
}

const isOpen = (scene: Scene) => registry[scene.chart].offers(scene).length > 0;

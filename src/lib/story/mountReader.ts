import { mount } from 'svelte';
import SaveShare from '../export/SaveShare.svelte';
import type { Drawn } from '../outlets/recordsIn.ts';
import type { ReaderChoice } from './compose.ts';
import Reader from './Reader.svelte';
import { sceneAt } from './scene.ts';
import type { SceneState } from './SceneState.svelte.ts';
import type { ServedStep } from './StoryState.svelte.ts';

/** What a step's own controls reach of the story. */
export interface Reach {
	scenes: SceneState;
	light: (record?: Drawn) => void;
	open: (record: Drawn, opener: HTMLElement) => boolean;
	onchoose: (choice: ReaderChoice) => void;
}

/** Puts what a reader may do with a step's picture into the room that the step keeps for it. */
export function mountReader({ id, scene, section }: ServedStep, reach: Reach): void {
	const target = section.querySelector<HTMLElement>('[data-reader]');
	if (!target) return;
	const base = sceneAt(scene, 0);
	const address = () => `${location.href.replace(/#.*$/, '')}#${id}`;
	if (base === 'words') mount(SaveShare, { target, props: { kind: 'step', id, address } });
	else
		mount(Reader, {
			target,
			props: { ...reach, id, base, address, drawsRecords: 'draws' in target.dataset }
		});
}

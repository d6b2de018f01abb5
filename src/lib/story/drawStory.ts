import { mount } from 'svelte';
import { registry } from '../charts/registry.ts';
import { copyWithOwner } from '../outlets/copyWithOwner.ts';
import { linkMarks } from '../outlets/linkMarks.ts';
import { whenIdle } from '../outlets/whenIdle.ts';
import { addressOf } from '../reader/address.ts';
import { plain } from '../text/resolve.ts';
import { choiceIn } from './choiceIn.ts';
import type { ReaderChoice } from './compose.ts';
import type { Reach } from './mountReader.ts';
import type { Place } from './Place.ts';
import { SceneState } from './SceneState.svelte.ts';
import Stage from './Stage.svelte';
import type { StoryState } from './StoryState.svelte.ts';

type Readers = typeof import('./mountReader.ts');

/** Numbers open their receipts and light their marks, and take their owners along where they are copied. */
export function tieRecords(root: HTMLElement): Pick<Reach, 'light' | 'open'> {
	copyWithOwner(root);
	return linkMarks(root);
}

/** Puts the story's own pictures on the stage, and then what a reader may do with them beside each step. */
export function drawStory(
	stage: HTMLElement,
	story: StoryState,
	place: Place,
	records: ReturnType<typeof tieRecords>
): void {
	const scenes = new SceneState(story);
	let known = '';
	/** Takes the choice from the address, where that has become another. */
	const follow = () => {
		if (location.search === known) return;
		known = location.search;
		scenes.choice = choiceIn(new URLSearchParams(known), story.steps);
	};
	follow();
	addEventListener('popstate', follow);
	mount(Stage, { target: stage, props: { story, scenes, served: stage.firstElementChild } });
	whenIdle(() => {
		void mountReaders();
		return false;
	});

	/** What a reader may do with a step's picture has its room already: it is asked for, and made, while the page is idle. */
	async function mountReaders(): Promise<void> {
		// Where it does not come the story stands, with nothing in those rooms.
		const { mountReader } = await import('./mountReader.ts').catch(() => ({}) as Partial<Readers>);
		if (!mountReader) return;
		const bare = [...story.steps];
		whenIdle(() => {
			const step = bare.shift();
			if (step) mountReader(step, { scenes, ...records, onchoose: choose });
			return bare.length > 0;
		}, 'later');
	}

	/** The choice stands in the address, beside whatever else does. */
	function choose({ chart, ...choices }: ReaderChoice): void {
		const isChosen = Object.keys(choices).length > 0;
		scenes.choice = isChosen ? { ...(chart && { chart }), ...choices } : {};
		const next = new URLSearchParams(location.search);
		if (isChosen && chart) next.set('chart', chart);
		else next.delete('chart');
		place.write(addressOf(choices, next), location.hash);
		known = location.search;
		const { scene } = scenes;
		if (scene !== 'words') place.say(plain(registry[scene.chart].words(scene).title, { sentence: true }));
	}
}

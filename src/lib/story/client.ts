import { mount } from 'svelte';
import Progress from './Progress.svelte';
import { choicesIn, addressOf } from '../reader/address.ts';
import { linkMarks } from '../outlets/linkMarks.ts';
import { registry } from '../charts/registry.ts';
import type { Scene } from '../charts/chart.ts';
import Reader from './Reader.svelte';
import { sceneAt, type ReaderChoice } from './scene.ts';
import Stage from './Stage.svelte';
import { StoryState, type ServedStep } from './StoryState.svelte.ts';
import { wake } from './wake.ts';

export type Via = 'scroll' | 'key' | 'button' | 'link';

/** What `story:step` on `document` says, once a settled step. */
export interface StepDetail {
	id: string;
	index: number;
	via: Via;
	direction: 'down' | 'up';
}

const root = document.querySelector<HTMLElement>('[data-story]');
const stage = root?.querySelector<HTMLElement>('[data-stage]');
const progress = root?.querySelector<HTMLElement>('[data-progress]');
if (root && stage && progress) {
	const start = () => begin(root, stage, progress);
	// The first paint comes first; a page that is not seen has none to wait for.
	if (document.hidden) start();
	else requestAnimationFrame(() => setTimeout(start));
}

function begin(root: HTMLElement, stage: HTMLElement, progress: HTMLElement): void {
	const page = document.documentElement;
	// Came too late: the reader is in the article already, and is not moved from under their eyes.
	const late = !page.classList.contains('scroll');

	const steps = [...root.querySelectorAll<HTMLElement>('section[data-step]')].map((section): ServedStep => ({
		id: section.id,
		act: section.dataset.act ?? '',
		scene: section.dataset.scene ?? 'words',
		section
	}));
	const story = new StoryState(steps);
	let via: Via = 'scroll';
	let settled = -1;
	// The fragment as the story last saw or wrote it: another one is a link on its way.
	let fragment = location.hash;

	wake(
		steps.map(({ section }) => section),
		() => triggerLine(stage),
		(line, isSettled) => {
			const edges = steps.map(({ section }) => section.getBoundingClientRect());
			story.send({ type: 'scroll', edges, line });
			root.dataset.step = story.step.id;
			// A window too low for the graphic shows the article: its style sheet decides.
			root.dataset.mode = !late && stage.offsetHeight > 0 ? 'scroll' : 'read';
			if (isSettled) settle();
		}
	);
	const { light, open } = linkMarks(root);
	if (!late) {
		for (const details of root.querySelectorAll<HTMLDetailsElement>('details[open]')) details.open = false;
	}
	page.dataset.ready = '';
	if (late) return;

	story.choice = choiceIn(new URLSearchParams(location.search), steps);
	stage.replaceChildren();
	mount(Stage, {
		target: stage,
		props: { story, still: matchMedia('(prefers-reduced-motion: reduce)').matches }
	});
	for (const { scene, section } of steps) {
		const target = section.querySelector('[data-reader]');
		const base = sceneAt(scene, 0);
		if (target && base !== 'words') {
			mount(Reader, { target, props: { story, base, light, open, onchoose: choose } });
		}
	}
	mount(Progress, { target: progress, props: { story, go: (by: number) => go(by, 'button') } });

	addEventListener('keydown', (event) => {
		if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
		if (
			(event.target as Element).closest(
				'input, textarea, select, [contenteditable], [tabindex="0"], [data-walk], .receipt-panel'
			)
		)
			return;
		if (event.key === 'ArrowRight') go(1, 'key');
		else if (event.key === 'ArrowLeft') go(-1, 'key');
		else return;
		event.preventDefault();
	});
	addEventListener('hashchange', () => {
		via = 'link';
		fragment = location.hash;
		openTarget();
	});
	openTarget();

	/** The choice stands in the address, beside whatever else does. */
	function choose({ chart, ...choices }: ReaderChoice): void {
		const isChosen = Object.keys(choices).length > 0;
		story.choice = isChosen ? { ...(chart && { chart }), ...choices } : {};
		const query = new URLSearchParams(location.search);
		if (isChosen && chart) query.set('chart', chart);
		else query.delete('chart');
		history.replaceState(
			history.state,
			'',
			`${location.pathname}${addressOf(choices, query)}${location.hash}`
		);
	}

	/** A step on or back. Known at once, for the next press may come before the page has moved. */
	function go(by: number, how: Via): void {
		via = how;
		story.send({ type: 'move', by, count: steps.length });
		story.step.section.scrollIntoView({ block: 'start', behavior: 'instant' });
	}

	/** A link to a receipt or a table opens what holds it. */
	function openTarget(): void {
		const target = document.getElementById(location.hash.slice(1));
		const folded = target?.closest('details');
		if (!folded) return;
		folded.open = true;
		target?.scrollIntoView({ block: 'center', behavior: 'instant' });
	}

	function settle(): void {
		const { index } = story.position;
		if (index === settled || location.hash !== fragment) return;
		const first = settled === -1;
		const detail: StepDetail = {
			id: story.step.id,
			index,
			via,
			direction: index < settled ? 'up' : 'down'
		};
		settled = index;
		via = 'scroll';
		document.dispatchEvent(new CustomEvent('story:step', { detail }));
		// The address names the step, so that a reload or a copied link comes back to it.
		if (first) return;
		history.replaceState(
			history.state,
			'',
			index === 0 ? location.pathname + location.search : `#${story.step.id}`
		);
		fragment = location.hash;
	}
}

/** Half way down the window; on a phone a quarter down the part below the graphic. Px from the top. */
function triggerLine(stage: HTMLElement): number {
	const { width, height } = stage.getBoundingClientRect();
	const above = width > innerWidth * 0.7 ? height : 0;
	return above ? above + (innerHeight - above) * 0.25 : innerHeight / 2;
}

/** The chart and the choices that an address names; what cannot be had of them is said under the title. */
function choiceIn(query: URLSearchParams, steps: readonly ServedStep[]): ReaderChoice {
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

function tell(notices: readonly string[]): void {
	for (const notice of notices) {
		const words = document.createElement('p');
		words.className = 'notice';
		words.setAttribute('role', 'status');
		words.textContent = notice;
		document.querySelector('.masthead')?.append(words);
	}
}

import { mount } from 'svelte';
import Progress from './Progress.svelte';
import { openReceipts } from './receipts.ts';
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
	openReceipts(root);
	if (!late) {
		for (const details of root.querySelectorAll<HTMLDetailsElement>('details[open]')) details.open = false;
	}
	page.dataset.ready = '';
	if (late) return;

	stage.replaceChildren();
	mount(Stage, {
		target: stage,
		props: { story, still: matchMedia('(prefers-reduced-motion: reduce)').matches }
	});
	mount(Progress, { target: progress, props: { story, go: (by: number) => go(by, 'button') } });

	addEventListener('keydown', (event) => {
		if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
		if (
			(event.target as Element).closest(
				'input, textarea, select, [contenteditable], [tabindex="0"], .receipt-panel'
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

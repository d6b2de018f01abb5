import { mount } from 'svelte';
import type { Scene } from '../charts/chart.ts';
import { registry } from '../charts/registry.ts';
import SaveShare from '../export/SaveShare.svelte';
import { afterFirstPaint } from '../outlets/afterFirstPaint.ts';
import { copyWithOwner } from '../outlets/copyWithOwner.ts';
import { linkMarks } from '../outlets/linkMarks.ts';
import { whenIdle } from '../outlets/whenIdle.ts';
import { addressOf, choicesIn } from '../reader/address.ts';
import { keepMode, keptMode, modeIn, type Mode } from '../reader/mode.ts';
import { plain } from '../text/resolve.ts';
import ModeSwitch from './ModeSwitch.svelte';
import { tell } from './notices.ts';
import Progress from './Progress.svelte';
import Reader from './Reader.svelte';
import { keepOffline } from '../serving/keepOffline.ts';
import { trustOwnScripts } from '../serving/trustedTypes.ts';
import { sceneAt, type ReaderChoice } from './scene.ts';
import { skipUnseen } from './skipUnseen.ts';
import Stage from './Stage.svelte';
import { StoryState, type ServedStep } from './StoryState.svelte.ts';
import { wake } from './wake.ts';

/** ms without scrolling after which it is said where the reader is. */
const calmAfter = 200;

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
	trustOwnScripts();
	afterFirstPaint(() => begin(root, stage, progress));
}

/** Does each by itself, so that a slow phone can answer its reader in between, as long as there is a use. */
function oneByOne([act, ...others]: readonly (() => unknown)[], isUseful: () => boolean): void {
	if (!act) return;
	const go = () => {
		if (!isUseful()) return;
		act();
		oneByOne(others, isUseful);
	};
	if (document.hidden) go();
	else setTimeout(go);
}

function begin(root: HTMLElement, stage: HTMLElement, progress: HTMLElement): void {
	const page = document.documentElement;
	const query = new URLSearchParams(location.search);
	const asked = modeIn(query, keptMode());
	// Came too late, or something broke: the reader has the article, and is not moved from under their eyes.
	const isArticleLeft = () => story.mode !== 'read' && !page.classList.contains('scroll');

	const steps = [...root.querySelectorAll<HTMLElement>('section[data-step]')].map((section): ServedStep => ({
		id: section.id,
		act: section.dataset.act ?? '',
		scene: section.dataset.scene ?? 'words',
		section
	}));
	const story = new StoryState(steps);
	story.mode = asked.mode;
	const late = isArticleLeft();
	if (late) story.mode = 'read';
	const motion = matchMedia('(prefers-reduced-motion: reduce)');
	story.still = motion.matches;
	motion.addEventListener('change', () => (story.still = motion.matches));
	const masthead = root.querySelector('.masthead');
	const spoken = makeSpoken(root);
	let via: Via = 'scroll';
	let settled = -1;
	/** The step that was last said. */
	let told = -1;
	let calm: ReturnType<typeof setTimeout> | undefined;
	// The fragment as the story last saw or wrote it: another one is a link on its way.
	let fragment = location.hash;

	// Where the steps stand in the page, px from its top: measured when they may have moved, not in each frame.
	let edges: { top: number; bottom: number }[] | undefined;
	const edgesOf = () =>
		(edges ??= steps.map(({ section }) => {
			const { top, bottom } = section.getBoundingClientRect();
			return { top: top + scrollY, bottom: bottom + scrollY };
		}));
	// A window too low for the graphic shows the article: its style sheet decides.
	let isArticle: boolean | undefined;
	const forget = () => (edges = isArticle = undefined);
	let layOut = () => {};
	let room = '';
	addEventListener('resize', () => {
		forget();
		// A phone's address bar comes and goes without another layout.
		const { clientWidth, clientHeight } = stage;
		if (room !== (room = `${clientWidth} × ${clientHeight}`)) layOut();
	});
	new ResizeObserver(() => {
		forget();
		look();
	}).observe(root);

	const { watch, look } = wake(
		steps.map(({ section }) => section),
		() => triggerLine(stage),
		(line, isSettled, top) => {
			const before = story.position.index;
			if (story.mode !== 'steps') story.send({ type: 'scroll', edges: edgesOf(), line: line + top });
			if (isSettled || story.position.index !== before) show();
			if (isSettled) settle();
			else awaitCalm();
		},
		// Another layout, at the same place of the same step.
		(line) => {
			const { index, progress } = story.position;
			if (index === 0 && progress === 0) return;
			const { top, height } = story.step.section.getBoundingClientRect();
			scrollBy({ top: top + progress * height - line, behavior: 'instant' });
		}
	);
	const { light, open } = linkMarks(root);
	copyWithOwner(root);
	keepOffline();
	const say = () => (page.dataset.ready = '');
	if (late) {
		watch(true);
		say();
		return;
	}

	layOut = skipUnseen(page, [
		...steps.map(({ section }) => section),
		...root.querySelectorAll<HTMLElement>('.claims > li'),
		...root.querySelectorAll<HTMLElement>('.end > section')
	]);
	tell(asked.notices);
	story.choice = choiceIn(query, steps);
	const go = (by: number) => turn(by, 'button');
	const contents = root.querySelector('[data-contents]');
	const modes = root.querySelector('[data-modes]');
	oneByOne(
		[
			() => mount(Progress, { target: progress, props: { story, go, choose: chooseMode, contents } }),
			() => modes && mount(ModeSwitch, { target: modes, props: { story, choose: chooseMode } }),
			() => mount(Stage, { target: stage, props: { story, served: stage.firstElementChild } }),
			say
		],
		() => !isArticleLeft()
	);
	// What a reader may do with a step's chart has its room already, and comes while the page is idle.
	const bare = [...steps];
	whenIdle(() => {
		const step = bare.shift();
		if (step) mountReader(step);
		return bare.length > 0;
	});
	lay(story.mode);
	if (story.mode === 'steps') goToTarget();
	else openTarget();

	addEventListener('keydown', (event) => {
		if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
		if (
			(event.target as Element).closest(
				'input, textarea, select, [contenteditable], [tabindex="0"], [data-walk], [popover]'
			)
		)
			return;
		if (event.key === 'ArrowRight') turn(1, 'key');
		else if (event.key === 'ArrowLeft') turn(-1, 'key');
		else return;
		event.preventDefault();
	});
	addEventListener('hashchange', () => {
		via = 'link';
		fragment = location.hash;
		if (story.mode === 'steps') goToTarget();
		openTarget();
	});
	// Found by the browser's own search in a step that is put away.
	root.addEventListener('beforematch', (event) => {
		const index = steps.findIndex(({ section }) => section.contains(event.target as Node));
		if (index >= 0) stepTo(index, 'link');
	});

	function mountReader({ id, scene, section }: ServedStep): void {
		const target = section.querySelector('[data-reader]');
		const base = sceneAt(scene, 0);
		if (!target) return;
		const address = () => `${location.href.replace(/#.*$/, '')}#${id}`;
		if (base === 'words') mount(SaveShare, { target, props: { kind: 'step', id, address } });
		else mount(Reader, { target, props: { story, id, base, light, open, address, onchoose: choose } });
	}

	/** Another way to read, at the same step. */
	function chooseMode(mode: Mode): void {
		if (mode === story.mode) return;
		const { section } = story.step;
		story.mode = mode;
		keepMode(mode);
		const next = new URLSearchParams(location.search);
		if (mode === 'scroll') next.delete('mode');
		else next.set('mode', mode);
		replaceAddress(next.size > 0 ? `?${next}` : '', location.hash);
		const before = story.position.index;
		layOut();
		lay(mode);
		if (before > 0) section.scrollIntoView({ block: 'start', behavior: 'instant' });
	}

	/** Lays the page out for a mode: classes, and which steps and tables are unfolded. */
	function lay(mode: Mode): void {
		if (mode === 'steps') watch(false);
		forget();
		page.classList.toggle('scroll', mode !== 'read');
		page.classList.toggle('stepwise', mode === 'steps');
		page.classList.toggle('read', mode === 'read');
		for (const details of root.querySelectorAll<HTMLDetailsElement>('figure details, .end details')) {
			details.open = mode === 'read';
		}
		// Words that only those who listen meet take no focus that nobody sees.
		for (const link of root.querySelectorAll<HTMLElement>(
			'figcaption a, [data-scene="words"] :is(blockquote, .plate) a'
		)) {
			link.tabIndex = mode === 'read' ? 0 : -1;
		}
		show();
		if (mode !== 'steps') watch(true);
	}

	/** Shows the step that the story is at: says it in the page, and in steps puts the others away. */
	function show(): void {
		root.dataset.step = story.step.id;
		masthead?.toggleAttribute('data-away', story.position.index > 0);
		isArticle ??= stage.offsetHeight === 0;
		root.dataset.mode = story.mode === 'scroll' && isArticle ? 'read' : story.mode;
		for (const [i, { section }] of steps.entries()) {
			const isAway = story.mode === 'steps' && i !== story.position.index;
			if (isAway === section.hasAttribute('hidden')) continue;
			if (isAway) section.setAttribute('hidden', 'until-found');
			else section.removeAttribute('hidden');
		}
	}

	/** The choice stands in the address, beside whatever else does. */
	function choose({ chart, ...choices }: ReaderChoice): void {
		const isChosen = Object.keys(choices).length > 0;
		story.choice = isChosen ? { ...(chart && { chart }), ...choices } : {};
		const next = new URLSearchParams(location.search);
		if (isChosen && chart) next.set('chart', chart);
		else next.delete('chart');
		replaceAddress(addressOf(choices, next), location.hash);
		if (story.scene !== 'words') {
			spoken.textContent = plain(registry[story.scene.chart].words(story.scene).title, { sentence: true });
		}
	}

	/** A step on or back. Known at once, for the next press may come before the page has moved. */
	function turn(by: number, how: Via): void {
		const index = Math.min(Math.max(story.position.index + by, 0), steps.length - 1);
		if (index === story.position.index) return;
		if (story.mode === 'steps') {
			// Each is a place to come back to.
			history.pushState(history.state, '', `#${steps[index]?.id}`);
			fragment = location.hash;
			stepTo(index, how);
			return;
		}
		via = how;
		story.send({ type: 'move', by, count: steps.length });
		story.step.section.scrollIntoView({ block: 'start', behavior: 'instant' });
	}

	/** In steps: shows one of them, from its beginning. */
	function stepTo(index: number, how: Via): void {
		via = how;
		story.send({ type: 'move', by: index - story.position.index, count: steps.length });
		show();
		if (index > 0 || scrollY > 0) story.step.section.scrollIntoView({ block: 'start', behavior: 'instant' });
		settle();
	}

	/** In steps: shows the one that the address names, or that holds what it names. */
	function goToTarget(): void {
		const target = document.getElementById(location.hash.slice(1));
		const index = steps.findIndex(({ section }) => target && section.contains(target));
		if (index >= 0) stepTo(index, 'link');
		else if (settled === -1 || location.hash === '') stepTo(0, 'link');
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
		const detail: StepDetail = {
			id: story.step.id,
			index,
			via,
			direction: index < settled ? 'up' : 'down'
		};
		if (settled === -1) told = index;
		settled = index;
		via = 'scroll';
		document.dispatchEvent(new CustomEvent('story:step', { detail }));
		awaitCalm();
	}

	/** With each address a browser fetches its icon anew, two frames of a slow phone: that waits for a rest. */
	function awaitCalm(): void {
		clearTimeout(calm);
		calm = setTimeout(tellPlace, calmAfter);
	}

	/** Says where the reader is: to those who listen, and in the address, so that a reload or a copied link comes back. */
	function tellPlace(): void {
		const { index } = story.position;
		if (index === told || index !== settled || location.hash !== fragment) return;
		told = index;
		spoken.textContent = lineOf(story);
		replaceAddress(location.search, index === 0 ? '' : `#${story.step.id}`);
	}

	function replaceAddress(search: string, hash: string): void {
		history.replaceState(history.state, '', `${location.pathname}${search}${hash}`);
		fragment = location.hash;
	}
}

/** Where a settled step is said to those who listen: its number, its heading and what its picture finds. */
function makeSpoken(root: HTMLElement): HTMLElement {
	const spoken = document.createElement('p');
	spoken.className = 'unseen';
	spoken.setAttribute('role', 'status');
	root.append(spoken);
	return spoken;
}

function lineOf({ position, steps, step, scene }: StoryState): string {
	const heading = step.section.querySelector('h2')?.textContent?.trim() ?? '';
	const finding =
		scene === 'words'
			? ''
			: ` ${step.section.querySelector('figcaption .title')?.textContent?.trim() ?? ''}.`;
	return `Step ${position.index + 1} of ${steps.length}: ${heading}.${finding}`;
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

import { mount, unmount } from 'svelte';
import { afterFirstPaint } from '../outlets/afterFirstPaint.ts';
import { oneByOne } from '../outlets/oneByOne.ts';
import { keepMode, keptMode, modeIn, type Mode } from '../reader/mode.ts';
import { keepOffline } from '../serving/keepOffline.ts';
import { trustOwnScripts } from '../serving/trustedTypes.ts';
import ModeSwitch from './ModeSwitch.svelte';
import { tell } from './notices.ts';
import { Place, type Via } from './Place.ts';
import Progress from './Progress.svelte';
import { showFocus } from './showFocus.ts';
import { skipUnseen } from './skipUnseen.ts';
import { StoryState, type ServedStep } from './StoryState.svelte.ts';
import { wake } from './wake.ts';
import { whenWanted } from './whenWanted.ts';

type Drawing = typeof import('./drawStory.ts');

const root = document.querySelector<HTMLElement>('[data-story]');
const stage = root?.querySelector<HTMLElement>('[data-stage]');
const progress = root?.querySelector<HTMLElement>('[data-progress]');
if (root && stage && progress) {
	trustOwnScripts();
	afterFirstPaint(() => begin(root, stage, progress));
}

function begin(root: HTMLElement, stage: HTMLElement, progress: HTMLElement): void {
	const page = document.documentElement;
	const query = new URLSearchParams(location.search);
	const asked = modeIn(query, keptMode());
	const steps = [...root.querySelectorAll<HTMLElement>('section[data-step]')].map((section): ServedStep => ({
		id: section.id,
		act: section.dataset.act ?? '',
		scene: section.dataset.scene ?? 'words',
		section
	}));
	const story = new StoryState(steps);
	story.mode = asked.mode;
	// Came too late, or something broke: the reader has the article, and is not moved from under their eyes.
	const late = asked.mode !== 'read' && !page.classList.contains('scroll');
	if (late) story.mode = 'read';
	let isLeft = false;
	const motion = matchMedia('(prefers-reduced-motion: reduce)');
	story.still = motion.matches;
	motion.addEventListener('change', () => (story.still = motion.matches));
	const masthead = root.querySelector('.masthead');
	const place = new Place(story, root);

	// Where the steps stand in the page, px from its top: measured when they may have moved, not in each frame.
	let edges: { top: number; bottom: number }[] | undefined;
	const edgesOf = () =>
		(edges ??= steps.map(({ section }) => {
			const { top, bottom } = section.getBoundingClientRect();
			return { top: top + scrollY, bottom: bottom + scrollY };
		}));
	// A window too low for the graphic shows the article, however it is read: its style sheet decides.
	let isArticle: boolean | undefined;
	const layout = (): Mode => {
		isArticle ??= stage.offsetHeight === 0;
		return isArticle ? 'read' : story.mode;
	};
	const forget = () => (edges = isArticle = undefined);
	let laidOutAs: Mode | undefined;
	let layOut = () => {};
	let room = '';
	addEventListener('resize', () => {
		forget();
		// A phone's address bar comes and goes without another layout.
		const { clientWidth, clientHeight } = stage;
		if (room !== (room = `${clientWidth} × ${clientHeight}`)) layOut();
		const before = laidOutAs;
		if (!before || before === layout()) return;
		layAnew();
		// Steps that stood alone, or will: the page has another height.
		if (before === 'steps' || laidOutAs === 'steps') comeBack();
	});
	new ResizeObserver(() => {
		forget();
		look();
	}).observe(root);

	// Where the reader is behind the last step: what stands at the line there, and how much of it is above.
	let behind: { part: Element; progress: number } | undefined;
	const partAt = (line: number) => {
		const parts = [...root.querySelectorAll('.end > section')];
		const part = parts.findLast((one) => one.getBoundingClientRect().top <= line) ?? parts[0];
		if (!part) return undefined;
		const { top, height } = part.getBoundingClientRect();
		return { part, progress: (line - top) / height };
	};
	const { watch, look } = wake(
		steps.map(({ section }) => section),
		() => triggerLine(stage),
		(line, isSettled, top) => {
			// What is served open would unfold if the page were told its mode before it is laid out.
			if (!laidOutAs) return;
			const before = story.position.index;
			if (layout() !== 'steps') {
				const edges = edgesOf();
				story.send({ type: 'scroll', edges, line: line + top });
				behind = line + top > (edges.at(-1)?.bottom ?? 0) ? partAt(line) : undefined;
			}
			if (isSettled || story.position.index !== before) show();
			if (isSettled) place.settle();
			else place.awaitCalm();
		},
		// Another layout, at the same place of the same step, or of what comes after them.
		(line) => {
			const { index, progress } = story.position;
			if (index === 0 && progress === 0) return;
			const held = behind ?? { part: story.step.section, progress };
			const { top, height } = held.part.getBoundingClientRect();
			scrollBy({ top: top + held.progress * height - line, behavior: 'instant' });
		}
	);
	showFocus(root);
	keepOffline();
	const say = () => (page.dataset.ready = '');
	// Pictures, and what knows the records, come when the page stands: until then it shows what was served.
	const drawing = whenWanted(query.has('chart')).then(() => import('./drawStory.ts'));
	if (late) {
		laidOutAs = 'read';
		addEventListener('hashchange', arrive);
		watch(true);
		void drawing.then(({ tieRecords }) => tieRecords(root)).then(say);
		return;
	}

	tell(asked.notices);
	const go = (by: number) => turn(by, 'button');
	const contents = root.querySelector('[data-contents]');
	const modes = root.querySelector('[data-modes]');
	const mounted: Record<string, unknown>[] = [];
	oneByOne(
		[
			() => {
				layOut = skipUnseen(page, [
					...steps.map(({ section }) => section),
					...root.querySelectorAll<HTMLElement>('.claims > li'),
					...root.querySelectorAll<HTMLElement>('.end > section')
				]);
				lay();
				goToTarget();
			},
			wakeUp,
			() =>
				mounted.push(
					mount(Progress, { target: progress, props: { story, go, choose: chooseMode, contents } })
				),
			() => modes && mounted.push(mount(ModeSwitch, { target: modes, props: { story, choose: chooseMode } }))
		],
		() => !isLeft
	);
	drawing.then(draw).catch((error: unknown) => {
		leave();
		throw error;
	});
	// Said by the page itself, where it waited too long or something broke.
	addEventListener('story:left', () => story.mode !== 'read' && leave());

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
	// Who goes back to an address goes back to how it was read. Where more of it changes than its end, no more is told.
	addEventListener('popstate', () => {
		const { mode } = modeIn(new URLSearchParams(location.search), keptMode());
		if (!isLeft && mode !== story.mode) readAs(mode);
		arrive();
	});
	addEventListener('hashchange', arrive);
	// Found by the browser's own search in a step that is put away.
	root.addEventListener('beforematch', (event) => {
		const index = steps.findIndex(({ section }) => section.contains(event.target as Node));
		if (index >= 0) stepTo(index, 'link');
	});

	function draw({ tieRecords, drawStory }: Drawing): void {
		const records = tieRecords(root);
		oneByOne([() => drawStory(stage, story, place, records), say], () => !isLeft);
	}

	/** Leaves the reader the article, at the same step: its pictures cannot come, or not in time. */
	function leave(): void {
		isLeft = true;
		for (const part of mounted) void unmount(part);
		story.mode = 'read';
		layAnew();
		comeBack();
	}

	/** Another way to read, at the same step. */
	function chooseMode(mode: Mode): void {
		if (mode === story.mode) return;
		keepMode(mode);
		const next = new URLSearchParams(location.search);
		if (mode === 'scroll') next.delete('mode');
		else next.set('mode', mode);
		place.write(next.size > 0 ? `?${next}` : '', location.hash);
		readAs(mode);
	}

	function readAs(mode: Mode): void {
		story.mode = mode;
		layOut();
		layAnew();
		comeBack();
	}

	/** Another layout, at the step that the reader was at. */
	function comeBack(): void {
		if (story.position.index > 0) intoView();
	}

	function intoView(): void {
		story.step.section.scrollIntoView({ block: 'start', behavior: 'instant' });
	}

	/** Lays the page out for the way it is read: classes, and which steps and tables are unfolded. */
	function lay(): void {
		page.classList.toggle('scroll', story.mode !== 'read');
		page.classList.toggle('read', story.mode === 'read');
		forget();
		laidOutAs = layout();
		page.classList.toggle('stepwise', laidOutAs === 'steps');
		for (const details of root.querySelectorAll<HTMLDetailsElement>('figure details, .end details')) {
			details.open = story.mode === 'read';
		}
		// Words that only those who listen meet take no focus that nobody sees.
		for (const link of root.querySelectorAll<HTMLElement>(
			'figcaption a, [data-scene="words"] :is(blockquote, .plate) a'
		)) {
			link.tabIndex = laidOutAs === 'read' ? 0 : -1;
		}
		show();
	}

	function layAnew(): void {
		lay();
		wakeUp();
	}

	/** Steps that are put away have no height to watch. */
	function wakeUp(): void {
		watch(laidOutAs !== 'steps');
	}

	/** Shows the step that the story is at: says it in the page, and in steps puts the others away. */
	function show(): void {
		root.dataset.step = story.step.id;
		masthead?.toggleAttribute('data-away', story.position.index > 0);
		const mode = (root.dataset.mode = layout());
		for (const [i, { section }] of steps.entries()) {
			const isAway = mode === 'steps' && i !== story.position.index;
			if (isAway === section.hasAttribute('hidden')) continue;
			if (isAway) section.setAttribute('hidden', 'until-found');
			else section.removeAttribute('hidden');
		}
	}

	/** A step on or back. Known at once, for the next press may come before the page has moved. */
	function turn(by: number, via: Via): void {
		const index = Math.min(Math.max(story.position.index + by, 0), steps.length - 1);
		if (index === story.position.index) return;
		if (layout() === 'steps') {
			place.enter(steps[index]?.id ?? '');
			stepTo(index, via);
			return;
		}
		place.via = via;
		story.send({ type: 'move', by, count: steps.length });
		intoView();
		// From a number that was left behind, the next Tab would lead back to it.
		const left = document.activeElement?.closest('section[data-step]');
		const heading = story.step.section.querySelector<HTMLElement>('h1, h2');
		if (!left || !heading || left === story.step.section) return;
		heading.tabIndex = -1;
		heading.focus({ preventScroll: true });
	}

	/** In steps: shows one of them, from its beginning. */
	function stepTo(index: number, via: Via): void {
		place.via = via;
		story.send({ type: 'move', by: index - story.position.index, count: steps.length });
		show();
		if (index > 0 || scrollY > 0) intoView();
		place.settle();
	}

	/** By a link, or by going back or on. */
	function arrive(): void {
		place.arrive();
		goToTarget();
	}

	/** Goes to what the address names: in steps, to the one that holds it. A link to a receipt or a table opens what does. */
	function goToTarget(): void {
		const target = document.getElementById(location.hash.slice(1));
		if (layout() === 'steps') {
			const index = steps.findIndex(({ section }) => target && section.contains(target));
			if (index >= 0) stepTo(index, 'link');
			else if (!place.isKnown || location.hash === '') {
				stepTo(0, 'link');
				target?.scrollIntoView({ behavior: 'instant' });
			}
		}
		const folded = target?.closest('details');
		if (!folded) return;
		folded.open = true;
		target?.scrollIntoView({ block: 'center', behavior: 'instant' });
	}
}

/** Half way down the window; on a phone a quarter down the part below the graphic. Whole px from the top. */
function triggerLine(stage: HTMLElement): number {
	const { width, height } = stage.getBoundingClientRect();
	const above = width > innerWidth * 0.7 ? height : 0;
	return Math.round(above ? above + (innerHeight - above) * 0.25 : innerHeight / 2);
}

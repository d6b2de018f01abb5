import type { EmbedMode } from './messages.ts';

/** The story in a frame: one step at a time, the graphic of one, or all of them. */
export interface StoryFrame {
	lay(mode: EmbedMode): void;
	/** Shows a step, counted from 0; one that is not there is the nearest. */
	show(index: number): void;
}

/**
 * @param main holds the steps as they were served
 * @param onstep a step was shown; `byReader` where it was asked for in the frame
 */
export function storyFrame(
	main: HTMLElement,
	onstep: (index: number, count: number, byReader: boolean) => void
): StoryFrame {
	const page = document.documentElement;
	const scroller = main.querySelector<HTMLElement>('.steps');
	const steps = [...main.querySelectorAll<HTMLElement>('[data-step]')];
	let now = -1;
	let isTurning = false;

	const nav = document.createElement('nav');
	nav.className = 'turn';
	nav.setAttribute('aria-label', 'Steps');
	const button = (words: string, by: number) => {
		const made = document.createElement('button');
		made.type = 'button';
		made.textContent = words;
		made.addEventListener('click', () => turn(by));
		return made;
	};
	const [back, on] = [button('Previous', -1), button('Next', 1)];
	const where = document.createElement('span');
	where.setAttribute('role', 'status');
	nav.append(back, where, on);

	addEventListener('keydown', (event) => {
		if (!isTurning || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
		if ((event.target as Element).closest('[popover], .table')) return;
		if (event.key === 'ArrowRight') turn(1);
		else if (event.key === 'ArrowLeft') turn(-1);
		else return;
		event.preventDefault();
	});
	return { lay, show };

	function lay(mode: EmbedMode): void {
		isTurning = mode === 'steps';
		page.classList.toggle('fixed', mode !== 'read');
		page.classList.toggle('graphic', mode === 'scroll');
		page.dataset.mode = mode;
		if (isTurning) main.querySelector('.credit')?.before(nav);
		else nav.remove();
		// What scrolls can be scrolled by keys.
		if (mode === 'read') {
			scroller?.removeAttribute('tabindex');
			scroller?.removeAttribute('role');
			scroller?.removeAttribute('aria-label');
		} else if (scroller) {
			scroller.tabIndex = 0;
			scroller.setAttribute('role', 'group');
			scroller.setAttribute('aria-label', 'The step');
		}
	}

	function show(index: number, byReader = false): void {
		const next = Math.min(Math.max(index, 0), steps.length - 1);
		if (next === now) return;
		now = next;
		for (const [i, step] of steps.entries()) step.classList.toggle('now', i === now);
		where.textContent = `Step ${now + 1} of ${steps.length}`;
		back.disabled = now === 0;
		on.disabled = now === steps.length - 1;
		if (scroller) scroller.scrollTop = 0;
		onstep(now, steps.length, byReader);
	}

	function turn(by: number): void {
		const focused = document.activeElement;
		show(now + by, true);
		// A button that has nowhere to go loses the focus: the other one takes it.
		if (focused === back && back.disabled) on.focus();
		if (focused === on && on.disabled) back.focus();
	}
}

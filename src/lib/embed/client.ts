import { recordAt } from '../outlets/receipts.ts';
import { tieMarks } from '../outlets/tieMarks.ts';
import type { Drawn } from '../outlets/recordsIn.ts';
import { flagsIn } from './flags.ts';
import { Growth } from './Growth.ts';
import { heightMessages } from './heightMessages.ts';
import { readHostMessage, written, type EmbedTheme, type FrameMessage } from './messages.ts';
import { storyFrame } from './storyFrame.ts';

// The page is complete as it was served. Whatever holds it may give it no origin and no storage.
const main = document.querySelector<HTMLElement>('main[data-embed]');
if (main) begin(main);

function begin(main: HTMLElement): void {
	const page = document.documentElement;
	const ids = [...main.querySelectorAll<HTMLElement>('[data-step]')].map(({ id }) => id);
	const isStory = main.dataset.embed === 'story';
	const flags = flagsIn(new URLSearchParams(location.search), isStory ? ids : []);
	const isFramed = parent !== window;
	const tell = (message: FrameMessage) => {
		// Whoever holds the frame may know its height and its step: nothing in them is anybody's.
		if (isFramed) parent.postMessage(written(message), '*');
	};

	setTheme(flags.theme);
	page.classList.toggle('plain', flags.plain);
	page.classList.toggle('transparent', flags.transparent);
	const isFitted = flags.fitchart && !isStory;
	page.classList.toggle('fixed', isFitted);
	page.classList.toggle('fit', isFitted);
	for (const words of flags.notices) {
		const notice = document.createElement('p');
		notice.className = 'notice';
		notice.setAttribute('role', 'status');
		notice.textContent = words;
		main.prepend(notice);
	}
	if (!flags.static) tie();

	const story = isStory
		? storyFrame(main, (index, count, byReader) => {
				tell({ type: 'step-changed', index, count });
				if (byReader) tell({ type: 'interact', deed: 'step' });
			})
		: undefined;
	story?.lay(flags.mode ?? (isFramed ? 'steps' : 'read'));
	story?.show(flags.step ? ids.indexOf(flags.step) : 0);

	const growth = new Growth();
	// Without a width it would be as high as a column of letters.
	const heightOf = () => (innerWidth ? Math.ceil(main.getBoundingClientRect().height) : 0);
	function announce(): void {
		if (!isFramed || page.classList.contains('fixed')) return;
		const height = heightOf();
		if (height === 0 || !growth.takes(height, innerWidth, performance.now())) return;
		tell({ type: 'height', height });
		for (const message of heightMessages(height, location.search, location.hash)) {
			parent.postMessage(message, '*');
		}
	}
	// At once: a frame out of sight may wait long for its observer.
	tell({ type: 'ready', height: heightOf() });
	announce();
	new ResizeObserver(announce).observe(main);
	main.addEventListener('toggle', () => tell({ type: 'interact', deed: 'fold' }), true);

	addEventListener('message', ({ source, data }) => {
		const message = isFramed && source === parent ? readHostMessage(data) : undefined;
		switch (message?.type) {
			case 'init':
				if (message.theme !== 'auto') setTheme(message.theme);
				// What the address asks for was asked for by whoever wrote it into the page.
				story?.lay(flags.mode ?? message.mode);
				if (message.index > 0) story?.show(message.index);
				announce();
				break;
			case 'step':
				story?.show(message.index);
				break;
			case 'theme':
				setTheme(message.theme);
				break;
			case 'visible':
				if (message.visible) announce();
				break;
			case 'print':
				page.classList.toggle('printing', message.printing);
		}
	});
	page.dataset.ready = '';

	function setTheme(theme: EmbedTheme): void {
		if (theme === 'auto') delete page.dataset.theme;
		else page.dataset.theme = theme;
	}

	/** Numbers light marks and open receipts, in the words that were served with the page. */
	function tie(): void {
		let lines: Record<string, string> = {};
		try {
			lines = JSON.parse(main.dataset.lines ?? '{}') as Record<string, string>;
		} catch {
			// Marks say nothing then; their receipts do.
		}
		// One receipt may answer for several figures.
		const noteOf = ({ kind, id }: Drawn) =>
			kind === 'claim'
				? `claim-${id}`
				: (main
						.querySelector(`#receipt-${CSS.escape(id)}, [data-receipt="${CSS.escape(id)}"]`)
						?.closest('.receipt')?.id ?? '');
		tieMarks(main, {
			noteOf,
			lineOf: ({ id }) => lines[id] ?? '',
			onchange(isOpen, opener) {
				if (!isOpen) return;
				tell({ type: 'interact', deed: 'receipt' });
				place(opener);
			}
		});
	}

	/** A tall frame is seen in part: its panel stands by the number that opened it, or where a mark was pressed. */
	function place(opener?: HTMLElement): void {
		const panel = main.querySelector<HTMLElement>('.receipt-panel');
		const at = recordAt(opener ?? null)?.link.getBoundingClientRect().bottom ?? lastPress?.y;
		if (!panel || at === undefined) return;
		panel.style.top = `${Math.max(8, Math.min(at + 8, innerHeight - panel.offsetHeight - 8))}px`;
	}
}

let lastPress: { y: number } | undefined;
addEventListener('click', ({ clientY }) => (lastPress = { y: clientY }), true);

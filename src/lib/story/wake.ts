import scrollama, { type DecimalType, type ScrollamaInstance } from 'scrollama';

// Its types know no line in px, its code does: “400px”.
const px = (line: number) => `${Math.round(line)}px` as unknown as DecimalType;
type Scroller = ScrollamaInstance & { offset(value: DecimalType): void };

/** The height that decides where the line is, kept while only a phone's address bar moves. */
interface Frozen {
	width: number;
	height: number;
}

const tolerance = 0.3;
/** ms without scrolling that are taken for its end, where the browser does not tell it (Safari before 26.2). */
const endsAfter = 150;

/** True where the window changed so much that the line must move. */
export function lineMoves(frozen: Frozen, width: number, height: number): boolean {
	return width !== frozen.width || Math.abs(height - frozen.height) > frozen.height * tolerance;
}

export interface Waker {
	/** Switches it on, anew for another layout, and off: steps that are put away have no height to watch. */
	watch(isOn: boolean): void;
	/** Measures in the next frame. */
	look(): void;
}

/**
 * Calls `measure` whenever the reader may have come to another place. Scrollama says when a step
 * crosses the line, the page's scrolling that the reader moved within one; where the reader is follows
 * from geometry alone, for a step just left can still report and a jump can pass several.
 * @param lineOf the trigger line for the window as it is, px from its top
 * @param measure called with that line and how far the page is scrolled, px
 * @param onturn called with the new line where the window has become another: turned, or resized by much
 */
export function wake(
	sections: readonly HTMLElement[],
	lineOf: () => number,
	measure: (line: number, settled: boolean, top: number) => void,
	onturn: (line: number) => void
): Waker {
	let frozen: Frozen = { width: innerWidth, height: innerHeight };
	let line = lineOf();
	let frame = 0;
	// Read when nothing has been drawn anew yet: read later in a frame, it would lay the page out once more.
	let top = scrollY;
	const look = (settled = false) => {
		if (frame && !settled) return;
		cancelAnimationFrame(frame);
		frame = requestAnimationFrame(() => {
			frame = 0;
			measure(line, settled, settled ? scrollY : top);
		});
	};

	let scroller: Scroller | undefined;
	const tellsEnd = 'onscrollend' in window;
	let end: ReturnType<typeof setTimeout> | undefined;
	addEventListener(
		'scroll',
		() => {
			top = scrollY;
			if (scroller) look();
			if (tellsEnd) return;
			clearTimeout(end);
			end = setTimeout(() => look(true), endsAfter);
		},
		{ passive: true }
	);
	const watch = (isOn: boolean) => {
		if (!isOn && !scroller) return;
		scroller?.destroy();
		scroller = undefined;
		if (isOn) {
			line = lineOf();
			scroller = scrollama() as Scroller;
			scroller
				.setup({ step: [...sections], offset: px(line) })
				.onStepEnter(() => look())
				.onStepExit(() => look());
		}
		look(true);
	};

	const moveLine = () => {
		if (lineMoves(frozen, innerWidth, innerHeight)) {
			frozen = { width: innerWidth, height: innerHeight };
			line = lineOf();
			scroller?.offset(px(line));
			if (scroller) onturn(line);
		}
		scroller?.resize();
		look();
	};
	addEventListener('resize', moveLine);
	for (const name of ['scrollend', 'hashchange', 'pageshow']) addEventListener(name, () => look(true));
	void document.fonts?.ready.then(moveLine);
	return { watch, look };
}

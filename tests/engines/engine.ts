/** How a page is opened. */
export interface Look {
	/** Of the window's inside, px; 1000 where absent. */
	width?: number;
	/** px; 800 where absent. */
	height?: number;
	/** The reader's system is dark; light where absent. */
	dark?: boolean;
	/** `false`: scripts of pages are off. */
	script?: boolean;
}

/** A document: the page's own, or a frame's within it. */
export interface Place {
	/** Runs a function there and gives what it returns, which must be JSON. */
	evaluate<A extends unknown[], R>(work: (...given: A) => R | Promise<R>, ...given: A): Promise<R>;
	/**
	 * Clicks as a reader does the first element of a selector that holds these words; scripts are on.
	 * @throws Error where there is none
	 */
	click(selector: string, words?: string): Promise<void>;
	/** The document in the first frame of a selector, looked up anew at each use. */
	frame(selector: string): Place;
}

/** Names of keys that are pressed, as `KeyboardEvent.key` has them. */
export type Key =
	' ' | 'ArrowDown' | 'ArrowRight' | 'ArrowUp' | 'End' | 'Escape' | 'Home' | 'PageDown' | 'PageUp' | 'Tab';

export interface Page extends Place {
	/** Goes to an address and waits until it has loaded. */
	goto(address: string): Promise<void>;
	press(key: Key): Promise<void>;
	/** Turns the wheel over the middle of the window, px; down where positive. */
	wheel(by: number): Promise<void>;
	/** @throws Error where the window cannot be that small */
	resize(width: number, height: number): Promise<void>;
	/** What the window shows, as a PNG. */
	screenshot(): Promise<Buffer>;
	/** Every error thrown, logged or against a policy, in the page and the frames that it has. */
	errors(): Promise<string[]>;
	close(): Promise<void>;
}

/** A running browser; one page at a time. */
export interface Browser {
	/** A page as of a reader who was never here. */
	open(look?: Look): Promise<Page>;
	close(): Promise<void>;
}

export interface Engine {
	name: string;
	/** What it lacks on this machine to run; none where it runs. */
	lack?: string;
	launch(): Promise<Browser>;
}

/** Enough of a frame, as Firefox's and Chromium's drivers both have it, to find one within it. */
interface Outer<Frame> {
	$(selector: string): Promise<{ contentFrame(): Promise<Frame | null> } | null>;
}

/** @throws Error where no frame is at the selector */
export async function frameIn<Frame>(outer: Outer<Frame>, selector: string): Promise<Frame> {
	const inner = await (await outer.$(selector))?.contentFrame();
	if (!inner) throw new Error(`no frame at “${selector}”`);
	return inner;
}

// All of it runs in a page that holds the story.

interface Place {
	/** Top of the frame, px. */
	top: number;
	/** Whether the list of captions is under the frame, so that it has to stick. */
	isHeld: boolean;
	/** Which caption has passed the line a quarter below the frame, counted from 0. */
	due: number;
}

/** Where the story stands, under a header of 50 px that stays. */
export function placeOfStory(): Place {
	const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect() as DOMRect;
	const [frame, figure] = [box('figure iframe'), box('figure')];
	const line = 50 + frame.height + (innerHeight - 50 - frame.height) / 4;
	const tops = [...document.querySelectorAll('[data-ds-steps] > li')].map(
		(item) => item.getBoundingClientRect().top
	);
	return {
		top: frame.top,
		isHeld: figure.top < 49 && figure.bottom > 51 + frame.height,
		due: Math.max(
			tops.findLastIndex((top) => top <= line),
			0
		)
	};
}

/** Waits until the page has stood still for some frames. */
export async function stoodStill(): Promise<void> {
	for (let frames = 0; frames < 6;) {
		const before = scrollY;
		await new Promise(requestAnimationFrame);
		frames = scrollY === before ? frames + 1 : 0;
	}
}

/** Scrolls on as after a push: each frame a little less than in the one before, until it is less than a pixel. */
export async function glide(speed: number): Promise<void> {
	for (let by = speed; Math.abs(by) >= 1; by *= 0.9) {
		scrollBy({ top: by, behavior: 'instant' });
		await new Promise(requestAnimationFrame);
	}
}

/** Which part of the window is left for the words below the frame. */
export function roomForWords(): number {
	const bottom = document.querySelector('figure iframe')?.getBoundingClientRect().bottom ?? innerHeight;
	return (innerHeight - bottom) / innerHeight;
}

import type { Locator, Page } from 'playwright-core';

/** Windows in which pages are looked at. */
export const windows = [
	{ width: 390, height: 844 },
	{ width: 1440, height: 900 }
];

/** Every error that a page throws or logs from now on. */
export function errorsOf(page: Page): string[] {
	const errors: string[] = [];
	page.on('console', (message) => void (message.type() === 'error' && errors.push(message.text())));
	page.on('pageerror', (error) => void errors.push(error.message));
	return errors;
}

/** Opens a page beside the story and waits for its script. */
export async function openChart(page: Page, address: string): Promise<void> {
	await page.goto(address);
	await page.waitForFunction(() => 'ready' in document.documentElement.dataset);
}

/** Opens the story at a step, by its link, and waits until its stage stands still. */
export async function openStep(page: Page, address: string, mode = 'scroll'): Promise<void> {
	// Only another page is loaded anew: a fragment alone would move the one that is there.
	await page.goto('about:blank');
	await page.goto(address);
	const step = mode === 'scroll' ? new URL(address).hash.slice(1) : '';
	await page.waitForFunction(
		({ mode, step }) => {
			const story = document.querySelector<HTMLElement>('[data-story]')?.dataset;
			const isReady = 'ready' in document.documentElement.dataset;
			// Until then the first picture is the one that was served.
			const isDrawn = mode === 'read' || document.querySelector('[data-stage] .shown') !== null;
			return isReady && isDrawn && story?.mode === mode && (!step || story?.step === step);
		},
		{ mode, step }
	);
	await atRest(page);
}

/** Waits until every step of the story has its controls, which come while the page is idle. */
export const controlled = (page: Page) =>
	page.waitForFunction(() =>
		[...document.querySelectorAll('[data-step] [data-reader]')].every((room) => room.childElementCount > 0)
	);

/**
 * Waits until the typefaces are there and the page has nothing else to do: a browser without a window at times
 * forgets to say so (and so it does of its network), hence the second after which that is taken for granted.
 */
export const idle = (page: Page): Promise<void> =>
	page.evaluate(async () => {
		await document.fonts.ready;
		await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 }));
	});

/** Waits until neither the page nor any picture in it has moved, and nothing has faded, for some frames. */
export const atRest = (page: Page): Promise<void> =>
	page.evaluate(async () => {
		await document.fonts.ready;
		const look = () => {
			const marks = document.querySelectorAll('[data-marks] svg :is([data-figure], [data-claim])');
			return JSON.stringify([
				scrollY,
				document.getAnimations().length,
				...[...marks].map((mark) => mark.getBoundingClientRect())
			]);
		};
		let before = '';
		for (let still = 0; still < 4;) {
			await new Promise(requestAnimationFrame);
			const now = look();
			still = now === before && document.getAnimations().length === 0 ? still + 1 : 0;
			before = now;
		}
	});

/** Moves the focus on by the Tab key until it stands where it should. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
	for (let i = 0; i < 60; i++) {
		if (await hasFocus(target)) return;
		await page.keyboard.press('Tab');
	}
	throw new Error('the Tab key does not lead there');
}

/**
 * What has the focus in the story, and what is wrong with it: that it is covered, out of the window or too small
 * to be seen. Undefined behind the last step. Runs in a page.
 */
export async function focused(): Promise<{ name: string; fault: boolean } | undefined> {
	const element = document.activeElement as HTMLElement;
	if (element === document.body || element.closest('.end')) return undefined;
	await new Promise(requestAnimationFrame);
	const box = element.getBoundingClientRect();
	// A link that breaks over two lines is seen in either; of what is higher than the window, a part.
	const covered = [...element.getClientRects()].every((part) => {
		const x = (Math.max(part.left, 0) + Math.min(part.right, innerWidth)) / 2;
		const y = (Math.max(part.top, 0) + Math.min(part.bottom, innerHeight)) / 2;
		const top = document.elementFromPoint(x, y);
		return !top || !(element.contains(top) || top.contains(element));
	});
	const isSmall = box.width < 8 || box.height < 8;
	const name = `${element.tagName} ${element.className} in ${element.closest('section')?.id}: ${element.textContent?.trim().slice(0, 40)}`;
	return { name, fault: covered || isSmall };
}

export const hasFocus = (target: Locator): Promise<boolean> =>
	target.evaluate((element) => element === document.activeElement);

/** Records of the marks that are seen in a drawing, each once. */
export const drawnIn = (page: Page, host = '[data-marks]'): Promise<string[]> =>
	page.$$eval(`${host} svg :is([data-figure], [data-claim])`, (marks) => {
		const seen = (marks as SVGElement[]).filter((mark) => {
			const { width, height } = mark.getBoundingClientRect();
			return width > 0 || height > 0;
		});
		return [...new Set(seen.map(({ dataset }) => dataset.figure ?? dataset.claim ?? ''))];
	});

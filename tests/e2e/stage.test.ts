import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { atRest, openStep } from './looking.ts';
import { openScrolling } from './scrolling.ts';
import { withSite } from './withSite.ts';

const here = withSite();

/**
 * A page whose typefaces do not come: those that come too late are not used, and words of other heights leave
 * a picture another room.
 */
async function openWithoutTypefaces(): Promise<Page> {
	const context = await here.browser.newContext({ viewport: { width: 390, height: 844 } });
	await context.route('**/fonts/*', (route) => route.abort());
	const page = await context.newPage();
	return page;
}

test('the picture that was served stands until that of the story is whole, and never both or none', async () => {
	const page = await openWithoutTypefaces();
	await page.addInitScript(() => {
		const frames: (string | number)[] = [];
		Object.assign(window, { frames });
		requestAnimationFrame(function look() {
			const stage = document.querySelector('[data-stage]');
			const shown = stage?.querySelector('.slide.shown');
			const seen = [
				...(stage?.querySelector('.still') ? ['served'] : []),
				...(shown ? [shown.querySelectorAll('.drawing *').length] : [])
			].join(' and ');
			// Before anything is seen, the page is still arriving.
			if (seen !== (frames.at(-1) ?? '')) frames.push(seen);
			requestAnimationFrame(look);
		});
	});
	const frames = () => page.evaluate(() => (window as unknown as { frames: string[] }).frames);
	await page.goto(here.site.url);
	await page.locator('[data-stage] .room.begun').waitFor();
	const whole = await page.$$eval('.slide.shown .drawing *', (parts) => parts.length);
	expect(whole).toBeGreaterThan(5);
	expect(await frames()).toEqual(['served', String(whole)]);
	// Who comes to another step sees no picture of the first.
	await page.goto(`${here.site.url}?mode=steps#estimates`);
	await page.locator('[data-stage] .room.begun').waitFor();
	expect((await frames()).filter((seen) => seen !== 'served')).toHaveLength(1);
	await page.context().close();
});

test('the pictures before and after a step are made whole while nobody waits for them', async () => {
	const page = await openWithoutTypefaces();
	await page.goto(`${here.site.url}#estimates`);
	await page.locator('html[data-ready]').waitFor();
	/** By its finding, how many parts the drawing of each picture has. */
	const drawn = (which = '') =>
		page.$$eval(`[data-stage] .slide${which}:has(svg)`, (slides) =>
			Object.fromEntries(
				slides.map((slide) => [
					slide.querySelector('.title')?.textContent,
					slide.querySelectorAll('.drawing *').length
				])
			)
		);
	const shown: Record<string, number> = {};
	for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowLeft', 'ArrowRight']) {
		await page.keyboard.press(key);
		await atRest(page);
		Object.assign(shown, await drawn('.shown'));
	}
	expect(Object.keys(shown)).toHaveLength(3);
	await page.reload();
	await expect.poll(() => drawn()).toMatchObject(shown);
	await page.context().close();
});

test('while the reader rests on the first step, the pictures of all others are made, and put away', async () => {
	const { page, close } = await openScrolling(here, { width: 390, height: 844 });
	const scenes = new Set(
		await page.$$eval('section[data-step]', (steps) =>
			steps.map((step) => (step as HTMLElement).dataset.scene)
		)
	);
	scenes.delete('words');
	const pictures = (which: string) =>
		page.$$eval(
			`[data-stage] .slide${which}`,
			(slides) => slides.filter((s) => s.querySelector('.drawing')).length
		);
	await expect.poll(() => pictures('.away'), { timeout: 20_000 }).toBe(scenes.size - 2);
	expect(await pictures(':not(.away)')).toBe(2);
	await close();
});

test('in the lowest window of a phone no word of any picture is cut off', async () => {
	const { page, close } = await openScrolling(here, { width: 360, height: 660 });
	const count = await page.$$eval('section[data-step]', (steps) => {
		const scenes = steps.map((step) => (step as HTMLElement).dataset.scene);
		return new Set(scenes.filter((scene) => scene !== 'words')).size;
	});
	const made = () =>
		page.$$eval(
			'[data-stage] .slide .drawing',
			(drawings) => drawings.filter((one) => one.querySelector('text')).length
		);
	await expect.poll(made, { timeout: 20_000 }).toBe(count);
	const cut = await page.$$eval('[data-stage] .slide .drawing > svg', (drawings) =>
		drawings.flatMap((drawing) => {
			const height = Number(drawing.getAttribute('height'));
			return [...drawing.querySelectorAll('text')]
				.filter((text) => {
					const size = Number(text.getAttribute('font-size') ?? 12);
					const first = Number(text.getAttribute('y'));
					const last = first + 1.25 * size * Math.max(text.querySelectorAll('tspan').length - 1, 0);
					// From the top of a capital to the foot of a “g”.
					return first - 0.8 * size < 0 || last + 0.25 * size > height;
				})
				.map((text) => `“${text.textContent}”`);
		})
	);
	expect(cut).toEqual([]);
	await close();
});

test('while people walk into squares, the squares that show the same people once more stand there already', async () => {
	const { page, close } = await openScrolling(here, { width: 1440, height: 900 }, '#one-in-five');
	await atRest(page);
	// They are not long on their way: who looks is there before they set out.
	const seen = page.waitForFunction(() => {
		const squares = document.querySelectorAll('.slide.shown.walked [data-count]');
		return (
			squares.length > 0 &&
			[...squares].map((group) => ({
				repeats: group.matches('[data-repeats]'),
				visibility: getComputedStyle(group).visibility
			}))
		);
	});
	await page.keyboard.press('ArrowRight');
	const walking = { repeats: false, visibility: 'hidden' };
	const standing = { repeats: true, visibility: 'visible' };
	expect(await (await seen).jsonValue()).toEqual([walking, walking, standing, standing]);
	await close();
});

test('people on their way are left out of the two pictures that they go between, and of no other', async () => {
	const { page, close } = await openScrolling(here, { width: 390, height: 844 }, '#one-in-five');
	await atRest(page);
	// All pictures are made: whenever the one before is put away, the one after the next comes out whole.
	// Out are three, and the first of the story where the page has stood there on its way here.
	const steps = await page.locator('section[data-step]').count();
	const put = page.locator('[data-stage] .slide.away');
	await expect.poll(() => put.count(), { timeout: 15_000 }).toBeGreaterThanOrEqual(steps - 4);
	// Told by the page itself as they set out: a frame may come too late for it.
	const seen = page.evaluate(
		() =>
			new Promise<Record<string, (boolean | undefined)[]>>((tell) => {
				const stage = document.querySelector('[data-stage]') as HTMLElement;
				const look = () => {
					if (stage.querySelectorAll('.walked').length < 2) return;
					const people = [
						...stage.querySelectorAll(
							'.slide:not(.away) .drawing :is([data-count]:not([data-repeats]), [data-unit], [data-people])'
						)
					];
					const areWalked = (visibility: string) => {
						const those = people.filter((one) => getComputedStyle(one).visibility === visibility);
						return [...new Set(those.map((one) => one.closest('.slide')?.matches('.walked')))];
					};
					tell({ hidden: areWalked('hidden'), visible: areWalked('visible') });
				};
				new MutationObserver(look).observe(stage, { subtree: true, attributeFilter: ['class'] });
			})
	);
	await page.keyboard.press('ArrowRight');
	expect(await seen).toEqual({ hidden: [true], visible: [false] });
	await expect.poll(() => page.locator('.walked').count()).toBe(0);
	await close();
});

/** Whether the people of the picture that comes are left out, then seen: what a reader meets, frame by frame. */
async function peopleThatCome(page: Page, key: string, step: string): Promise<string[]> {
	const seen = page.evaluate(async (step) => {
		const story = document.querySelector<HTMLElement>('[data-story]');
		const people = () => document.querySelector('[data-stage] .slide.shown [data-count]:not([data-repeats])');
		const frame = () => new Promise(requestAnimationFrame);
		// A page that never comes there would keep its browser from closing.
		const asked = performance.now();
		while (story?.dataset.step !== step || !people()) {
			if (performance.now() - asked > 20_000) throw new Error(`no people at ${step}`);
			await frame();
		}
		const seen: string[] = [];
		for (const began = performance.now(); performance.now() - began < 2000; await frame()) {
			const { visibility } = getComputedStyle(people() as Element);
			if (visibility !== seen.at(-1)) seen.push(visibility);
		}
		return seen;
	}, step);
	await page.keyboard.press(key);
	return seen;
}

test.each([
	['late', 'setTimeout(() => answer(true), 600); setTimeout(() => answer(false), 700);'],
	['never', '']
])(
	'who walks to a picture does not stand there before, where the painter shows them %s',
	async (when, work) => {
		const context = await here.browser.newContext({ viewport: { width: 390, height: 844 } });
		const page = await context.newPage();
		await page.route('**/fieldWorker*', (route) =>
			route.fulfill({
				contentType: 'text/javascript',
				body: `onmessage = ({ data }) => {
				const answer = (isMoving) => postMessage({ number: data.number ?? 0, isMoving });
				if ('canvas' in data) answer(false);
				else if (data.order.ask === 'set out') { ${work} }
			};`
			})
		);
		const painter = page.waitForEvent('worker');
		await openStep(page, `${here.site.url}#ten-thousand`);
		// It has told the page that it is there.
		await (await painter).evaluate(() => new Promise((done) => setTimeout(done)));
		expect(await peopleThatCome(page, 'ArrowRight', 'same-week')).toEqual(['hidden', 'visible']);
		// Who never answers is waited for once.
		expect(await peopleThatCome(page, 'ArrowLeft', 'ten-thousand')).toEqual(
			when === 'late' ? ['hidden', 'visible'] : ['visible']
		);
		await context.close();
	}
);

test('a picture left behind is put away for the way back, and let go where the room changes', async () => {
	const { page, close } = await openScrolling(here, { width: 390, height: 844 }, '#estimates');
	const first = await page.locator('[data-stage] .slide.shown').elementHandle();
	const isPutAway = () => first?.evaluate((slide) => slide.isConnected && slide.matches('.away'));
	const isShown = () => first?.evaluate((slide) => slide.isConnected && slide.matches('.shown:not(.away)'));
	const isGone = () => first?.evaluate((slide) => !slide.isConnected);
	const turn = async (key: string) => {
		await page.keyboard.press(key);
		await atRest(page);
	};
	for (let i = 0; i < 3; i++) await turn('ArrowRight');
	await expect.poll(isPutAway).toBe(true);
	for (let i = 0; i < 3; i++) await turn('ArrowLeft');
	await expect.poll(isShown).toBe(true);
	for (let i = 0; i < 3; i++) await turn('ArrowRight');
	await expect.poll(isPutAway).toBe(true);
	await page.setViewportSize({ width: 430, height: 844 });
	await expect.poll(isGone).toBe(true);
	await close();
});

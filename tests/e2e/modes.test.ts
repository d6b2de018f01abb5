import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { modeKey } from '../../src/lib/reader/mode.ts';
import { atRest, controlled, errorsOf, focused, openChart, openStep, tabTo } from './looking.ts';
import { steps } from './record.ts';
import { withSite } from './withSite.ts';

const here = withSite();
const ids = steps.map(({ id }) => id);
const windows = [
	{ width: 390, height: 844 },
	{ width: 1440, height: 900 }
];

/** The same typefaces in every page: what comes too late for the first paint is not used. */
const withoutTypefaces = (page: Page) => page.route('**/*.woff2', (route) => route.abort());

async function open(
	path: string,
	options: BrowserContextOptions = {},
	mode = 'scroll',
	prepare: (page: Page) => Promise<unknown> = async () => {}
) {
	const context = await here.browser.newContext({
		viewport: { width: 390, height: 844 },
		reducedMotion: 'reduce',
		...options
	});
	const page = await context.newPage();
	const errors = errorsOf(page);
	await prepare(page);
	if (mode === 'chart') await openChart(page, here.site.url + path);
	else await openStep(page, here.site.url + path, mode);
	return { page, errors, close: () => context.close() };
}

const stepOf = (page: Page) => page.getAttribute('[data-story]', 'data-step');
/** A button that has nowhere to go says so, and keeps the focus. */
const isAtEnd = async (page: Page, name: string) =>
	(await page.getByRole('button', { name }).getAttribute('aria-disabled')) === 'true';
const seen = (page: Page, id: string) => page.locator(`#${id} h2`).isVisible();

/** The words of a step that is shown, as they are read: controls are no words of the story. */
const wordsOf = (page: Page, id: string) =>
	page.$eval(`#${id}`, (section) => {
		// What has never been in sight is not laid out, and is read as nothing.
		(section as HTMLElement).dataset.laid = '';
		return [
			...section.querySelectorAll<HTMLElement>('.words > :not([data-reader]), figcaption, .description')
		]
			.map((part) => part.innerText)
			.join(' ')
			.replace(/\s+/g, ' ');
	});

/** What the stage shows: its words, and its marks by what they stand for. */
const pictureOf = (page: Page) =>
	page.$eval('[data-stage] .shown', (room) => {
		const parts = room.querySelectorAll(
			'.title, .subtitle, .doubt, text, [data-figure], [data-claim], blockquote'
		);
		return [...parts]
			.map((part) => {
				const { figure, claim } = (part as HTMLElement).dataset;
				return `${part.tagName} ${figure ?? claim ?? ''} ${part.textContent?.replace(/\s+/g, ' ').trim() ?? ''}`;
			})
			.join('\n');
	});

describe('the three ways to read', () => {
	test('have the same words in the same order, by Next alone and by the arrow key alone', async () => {
		const article = await open('?mode=read', {}, 'read');
		const read = [];
		for (const id of ids) read.push(await wordsOf(article.page, id));
		expect(read.every((words) => words.split(' ').length > 40)).toBe(true);

		const scroll = await open('');
		const scrolled = [];
		for (const id of ids) scrolled.push(await wordsOf(scroll.page, id));
		expect(scrolled).toEqual(read);

		for (const forward of ['button', 'key']) {
			const { page, errors, close } = await open('?mode=steps', {}, 'steps');
			const walked = [];
			for (const [i, id] of ids.entries()) {
				expect(await stepOf(page)).toBe(id);
				walked.push(await wordsOf(page, id));
				if (i === ids.length - 1) break;
				if (forward === 'key') await page.keyboard.press('ArrowRight');
				else await page.getByRole('button', { name: 'Next step' }).click();
				await expect.poll(() => stepOf(page)).toBe(ids[i + 1]);
			}
			expect(walked).toEqual(read);
			await expect.poll(() => isAtEnd(page, 'Next step')).toBe(true);
			expect(errors).toEqual([]);
			await close();
		}
		expect([...article.errors, ...scroll.errors]).toEqual([]);
		await Promise.all([article.close(), scroll.close()]);
	});

	test('end each step in the same picture, whichever way the reader comes', async () => {
		const [scroll, stepwise] = await Promise.all([
			open('', {}, 'scroll', withoutTypefaces),
			open('?mode=steps', {}, 'steps', withoutTypefaces)
		]);
		for (const [i, id] of ids.entries()) {
			// In document order to the end of the step, and by Next.
			await scroll.page.evaluate((id) => {
				const section = document.getElementById(id) as HTMLElement;
				const { height } = document.querySelector('[data-stage]')?.getBoundingClientRect() ?? { height: 0 };
				scrollBy({ top: section.getBoundingClientRect().bottom - height - 190, behavior: 'instant' });
			}, id);
			await expect.poll(() => stepOf(scroll.page)).toBe(id);
			if (i > 0) await stepwise.page.keyboard.press('ArrowRight');
			await expect.poll(() => stepOf(stepwise.page)).toBe(id);
			const end = await pictureOf(stepwise.page);
			expect(end.length).toBeGreaterThan(20);
			await expect.poll(() => pictureOf(scroll.page)).toBe(end);
		}
		await Promise.all([scroll.close(), stepwise.close()]);
	});

	test('keep the place when the reader changes from one to another', async () => {
		const { page, errors, close } = await open('#strangers');
		for (const [name, mode] of [
			['Steps', 'steps'],
			['Article', 'read'],
			['Scroll', 'scroll'],
			['Article', 'read'],
			['Steps', 'steps']
		] as const) {
			await page.getByRole('button', { name: /Contents/ }).click();
			await page.locator('.contents-panel').getByText(name, { exact: true }).click();
			await page.keyboard.press('Escape');
			await expect.poll(() => page.getAttribute('[data-story]', 'data-mode')).toBe(mode);
			await expect.poll(() => stepOf(page), { message: mode }).toBe('strangers');
			expect(await page.locator('#strangers h2').isVisible()).toBe(true);
			const { top } = await page.$eval('#strangers', (section) => section.getBoundingClientRect());
			expect(top).toBeLessThan(844);
			expect(new URL(page.url()).searchParams.get('mode')).toBe(mode === 'scroll' ? null : mode);
		}
		expect(errors).toEqual([]);
		await close();
	});

	test('are remembered, and the address outweighs the memory', async () => {
		const { page, close } = await open('');
		await page.locator('[data-modes]').getByText('Steps').click();
		expect(await page.evaluate((key) => localStorage.getItem(key), modeKey)).toBe('steps');
		await openStep(page, here.site.url, 'steps');
		await openStep(page, `${here.site.url}?mode=read`, 'read');
		await close();
	});

	test('work where nothing may be kept', async () => {
		const context = await here.browser.newContext({ viewport: { width: 390, height: 844 } });
		const page = await context.newPage();
		const errors = errorsOf(page);
		await page.addInitScript(() =>
			Object.defineProperty(window, 'localStorage', {
				get() {
					throw new DOMException('refused', 'SecurityError');
				}
			})
		);
		await openStep(page, here.site.url);
		await page.locator('[data-modes]').getByText('Steps').click();
		await expect.poll(() => page.getAttribute('[data-story]', 'data-mode')).toBe('steps');
		await page.keyboard.press('ArrowRight');
		await expect.poll(() => stepOf(page)).toBe(ids[1]);
		expect(errors).toEqual([]);
		await context.close();
	});

	test('say once that there is no way to read of an unknown name', async () => {
		const { page, close } = await open('?mode=upside-down');
		const notice = page.getByText('There is no way to read called “upside-down”');
		expect(await notice.count()).toBe(1);
		// As near to what stands above it as any notice: one margin, not two.
		const gap = await notice.evaluate((words) => {
			const above = [...document.querySelectorAll('.dateline, .stale')];
			return (
				words.getBoundingClientRect().top - Math.max(...above.map((p) => p.getBoundingClientRect().bottom))
			);
		});
		expect(gap).toBeGreaterThan(10);
		expect(gap).toBeLessThan(20);
		await close();
	});
});

describe.each(windows)('step by step at $width × $height', (viewport) => {
	test('one step is shown, with where it is; back and forward go where the reader was', async () => {
		const { page, errors, close } = await open('?mode=steps', { viewport }, 'steps');
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('ArrowRight');
		await expect.poll(() => stepOf(page)).toBe(ids[2]);
		expect(await page.locator('section[data-step] h2:visible').count()).toBe(1);
		// The others take no room.
		const rest = await page.$$eval('section[data-step][hidden]', (sections) =>
			sections.reduce((sum, section) => sum + section.getBoundingClientRect().height, 0)
		);
		expect(rest).toBe(0);
		// The bar follows a frame later.
		const bar = page.getByRole('button', { name: /Contents/ });
		await expect.poll(() => bar.innerText()).toContain(`Step 3 of ${ids.length}`);
		await page.goBack();
		await expect.poll(() => stepOf(page)).toBe(ids[1]);
		await page.goBack();
		await expect.poll(() => stepOf(page)).toBe(ids[0]);
		await expect.poll(() => isAtEnd(page, 'Previous step')).toBe(true);
		await page.goForward();
		await expect.poll(() => stepOf(page)).toBe(ids[1]);
		expect(errors).toEqual([]);
		await close();
	});

	test('a link opens its step alone', async () => {
		const { page, close } = await open('?mode=steps#casualties', { viewport }, 'steps');
		await expect.poll(() => stepOf(page)).toBe('casualties');
		expect(await seen(page, 'casualties')).toBe(true);
		expect(await seen(page, 'cover')).toBe(false);
		await close();
	});

	test('the picture beside a step, however short, stands whole in the window', async () => {
		const { page, close } = await open('?mode=steps', { viewport }, 'steps');
		for (const id of ids.slice(1)) {
			await page.keyboard.press('ArrowRight');
			await expect.poll(() => stepOf(page)).toBe(id);
			const { top, bottom } = await page
				.locator('[data-stage]')
				.evaluate((stage) => stage.getBoundingClientRect().toJSON() as DOMRect);
			expect([id, top >= 0, bottom <= viewport.height]).toEqual([id, true, true]);
		}
		await close();
	});

	test('the whole step is reached: nothing of it lies outside what can be scrolled to', async () => {
		const { page, close } = await open('?mode=steps', { viewport }, 'steps');
		for (const id of ids) {
			await page.evaluate((id) => (location.hash = id), id);
			await expect.poll(() => stepOf(page)).toBe(id);
			const wide = await page.evaluate(() => document.documentElement.scrollWidth);
			expect(wide, id).toBeLessThanOrEqual(viewport.width);
			expect(await page.locator(`#${id} .words > p`).last().isVisible(), id).toBe(true);
		}
		await close();
	});
});

test('what stands behind the steps is reached by its link, whatever is folded', async () => {
	const { page, errors, close } = await open('?mode=steps#receipt-T08', {}, 'steps');
	await expect.poll(() => page.locator('#receipt-T08').isVisible()).toBe(true);
	await expect
		.poll(() => page.locator('#receipt-T08').evaluate((receipt) => receipt.getBoundingClientRect().top))
		.toBeLessThan(844 / 2);
	expect(new URL(page.url()).hash).toBe('#receipt-T08');
	expect(errors).toEqual([]);
	await close();
});

test.each(['scroll', 'read'])(
	'behind the last step of the %s layout another window keeps what is read',
	async (mode) => {
		const { page, close } = await open(`?mode=${mode}`, {}, mode);
		await page.evaluate(() => void (location.hash = 'sources'));
		const top = () => page.locator('#sources').evaluate((heading) => heading.getBoundingClientRect().top);
		await expect.poll(top).toBeLessThan(300);
		await atRest(page);
		await page.setViewportSize({ width: 844, height: 390 });
		await atRest(page);
		expect(Math.abs(await top())).toBeLessThan(390);
		expect(new URL(page.url()).hash).toBe('#sources');
		await close();
	}
);

test('printed, the story has as many pages whichever way it is read', async () => {
	const pages = async (mode: string) => {
		const { page, close } = await open(`?mode=${mode}`, {}, mode);
		const sheets = (await page.pdf()).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;
		await close();
		return sheets;
	};
	const whole = await pages('read');
	expect(whole).toBeGreaterThan(40);
	expect(await pages('steps')).toBe(whole);
});

test('who goes back to an address goes back to how it was read, and to what was chosen', async () => {
	const { page, errors, close } = await open(
		'?chart=troop-estimates&lens=london&mode=steps#estimates',
		{},
		'steps'
	);
	const mode = () => page.getAttribute('[data-story]', 'data-mode');
	const lens = page.locator('#estimates').getByRole('combobox', { name: 'Said by' });
	await controlled(page);
	expect(await lens.inputValue()).toBe('london');
	await page.evaluate(() => void (location.hash = 'casualties'));
	await expect.poll(() => stepOf(page)).toBe('casualties');
	await page.getByRole('button', { name: 'Contents' }).click();
	await page.locator('.contents-panel').getByRole('radio', { name: 'Scroll' }).check();
	await page.keyboard.press('Escape');
	await expect.poll(mode).toBe('scroll');
	await page.evaluate(() => void (location.hash = 'estimates'));
	await expect.poll(() => stepOf(page)).toBe('estimates');
	await lens.selectOption('seoul');
	await expect.poll(() => new URL(page.url()).searchParams.get('lens')).toBe('seoul');
	for (const [step, at, chosen] of [
		['casualties', 'scroll', 'london'],
		['estimates', 'steps', 'london']
	]) {
		await page.goBack();
		await expect.poll(() => stepOf(page)).toBe(step);
		expect([await mode(), await lens.inputValue()]).toEqual([at, chosen]);
	}
	expect(errors).toEqual([]);
	await close();
});

describe.each(windows)('the contents at $width × $height', (viewport) => {
	test('open by key on the step where the reader is, lead to any other, and close with Escape', async () => {
		const { page, errors, close } = await open('#estimates', { viewport });
		const bar = page.getByRole('button', { name: /Contents/ });
		await bar.focus();
		await page.keyboard.press('Enter');
		const panel = page.locator('.contents-panel');
		// A browser tells of the panel after it has shown it.
		await expect.poll(() => bar.getAttribute('aria-expanded')).toBe('true');
		const here = panel.locator('[aria-current=step]');
		await expect.poll(() => here.getAttribute('href')).toBe('#estimates');
		await expect.poll(() => here.evaluate((link) => link === document.activeElement)).toBe(true);
		await page.keyboard.press('Escape');
		await panel.waitFor({ state: 'hidden' });
		await expect.poll(() => bar.evaluate((button) => button === document.activeElement)).toBe(true);

		await page.keyboard.press('Enter');
		await tabTo(page, panel.locator('a[href="#groups"]'));
		await page.keyboard.press('Enter');
		await panel.waitFor({ state: 'hidden' });
		await expect.poll(() => stepOf(page)).toBe('groups');
		expect(errors).toEqual([]);
		await close();
	});

	test('copy the link of this step, and show it where copying is refused', async () => {
		const { page, close } = await open('#rank', {
			viewport,
			permissions: ['clipboard-read', 'clipboard-write']
		});
		const copy = async () => {
			await page.getByRole('button', { name: /Contents/ }).click();
			await page.getByRole('button', { name: 'Copy link to this step' }).click();
		};
		await copy();
		await page.locator('.contents-panel').getByText('Copied.').waitFor();
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${here.site.url}#rank`);
		await page.keyboard.press('Escape');
		await page.evaluate(() => {
			navigator.clipboard.writeText = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
		});
		await copy();
		await page.locator('.contents-panel').getByText(`${here.site.url}#rank`).waitFor();
		await close();
	});
});

describe.each(windows)('by the Tab key through the whole story at $width × $height', (viewport) => {
	test.each(['scroll', 'read'])('in the %s layout the focus is always seen', async (mode) => {
		const { page, errors, close } = await open(mode === 'read' ? '?mode=read' : '', { viewport }, mode);
		const faults: string[] = [];
		let stops = 0;
		for (;;) {
			await page.keyboard.press('Tab');
			const stop = await page.evaluate(focused);
			if (!stop) break;
			stops++;
			if (stop.fault) faults.push(stop.name);
		}
		expect(stops).toBeGreaterThan(100);
		expect(faults).toEqual([]);
		expect(errors).toEqual([]);
		await close();
	});
});

test('from a number that a reader has left behind by key, Tab leads on in the step they came to', async () => {
	const { page, close } = await open('#same-week', {
		viewport: windows[0] as { width: number; height: number }
	});
	await page.locator('#same-week .words a[data-figure]').first().focus();
	await page.keyboard.press('ArrowRight');
	await expect.poll(() => stepOf(page)).toBe('estimates');
	await page.keyboard.press('Tab');
	expect(await page.evaluate(() => document.activeElement?.closest('section')?.id)).toBe('estimates');
	expect(await stepOf(page)).toBe('estimates');
	await close();
});

describe('with less motion', () => {
	test('ten frames after a change of step are the same', async () => {
		const { page, close } = await open('');
		for (let i = 1; i < ids.length; i++) {
			await page.keyboard.press('ArrowRight');
			await expect.poll(() => stepOf(page)).toBe(ids[i]);
			const frames = await page.evaluate(async () => {
				const stage = document.querySelector('[data-stage]') as HTMLElement;
				const seen = new Set<string>();
				for (let frame = 0; frame < 10; frame++) {
					await new Promise(requestAnimationFrame);
					seen.add(`${stage.querySelector('.shown')?.innerHTML} ${scrollY}`);
				}
				return { count: seen.size, canvas: stage.querySelector('canvas')?.hidden };
			});
			expect(frames, ids[i]).toEqual({ count: 1, canvas: true });
		}
		await close();
	});
});

describe('where something is refused', () => {
	const refusals: Record<string, (page: Page) => Promise<unknown>> = {
		'no canvas beside a page': (page) =>
			page.addInitScript(() => {
				HTMLCanvasElement.prototype.transferControlToOffscreen = () => {
					throw new DOMException('refused', 'InvalidStateError');
				};
			}),
		'no script beside a page': (page) =>
			page.addInitScript(() => {
				window.Worker = class {
					constructor() {
						throw new DOMException('refused', 'SecurityError');
					}
				} as unknown as typeof Worker;
			}),
		'a canvas that takes no colour': (page) =>
			page.route('**/fieldWorker*', async (route) => {
				const response = await route.fetch();
				const body = `OffscreenCanvas.prototype.getContext = () => null;${await response.text()}`;
				await route.fulfill({ response, body });
			})
	};
	for (const [name, refuse] of Object.entries(refusals)) {
		test(`with ${name} the picture changes all the same`, async () => {
			const context = await here.browser.newContext({ viewport: { width: 390, height: 844 } });
			const page = await context.newPage();
			const errors = errorsOf(page);
			await refuse(page);
			await openStep(page, `${here.site.url}#ten-thousand`);
			await page.keyboard.press('ArrowRight');
			await expect.poll(() => stepOf(page)).toBe('same-week');
			await atRest(page);
			expect(await page.locator('[data-stage] canvas').isVisible()).toBe(false);
			expect(await page.locator('[data-stage] .shown [data-count="3000"]').count()).toBe(1);
			expect(errors).toEqual([]);
			await context.close();
		});
	}

	test('with none of that refused people are seen on their way, and then at rest', async () => {
		const context = await here.browser.newContext({ viewport: { width: 390, height: 844 } });
		const page = await context.newPage();
		await openStep(page, `${here.site.url}#ten-thousand`);
		await page.evaluate(() => {
			const canvas = document.querySelector('[data-stage] canvas') as HTMLCanvasElement;
			new MutationObserver(() => {
				if (!canvas.hidden) canvas.dataset.seen = '';
			}).observe(canvas, { attributeFilter: ['hidden'] });
		});
		const canvas = page.locator('[data-stage] canvas');
		// Where the machine is busy people may set out late, and once more is asked of them.
		let key = 'ArrowLeft';
		await expect
			.poll(
				async () => {
					key = key === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
					await page.keyboard.press(key);
					await page.locator('[data-stage] canvas[data-seen]').waitFor({ state: 'attached', timeout: 3000 });
					return canvas.getAttribute('data-seen');
				},
				{ timeout: 30_000 }
			)
			.toBe('');
		await expect.poll(() => canvas.isVisible()).toBe(false);
		await context.close();
	});

	test('without its typefaces no words of the stage meet its picture', async () => {
		const context = await here.browser.newContext({
			viewport: { width: 390, height: 844 },
			reducedMotion: 'reduce'
		});
		const page = await context.newPage();
		await withoutTypefaces(page);
		await openStep(page, here.site.url);
		for (const id of ids) {
			await page.evaluate((id) => (location.hash = id), id);
			await expect.poll(() => stepOf(page)).toBe(id);
			const boxes = await page.$$eval('[data-stage] .shown :is(.caption, .drawing > svg, .doubt)', (parts) =>
				parts.map((part) => {
					const { top, bottom } = part.getBoundingClientRect();
					return { top, bottom };
				})
			);
			for (const [i, { bottom }] of boxes.slice(0, -1).entries()) {
				expect(bottom, `${id}, ${i}`).toBeLessThanOrEqual((boxes[i + 1]?.top ?? 0) + 1);
			}
		}
		await context.close();
	});
});

// A reader's own style stands above a page's policy; a test's does not.
test('a reader’s own spacing cuts no words, and leaves those of a drawing in their places', async () => {
	const { page, close } = await open('charts/casualty-estimates/', { bypassCSP: true }, 'chart');
	const places = () =>
		page.$$eval('figure svg text', (texts) =>
			texts.map((text) => {
				const { x, width } = text.getBoundingClientRect();
				return `${text.textContent} ${Math.round(x)} ${Math.round(width)}`;
			})
		);
	const before = await places();
	expect(before.length).toBeGreaterThan(10);
	await page.addStyleTag({
		content:
			'* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important } p { margin-bottom: 2em !important }'
	});
	expect(await places()).toEqual(before);
	const cut = await page.$$eval('main *', (all) =>
		all
			.filter((element) => {
				const { overflowX, clipPath } = getComputedStyle(element);
				return overflowX === 'hidden' && clipPath === 'none' && element.scrollWidth > element.clientWidth + 1;
			})
			.map(({ tagName, className }) => `${tagName} ${className}`)
	);
	expect(cut).toEqual([]);
	await close();
});

describe('windows of every kind', () => {
	test.each([
		{ width: 320, height: 568, mode: 'read' },
		{ width: 390, height: 844, mode: 'scroll' },
		{ width: 844, height: 390, mode: 'read' },
		{ width: 768, height: 1024, mode: 'scroll' },
		{ width: 1024, height: 256, mode: 'read' },
		{ width: 320, height: 256, mode: 'read' }
	])(
		'$width × $height: the $mode layout, nothing wider than the window, a true first screen',
		async (window) => {
			const { mode, ...viewport } = window;
			const { page, errors, close } = await open('', { viewport, hasTouch: true, isMobile: true }, mode);
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
				window.width
			);
			const first = await page.locator('h1').boundingBox();
			expect(first?.y).toBeLessThan(window.height);
			expect(await seen(page, 'cover')).toBe(true);
			// The picture takes at most six tenths of the height.
			const stage = await page.$eval('[data-stage]', (stage) => stage.getBoundingClientRect());
			if (mode === 'scroll') expect(stage.height).toBeLessThanOrEqual(window.height * 0.6 + 1);
			else expect(stage.height).toBe(0);
			expect(errors).toEqual([]);
			await close();
		}
	);

	test.each([
		{ width: 844, height: 390 },
		{ width: 320, height: 256 }
	])('$width × $height: who asked for steps has the article, whole', async (viewport) => {
		const { page, errors, close } = await open('?mode=steps', { viewport }, 'read');
		expect(await page.locator('section[data-step] h2:visible').count()).toBe(ids.length);
		expect(await page.locator('section[data-step][hidden]').count()).toBe(0);
		// What is scrolled past leaves nothing behind it.
		const height = () => page.evaluate(() => document.documentElement.scrollHeight);
		const before = await height();
		await page.keyboard.press('ArrowRight');
		await expect.poll(() => stepOf(page)).toBe(ids[1]);
		expect(await height()).toBe(before);
		// Their own window is high again.
		await page.setViewportSize({ width: 390, height: 844 });
		await expect.poll(() => page.getAttribute('[data-story]', 'data-mode')).toBe('steps');
		expect(await page.locator('section[data-step] h2:visible').count()).toBe(1);
		expect(await stepOf(page)).toBe(ids[1]);
		await page.setViewportSize(viewport);
		await expect.poll(() => page.getAttribute('[data-story]', 'data-mode')).toBe('read');
		await expect
			.poll(() =>
				page.$eval(`#${ids[1]}`, (section) => {
					const { top, bottom } = section.getBoundingClientRect();
					return top < innerHeight && bottom > 0;
				})
			)
			.toBe(true);
		expect(errors).toEqual([]);
		await close();
	});

	test('where the window is too low for the graphic, every number that is seen takes the focus', async () => {
		const { page, close } = await open('', { viewport: { width: 320, height: 256 } }, 'read');
		const passedOver = () =>
			page.$$eval('.steps a[data-figure], .steps a[data-claim]', (links) =>
				links
					.filter((link) => (link as HTMLElement).tabIndex < 0 && link.checkVisibility())
					.map((link) => link.textContent)
			);
		expect(await passedOver()).toEqual([]);
		await page.setViewportSize({ width: 390, height: 844 });
		await expect.poll(() => page.getAttribute('[data-story]', 'data-mode')).toBe('scroll');
		expect((await passedOver()).length).toBeGreaterThan(0);
		await page.setViewportSize({ width: 320, height: 256 });
		await expect.poll(passedOver).toEqual([]);
		await close();
	});

	test('a phone that is turned keeps the step', async () => {
		const { page, errors, close } = await open('#casualties', { hasTouch: true, isMobile: true });
		for (const [width, height, mode] of [
			[844, 390, 'read'],
			[390, 844, 'scroll'],
			[844, 390, 'read'],
			[390, 844, 'scroll']
		] as const) {
			await page.setViewportSize({ width, height });
			await expect.poll(() => page.getAttribute('[data-story]', 'data-mode')).toBe(mode);
			await expect
				.poll(() =>
					page.$eval('#casualties', (section) => {
						const { top, bottom } = section.getBoundingClientRect();
						return top < innerHeight && bottom > 0;
					})
				)
				.toBe(true);
			await expect.poll(() => stepOf(page)).toBe('casualties');
		}
		expect(errors).toEqual([]);
		await close();
	});

	test('a phone’s address bar changes no step', async () => {
		const { page, close } = await open('#one-in-five', { hasTouch: true, isMobile: true });
		for (const height of [764, 844, 800, 844, 764]) {
			await page.setViewportSize({ width: 390, height });
			await atRest(page);
			expect(await stepOf(page)).toBe('one-in-five');
		}
		await close();
	});
});

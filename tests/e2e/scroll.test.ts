import { describe, expect, test } from 'vitest';
import { idle, openStep, windows } from './looking.ts';
import { steps } from './record.ts';
import { agrees, openScrolling } from './scrolling.ts';
import { shiftOf } from './shifts.ts';
import { withSite } from './withSite.ts';

const here = withSite();

test('where the browser does not tell the end of scrolling, a pause is taken for it', async () => {
	const context = await here.browser.newContext({ viewport: { width: 1440, height: 900 } });
	const page = await context.newPage();
	await page.addInitScript(() => {
		for (const from of [window, Window.prototype]) delete (from as Partial<Window>).onscrollend;
		addEventListener('scrollend', (event) => event.stopImmediatePropagation(), true);
		document.addEventListener('scrollend', (event) => event.stopImmediatePropagation(), true);
	});
	await page.goto(here.site.url);
	await page.locator('[data-story][data-mode=scroll]').waitFor();
	expect(await page.evaluate(() => 'onscrollend' in window)).toBe(false);
	await page.mouse.move(300, 500);
	await page.mouse.wheel(0, 2500);
	await expect.poll(() => new URL(page.url()).hash).toMatch(/^#[a-z]/);
	const { step, said } = await page.evaluate(() => ({
		step: document.querySelector('[data-story]')?.getAttribute('data-step'),
		said: document.querySelector('[data-story] > [role=status].unseen')?.textContent
	}));
	expect(new URL(page.url()).hash).toBe(`#${step}`);
	expect(said).toMatch(/^Step \d+ of \d+: /);
	await context.close();
});

describe.each(windows)('scrolling at $width × $height', ({ width, height }) => {
	test('by wheel, down and up, the story names the step under the line', async () => {
		const { page, errors, close } = await openScrolling(here, { width, height });
		await page.mouse.move(width / 2, height - 100);
		const seen = new Set<string>();
		for (const delta of [height * 0.6, -height * 0.6]) {
			for (let i = 0; i < 60; i++) {
				await page.mouse.wheel(0, delta);
				await agrees(page);
				seen.add((await page.getAttribute('[data-story]', 'data-step')) ?? '');
			}
		}
		expect(seen.size).toBeGreaterThanOrEqual(20);
		expect(errors).toEqual([]);
		expect(await shiftOf(page)).toBeLessThanOrEqual(0.02);
		await close();
	});

	test('by End, Home and Page Down', async () => {
		const { page, errors, close } = await openScrolling(here, { width, height });
		await page.keyboard.press('End');
		await expect.poll(() => page.getAttribute('[data-story]', 'data-step')).toBe('unnamed');
		// Where the page ends lies well below the last step: let it come to rest there.
		await agrees(page);
		// A browser that lays out parts of a long page on the way may stop short: a reader presses again.
		const home = async () => {
			await page.keyboard.press('Home');
			await agrees(page);
			return page.getAttribute('[data-story]', 'data-step');
		};
		await expect.poll(home, { timeout: 30_000 }).toBe('cover');
		for (let i = 0; i < 12; i++) {
			await page.keyboard.press('PageDown');
			await agrees(page);
		}
		expect(errors).toEqual([]);
		await close();
	});

	test('the arrow keys and the buttons go a step on and back', async () => {
		const { page, errors, close } = await openScrolling(here, { width, height });
		for (const step of ['ten-thousand', 'same-week']) {
			await page.keyboard.press('ArrowRight');
			await expect.poll(() => page.getAttribute('[data-story]', 'data-step')).toBe(step);
		}
		await page.keyboard.press('ArrowLeft');
		await expect.poll(() => page.getAttribute('[data-story]', 'data-step')).toBe('ten-thousand');
		await page.getByRole('button', { name: 'Next step' }).click();
		await expect.poll(() => page.getAttribute('[data-story]', 'data-step')).toBe('same-week');
		await page.getByRole('button', { name: 'Previous step' }).click();
		await expect.poll(() => page.getAttribute('[data-story]', 'data-step')).toBe('ten-thousand');
		expect(errors).toEqual([]);
		await close();
	});

	test('every step is reached by its link, restored on reload, and named in the address', async () => {
		const { page, errors, close } = await openScrolling(here, { width, height });
		const ids = await page.$$eval('section[data-step]', (sections) => sections.map(({ id }) => id));
		expect(ids).toHaveLength(23);
		for (const id of ids) {
			await page.goto(`${here.site.url}#${id}`);
			await expect.poll(() => page.getAttribute('[data-story]', 'data-step')).toBe(id);
		}
		await page.goto(`${here.site.url}#one-of-forty`);
		await expect.poll(() => page.getAttribute('[data-story]', 'data-step')).toBe('one-of-forty');
		await agrees(page);
		await page.reload();
		await expect.poll(() => page.getAttribute('[data-story]', 'data-step')).toBe('one-of-forty');
		await page.keyboard.press('ArrowRight');
		await expect.poll(() => page.evaluate(() => location.hash)).toBe('#what-it-cannot-tell');
		expect(errors).toEqual([]);
		await close();
	});

	test('who scrolls on through steps gets another address only at rest', async () => {
		const { page, close } = await openScrolling(here, { width, height });
		// A page that still arrives could settle at its first step a moment later.
		await idle(page);
		await page.evaluate(() => {
			// The time that makes a rest does not pass until it is let.
			const held = new Map<number, () => void>();
			const { setTimeout: set, clearTimeout: clear } = window;
			Object.assign(window, {
				rest: () => held.forEach((act) => act()),
				changes: 0,
				settled: [],
				setTimeout: (act: () => void, after = 0) => {
					if (after !== 200) return set(act, after);
					held.set(-held.size - 1, act);
					return -held.size;
				},
				clearTimeout: (id: number) => held.delete(id) || clear(id)
			});
			const replace = history.replaceState.bind(history);
			history.replaceState = (...all) => {
				(window as unknown as { changes: number }).changes++;
				replace(...all);
			};
			document.addEventListener('story:step', (event) =>
				(window as unknown as { settled: string[] }).settled.push((event as CustomEvent).detail.id)
			);
		});
		const seen = () =>
			page.evaluate(() => {
				const { changes, settled } = window as unknown as { changes: number; settled: string[] };
				return { changes, settled, hash: location.hash };
			});
		const ids = ['same-week', 'estimates', 'storm-corps'];
		for (const id of ids) {
			await page.evaluate((id) => document.getElementById(id)?.scrollIntoView({ behavior: 'instant' }), id);
			await expect.poll(async () => (await seen()).settled.at(-1)).toBe(id);
		}
		expect(await seen()).toEqual({ changes: 0, settled: ids, hash: '' });
		await page.evaluate(() => (window as unknown as { rest(): void }).rest());
		expect(await seen()).toEqual({ changes: 1, settled: ids, hash: '#storm-corps' });
		await close();
	});

	test('each settled step is told once', async () => {
		const { page, close } = await openScrolling(here, { width, height });
		await page.evaluate(() => {
			Object.assign(window, { told: [] });
			document.addEventListener('story:step', (event) =>
				(window as unknown as { told: unknown[] }).told.push((event as CustomEvent).detail)
			);
		});
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('ArrowRight');
		await expect
			.poll(() => page.evaluate(() => (window as unknown as { told: { id: string }[] }).told.at(-1)?.id))
			.toBe('same-week');
		const told = await page.evaluate(
			() => (window as unknown as { told: { id: string; via: string }[] }).told
		);
		expect(new Set(told.map(({ id }) => id)).size).toBe(told.length);
		expect(told.at(-1)).toMatchObject({ index: 2, via: 'key', direction: 'down' });
		await close();
	});
});

test('who follows a link to a step sees nothing unfold on the way there, however late the page is laid out', async () => {
	const page = await here.browser.newPage({ viewport: { width: 1280, height: 900 } });
	await page.addInitScript(() => {
		// Each piece of the page's work comes some frames after the one before.
		const setTimer = window.setTimeout;
		const late = (act: () => void, ms = 0) => setTimer(act, ms + 100);
		const heights: number[] = [];
		Object.assign(window, { setTimeout: late, heights });
		const look = () => {
			if (document.body) heights.push(document.body.scrollHeight);
			requestAnimationFrame(look);
		};
		look();
	});
	const step = steps[4]?.id ?? '';
	await openStep(page, `${here.site.url}#${step}`);
	const heights = await page.evaluate(() => (window as unknown as { heights: number[] }).heights);
	expect(Math.max(...heights) / (heights.at(-1) ?? 0)).toBeLessThan(1.5);
	expect(
		await page.evaluate((id) => document.getElementById(id)?.getBoundingClientRect().top, step)
	).toBeCloseTo(0, 0);
	await page.close();
});

test('the bar below says act and number of one step at a time', async () => {
	const { page, close } = await openScrolling(here, { width: 390, height: 844 });
	const steps = await page.$$eval('section[data-step]', (sections) =>
		sections.map(
			(section, i) => `${(section as HTMLElement).dataset.act} Step ${i + 1} of ${sections.length}`
		)
	);
	await page.evaluate(() => {
		const here = document.querySelector('.progress .here');
		const said: string[] = [];
		Object.assign(window, { said });
		const look = () =>
			said.push(here?.textContent?.replace('Contents', '').replace(/\s+/g, ' ').trim() ?? '');
		if (here)
			new MutationObserver(look).observe(here, { subtree: true, childList: true, characterData: true });
	});
	const said = () => page.evaluate(() => (window as unknown as { said: string[] }).said);
	for (const step of steps.slice(1)) {
		await page.keyboard.press('ArrowRight');
		await expect.poll(async () => (await said()).at(-1)).toBe(step);
	}
	expect(await said()).toEqual(steps.slice(1));
	await close();
});

test('a page is asked what is under a pointer only where something hovers, not at each move of a finger', async () => {
	/** The kinds of pointer and touch that something in the page listens for. */
	const listened = async (phone: boolean) => {
		const context = await here.browser.newContext({ isMobile: phone, hasTouch: phone });
		const page = await context.newPage();
		await page.addInitScript(() => {
			const kinds = new Set<string>();
			Object.assign(window, { kinds });
			const listen = EventTarget.prototype.addEventListener;
			EventTarget.prototype.addEventListener = function (kind: string, ...rest) {
				kinds.add(kind);
				listen.call(this, kind, ...rest);
			};
		});
		const all = new Set<string>();
		for (const path of ['', 'charts/force-ratio/', 'embed/chart/force-ratio/']) {
			await page.goto(here.site.url + path);
			// By no function of the driver's that itself listens in the page.
			await expect.poll(() => page.evaluate(() => 'ready' in document.documentElement.dataset)).toBe(true);
			await idle(page);
			for (const kind of await page.evaluate(() => [...(window as unknown as { kinds: string[] }).kinds]))
				all.add(kind);
		}
		await context.close();
		expect(all).toContain('click');
		return [...all].filter((kind) => /^(pointer|touch)/.test(kind)).sort();
	};
	expect(await listened(true)).toEqual([]);
	expect(await listened(false)).toEqual(['pointerleave', 'pointermove', 'pointerout', 'pointerover']);
});

test.each(['#no-such-step', '?mode=nonsense', '?x=%00', '#%E0%A4%A'])(
	'an address with %s shows the story from the top',
	async (path) => {
		const { page, errors, close } = await openScrolling(here, { width: 390, height: 844 }, path);
		expect(await page.getAttribute('[data-story]', 'data-step')).toBe('cover');
		expect(await page.evaluate(() => scrollY)).toBe(0);
		expect(errors).toEqual([]);
		await close();
	}
);

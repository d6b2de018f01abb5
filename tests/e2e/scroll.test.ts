import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { atRest, idle, openStep } from './looking.ts';
import { steps } from './record.ts';
import { keepShifts, shiftOf } from './shifts.ts';
import { withSite } from './withSite.ts';

const windows = [
	{ name: 'phone', width: 390, height: 844 },
	{ name: 'desktop', width: 1440, height: 900 }
];

const here = withSite();

/** A page that tells every error and every shift of its layout. */
async function open(viewport: { width: number; height: number }, path = '') {
	const context = await here.browser.newContext({ viewport });
	const page = await context.newPage();
	const errors: string[] = [];
	page.on('console', (message) => void (message.type() === 'error' && errors.push(message.text())));
	page.on('pageerror', (error) => void errors.push(error.message));
	await keepShifts(page);
	await page.goto(here.site.url + path);
	await page.waitForFunction(
		() => document.querySelector('[data-story]')?.getAttribute('data-mode') === 'scroll'
	);
	return { page, errors, close: () => context.close() };
}

/** The reading line for the window as it is, px from its top. */
const lineOf = (page: Page): Promise<number> =>
	page.evaluate(() => {
		const stage = document.querySelector('[data-stage]') as HTMLElement;
		const { width, height } = stage.getBoundingClientRect();
		return Math.round(width > innerWidth * 0.7 ? height + (innerHeight - height) * 0.25 : innerHeight / 2);
	});

/**
 * Waits until the page has come to rest and the story names the step under the line, by the page's
 * own geometry, worked out apart from the story's script.
 * @param kept the line, where it stays as it was in another window, px
 */
async function agrees(page: Page, kept?: number): Promise<void> {
	const line = kept ?? (await lineOf(page));
	// Asked in the page itself, once a frame: hundreds of jumps are asked about.
	const seen = await page.evaluate(async (line) => {
		const until = performance.now() + 5000;
		const look = () => {
			let under = '';
			for (const section of document.querySelectorAll('section[data-step]')) {
				if (!under || section.getBoundingClientRect().top <= line) under = section.id;
			}
			return `${document.querySelector('[data-story]')?.getAttribute('data-step')} under ${under}`;
		};
		for (let still = 0, before = -1; performance.now() < until; before = scrollY) {
			await new Promise(requestAnimationFrame);
			still = scrollY === before ? still + 1 : 0;
			const now = look();
			if (still > 3 && /^(\S+) under \1$/.test(now)) return now;
		}
		return `${look()}, or still moving`;
	}, line);
	expect(seen).toMatch(/^(\S+) under \1$/);
}

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
		const { page, errors, close } = await open({ width, height });
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
		const { page, errors, close } = await open({ width, height });
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

	test('by random jumps of every kind', async () => {
		const { page, errors, close } = await open({ width, height });
		const ids = await page.$$eval('section[data-step]', (sections) => sections.map(({ id }) => id));
		// A fixed seed: a failure can be seen again.
		let seed = 40;
		const below = (end: number) => {
			seed = (seed * 1103515245 + 12345) % 2147483648;
			return Math.floor((seed / 2147483648) * end);
		};
		const oneOf = <T>(all: readonly T[]) => all[below(all.length)] as T;
		// The line stays while only a phone's address bar moves.
		let frozen = { width, height, line: await lineOf(page) };
		const resize = async (size: { width: number; height: number }) => {
			await page.setViewportSize(size);
			const isOther =
				size.width !== frozen.width || Math.abs(size.height - frozen.height) > frozen.height * 0.3;
			if (isOther) frozen = { ...size, line: await lineOf(page) };
		};
		const jumps: (() => Promise<unknown>)[] = [
			() =>
				page.evaluate(
					(part) => scrollTo({ top: part * document.documentElement.scrollHeight, behavior: 'instant' }),
					below(1000) / 1000
				),
			() => page.keyboard.press(oneOf(['PageDown', 'PageUp', 'Home', 'End', ' ', 'ArrowDown', 'ArrowUp'])),
			() => page.keyboard.press(oneOf(['ArrowLeft', 'ArrowRight'])),
			() => page.evaluate((id) => (location.hash = id), oneOf(ids)),
			() =>
				page.evaluate(
					(word) => {
						(window as unknown as { find(text: string): boolean }).find(word);
						// Found in what is folded, nothing is seen of it, and Chromium looks for it anew in each frame.
						if (!getSelection()?.toString()) getSelection()?.removeAllRanges();
					},
					oneOf(['Kursk', 'dots', 'Seoul', 'record', 'unit'])
				),
			() =>
				page.evaluate(
					(by) => {
						const here = navigation.currentEntry?.index ?? 0;
						if (navigation.entries()[here + by]?.sameDocument) history.go(by);
					},
					oneOf([-1, 1])
				),
			() => resize({ width: width + oneOf([-20, 0, 40]), height: height + oneOf([-120, 0, 60]) }),
			() => resize(width < 600 && below(2) ? { width: height, height: width } : { width, height }),
			() => resize({ width: frozen.width, height: Math.max(frozen.height + oneOf([-80, 0, 80]), 320) }),
			async () => {
				for (let i = 0; i < 5; i++) await page.mouse.wheel(0, oneOf([-900, -300, 300, 900]));
			}
		];
		await page.mouse.move(width / 2, height / 2);
		for (let i = 0; i < 250; i++) {
			await oneOf(jumps)();
			await agrees(page, frozen.line);
		}
		expect(errors).toEqual([]);
		await close();
	}, 300_000);

	test('the arrow keys and the buttons go a step on and back', async () => {
		const { page, errors, close } = await open({ width, height });
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
		const { page, errors, close } = await open({ width, height });
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
		const { page, close } = await open({ width, height });
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
		const { page, close } = await open({ width, height });
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
	const { page, close } = await open({ width: 390, height: 844 });
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

test('the picture that was served stands until that of the story is whole, and never both or none', async () => {
	// Words of other heights would leave the picture another room.
	const context = await here.browser.newContext({
		viewport: { width: 390, height: 844 },
		serviceWorkers: 'block'
	});
	await context.route('**/fonts/*', (route) => route.abort());
	const page = await context.newPage();
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
	await context.close();
});

test('the pictures before and after a step are made whole while nobody waits for them', async () => {
	// Typefaces that come too late are not used; words of other heights leave a picture another room.
	const context = await here.browser.newContext({
		viewport: { width: 390, height: 844 },
		serviceWorkers: 'block'
	});
	await context.route('**/fonts/*', (route) => route.abort());
	const page = await context.newPage();
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
	await context.close();
});

test('while the reader rests on the first step, the pictures of all others are made, and put away', async () => {
	const { page, close } = await open({ width: 390, height: 844 });
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

test('while people walk into squares, the squares that show the same people once more stand there already', async () => {
	const { page, close } = await open({ width: 1440, height: 900 }, '#one-in-five');
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
	const { page, close } = await open({ width: 390, height: 844 }, '#one-in-five');
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
	const { page, close } = await open({ width: 390, height: 844 }, '#estimates');
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
		const { page, errors, close } = await open({ width: 390, height: 844 }, path);
		expect(await page.getAttribute('[data-story]', 'data-step')).toBe('cover');
		expect(await page.evaluate(() => scrollY)).toBe(0);
		expect(errors).toEqual([]);
		await close();
	}
);

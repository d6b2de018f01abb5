import { readdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { liveFrames, pictures } from './embedsSeen.ts';
import { atRest, openChart, openStep } from './looking.ts';
import { withHosts } from './withHosts.ts';

const here = withHosts();

/** What can become of a script on its way. */
const faults: Record<string, (page: Page, script: string) => Promise<unknown>> = {
	'is blocked': (page, script) => page.route(script, (route) => route.abort()),
	'is missing': (page, script) => page.route(script, (route) => route.fulfill({ status: 404, body: '' })),
	'is cut short': (page, script) =>
		page.route(script, async (route) => {
			const whole = await (await route.fetch()).text();
			// Half a script can be whole by chance: a bracket that is left open never is.
			const cut = whole.indexOf('(', whole.length / 2) + 1;
			expect(cut).toBeGreaterThan(1);
			await route.fulfill({ contentType: 'text/javascript', body: whole.slice(0, cut) });
		})
};

/** And of one that others import: where it ends between statements it is read without complaint, and gives nothing. */
const modules: typeof faults = {
	...faults,
	'is cut short where a statement ends': (page, script) =>
		page.route(script, async (route) => {
			const whole = await (await route.fetch()).text();
			const cut = whole.lastIndexOf('export');
			expect(cut).toBeGreaterThan(0);
			await route.fulfill({ contentType: 'text/javascript', body: whole.slice(0, cut) });
		})
};

/** Holds a script back for 30 s of the page's clock; `pass` lets them pass, and `release` then lets it come. */
async function holdBack(page: Page, script: string) {
	let release = () => {};
	const due = new Promise<void>((done) => (release = done));
	await page.route(script, async (route) => {
		await due;
		await route.continue();
	});
	await page.clock.install();
	return { pass: () => page.clock.runFor(30_000), release };
}

/** Waits for an element while the page's clock goes on. */
const comesTo = (page: Page, selector: string) =>
	expect
		.poll(async () => {
			await page.clock.runFor(100);
			return page.locator(selector).count();
		})
		.toBeGreaterThan(0);

/** Pages, and the scripts without which they are what was served; and every other script that one of those asks for. */
const pages = [
	['story', ''],
	['drawStory', ''],
	['chart', 'charts/troop-estimates/'],
	['chart', 'claims/'],
	['editors', 'embed/']
] as const;
const asked = ['file', 'fieldWorker', 'mountReader'];

test('each script of the site is met here', () => {
	const built = readdirSync('build/app').filter((file) => file.endsWith('.js'));
	const met = new Set([...pages.map(([name]) => name), ...asked]);
	expect(built.map((file) => file.split('.')[0]).sort()).toEqual([...met].sort());
});

const phone = { viewport: { width: 390, height: 844 } };
const textOf = (page: Page) => page.locator('main').textContent();
const isScrolling = (page: Page) =>
	page.evaluate(() => document.documentElement.classList.contains('scroll'));

/** Nothing says that something will come. */
async function nothingSpins(page: Page): Promise<void> {
	const waiting = '[aria-busy=true], progress, [role=progressbar], .loading, .spinner';
	expect(await page.locator(waiting).count()).toBe(0);
	expect(await page.getByText(/\b(loading|drawing|wait)\b.{0,20}…/i).count()).toBe(0);
}

describe.each(pages)('where the script “%s” of the page “%s” fails', (name, path) => {
	const script = `**/app/${name}.*.js`;
	let served: string | null;
	beforeAll(async () => {
		const page = await here.open({ javaScriptEnabled: false });
		await page.goto(here.site.url + path);
		served = await textOf(page);
	});

	/** The page is the article that was served: every word and picture, and nothing that cannot work. */
	async function isArticle(page: Page): Promise<void> {
		await expect.poll(() => isScrolling(page), { timeout: 15_000 }).toBe(false);
		expect(await page.evaluate(() => 'ready' in document.documentElement.dataset)).toBe(false);
		expect(await textOf(page)).toBe(served);
		for (const figure of await page.locator('figure').all()) {
			expect(await figure.locator('svg[role=img]:visible').count()).toBe(1);
		}
		expect(await page.locator('[data-stage]:visible').count()).toBe(0);
		expect(await page.locator('button:visible, select:visible, input:visible').count()).toBe(0);
		await nothingSpins(page);
	}

	const breaks: (typeof faults)[string] = (page) =>
		page.addInitScript(() => {
			Node.prototype.cloneNode = () => {
				throw new Error('no copies here');
			};
		});
	const each = Object.entries({
		...(name === 'drawStory' ? modules : faults),
		...(name !== 'editors' && { 'breaks while it draws': breaks })
	});

	test.each(each)('where it %s the article is left', async (_, fault) => {
		const page = await here.open(phone);
		const lost: string[] = [];
		page.on('pageerror', ({ message }) => lost.push(message));
		page.on('requestfailed', (request) => lost.push(request.url()));
		page.on('response', (response) => response.status() === 404 && lost.push(response.url()));
		await fault(page, script);
		await page.goto(here.site.url + path);
		await expect.poll(() => lost).not.toEqual([]);
		await isArticle(page);
	});

	test('while it is 30 s late the article is there, and then nobody is moved', async () => {
		const page = await here.open(phone);
		const { pass, release } = await holdBack(page, script);
		await page.goto(here.site.url + path, { waitUntil: 'commit' });
		await expect.poll(() => page.evaluate(() => document.readyState)).not.toBe('loading');
		await pass();
		await isArticle(page);
		const seen = await page.evaluateHandle(() => {
			scrollTo({ top: 600, behavior: 'instant' });
			// Pictures and their words are drawn anew where a reader may change them.
			const words = [
				...document.querySelectorAll('main :is(h2, h3, summary, p):not([data-chart] *, figure *)')
			];
			return words.find((part) => part.getBoundingClientRect().top > 0);
		});
		const place = () => seen.evaluate((element) => element?.getBoundingClientRect().top);
		const before = await place();
		release();
		// Its numbers answer all the same.
		const answers = name === 'drawStory' ? 'a[data-figure][aria-haspopup]' : 'html[data-ready]';
		await comesTo(page, answers);
		expect(await isScrolling(page)).toBe(false);
		expect(Math.abs(((await place()) ?? 0) - (before ?? NaN))).toBeLessThan(1);
		await nothingSpins(page);
		if (path !== '') return;
		// From then on the address says where the reader is.
		const step = page.locator('section[data-step]').nth(3);
		await step.evaluate((section) => section.scrollIntoView({ behavior: 'instant' }));
		const id = await step.getAttribute('id');
		await expect.poll(() => new URL(page.url()).hash).toBe(`#${id}`);
		// So it does after a link was followed.
		await page.evaluate(() => (location.hash = 'witness'));
		await expect.poll(() => page.getAttribute('[data-story]', 'data-step')).toBe('witness');
		const other = page.locator('section[data-step]').nth(5);
		await other.evaluate((section) => section.scrollIntoView({ behavior: 'instant' }));
		await expect.poll(() => new URL(page.url()).hash).toBe(`#${await other.getAttribute('id')}`);
	});
});

test.each([
	['sizes are told a frame late', 'ResizeObserver loop completed with undelivered notifications.', 'scroll'],
	['something broke', 'Uncaught TypeError: null is not an object', 'read']
])(
	'where it is told that %s before the story has begun it is read as it has to be',
	async (_, message, mode) => {
		const page = await here.open(phone);
		const { release } = await holdBack(page, '**/app/story.*.js');
		await page.goto(here.site.url, { waitUntil: 'commit' });
		await expect.poll(() => page.evaluate(() => document.readyState)).toBe('interactive');
		await page.evaluate((message) => void dispatchEvent(new ErrorEvent('error', { message })), message);
		expect(await isScrolling(page)).toBe(mode === 'scroll');
		release();
		await comesTo(page, 'html[data-ready]');
		expect(await page.getAttribute('[data-story]', 'data-mode')).toBe(mode);
	}
);

describe('where a typeface never comes, so that the page is never loaded', () => {
	test('the story begins all the same', async () => {
		const page = await here.open(phone);
		await page.route('**/fonts/*', () => {});
		await page.goto(here.site.url, { waitUntil: 'commit' });
		await page.locator('html.scroll[data-ready]').waitFor();
		expect(await page.evaluate(() => document.readyState)).toBe('interactive');
	});

	test('its pictures come at once where the reader moves', async () => {
		const page = await here.open(phone);
		await page.route('**/fonts/*', () => {});
		let isAsked = false;
		page.on('request', (request) => (isAsked ||= /drawStory/.test(request.url())));
		await page.clock.install();
		await page.goto(here.site.url, { waitUntil: 'commit' });
		await comesTo(page, '[data-story][data-mode=scroll]');
		expect(isAsked).toBe(false);
		await page.evaluate(() => scrollTo({ top: 300, behavior: 'instant' }));
		await expect.poll(() => isAsked).toBe(true);
	});
});

test('until its pictures come the story can be gone through, and none stands beside another step’s words', async () => {
	const page = await here.open(phone);
	let release = () => {};
	const due = new Promise<void>((done) => (release = done));
	await page.route('**/app/drawStory.*.js', async (route) => {
		await due;
		await route.continue();
	});
	await page.goto(here.site.url);
	const stage = page.locator('[data-stage] .picture svg:visible');
	expect(await stage.count()).toBe(1);
	await page.locator('[aria-label="Next step"]').click();
	await expect.poll(() => page.getAttribute('[data-story]', 'data-step')).toBe('ten-thousand');
	expect(await stage.count()).toBe(0);
	release();
	await page.locator('[data-stage] .shown [data-figure]').first().waitFor();
	expect(await isScrolling(page)).toBe(true);
});

describe('where what draws files fails', () => {
	const script = '**/app/file.*.js';
	/** Ready-made files and what needs no drawing; nothing that would have to be drawn. */
	async function offersFiles(page: Page): Promise<void> {
		const save = page.locator('.save');
		await save.getByRole('link', { name: 'PNG' }).waitFor();
		const offered = await save.getByRole('button').allInnerTexts();
		expect(offered).toEqual(['Link to this']);
		await nothingSpins(page);
	}

	test.each(Object.entries(modules))(
		'where it %s the ready-made files are offered and it is said',
		async (_, fault) => {
			const page = await here.open({ reducedMotion: 'reduce' });
			await fault(page, script);
			await openChart(page, `${here.site.url}charts/families/`);
			await page.locator('.save summary').click();
			await page.locator('.save').getByText('could not be loaded').waitFor();
			await offersFiles(page);
		}
	);

	test.each([
		['a reader’s choice', 'charts/casualty-estimates/?lens=seoul', undefined, 'as it was before your choice'],
		['no ground', 'charts/families/', 'transparent, for light', 'with a ground']
	])('with %s the ready-made files say what they show', async (_, path, ground, words) => {
		const page = await here.open({ reducedMotion: 'reduce' });
		await faults['is blocked']?.(page, script);
		await openChart(page, here.site.url + path);
		const save = page.locator('.save');
		await save.locator('summary').click();
		if (ground) await save.getByLabel('Ground').selectOption(ground);
		await save.getByText('could not be loaded').waitFor();
		await offersFiles(page);
		await save.getByText(words).waitFor();
		expect(await save.locator('img').count()).toBe(0);
	});

	test('while it is late no other picture stands for the one that was asked for, and its room is kept', async () => {
		const page = await here.open({ reducedMotion: 'reduce' });
		const { pass, release } = await holdBack(page, script);
		await openChart(page, `${here.site.url}charts/families/`);
		const save = page.locator('.save');
		await save.locator('summary').click();
		await save.getByLabel('Ground').selectOption('transparent, for light');
		await pass();
		await expect
			.poll(() => save.locator('img').evaluate((img: HTMLImageElement) => img.height))
			.toBeGreaterThan(100);
		expect(await save.locator('img:visible').count()).toBe(0);
		await nothingSpins(page);
		const place = async () => (await save.locator('.files').first().boundingBox())?.y ?? NaN;
		const before = await place();
		release();
		await expect.poll(() => save.locator('img').getAttribute('src')).toMatch(/^blob:/);
		await expect.poll(() => save.locator('img:visible').count()).toBe(1);
		expect(Math.abs((await place()) - before)).toBeLessThan(1);
	});

	test('while it is 30 s late the ready-made files are offered, and then all', async () => {
		const page = await here.open({ reducedMotion: 'reduce' });
		const { pass, release } = await holdBack(page, script);
		await openChart(page, `${here.site.url}charts/families/`);
		await page.locator('.save summary').click();
		await pass();
		await offersFiles(page);
		release();
		await page.locator('.save').getByRole('button', { name: 'CSV' }).waitFor();
	});
});

test('a chart whose script comes late leaves folded what the reader folded, and the focus where it was', async () => {
	const page = await here.open({});
	const { release } = await holdBack(page, '**/app/chart.*.js');
	await page.goto(`${here.site.url}charts/troop-estimates/`, { waitUntil: 'commit' });
	const table = page.locator('main figure details').filter({ has: page.locator('table') });
	expect(await table.getAttribute('open')).not.toBeNull();
	await table.locator('summary').click();
	release();
	await page.waitForFunction(() => 'ready' in document.documentElement.dataset);
	expect(await table.getAttribute('open')).toBeNull();
	expect(await table.locator('summary').evaluate((summary) => summary === document.activeElement)).toBe(true);
});

describe('where what moves people fails', () => {
	const script = '**/app/fieldWorker*.js';
	/** The next picture comes, at rest. */
	async function changes(page: Page): Promise<void> {
		await page.keyboard.press('ArrowRight');
		await expect.poll(() => page.getAttribute('[data-story]', 'data-step')).toBe('same-week');
		await atRest(page);
		expect(await page.locator('[data-stage] canvas').isVisible()).toBe(false);
		expect(await page.locator('[data-stage] .shown [data-count="3000"]').count()).toBe(1);
	}

	test.each(Object.entries(faults))('where it %s the picture changes all the same', async (_, fault) => {
		const page = await here.open(phone);
		await fault(page, script);
		await openStep(page, `${here.site.url}#ten-thousand`);
		await changes(page);
	});

	test('while it is 30 s late the picture changes all the same', async () => {
		const page = await here.open(phone);
		const { pass, release } = await holdBack(page, script);
		await openStep(page, `${here.site.url}#ten-thousand`);
		await pass();
		await changes(page);
		release();
	});
});

describe('where what each step offers fails', () => {
	const script = '**/app/mountReader.*.js';
	const rooms = (page: Page) => page.locator('[data-reader] :is(button, summary)').count();
	/** The story goes on, its receipts open, and nothing stands where the controls would. */
	async function readsOn(page: Page): Promise<void> {
		await page.keyboard.press('ArrowRight');
		await expect.poll(() => page.getAttribute('[data-story]', 'data-step')).toBe('same-week');
		await atRest(page);
		await page.locator('#same-week .words > p a[data-figure]').first().click();
		await page.locator('.receipt-panel').waitFor();
		await page.keyboard.press('Escape');
		expect(await rooms(page)).toBe(0);
		await nothingSpins(page);
	}

	test.each(Object.entries(modules))('where it %s the story is read on without it', async (_, fault) => {
		const page = await here.open(phone);
		const broken: string[] = [];
		page.on('pageerror', ({ message }) => broken.push(message));
		await fault(page, script);
		const met = page.waitForRequest(/mountReader/);
		await openStep(page, `${here.site.url}#ten-thousand`);
		await met;
		await readsOn(page);
		expect(broken).toEqual([]);
	});

	test('while it is 30 s late the story is read on, and then each step has its controls', async () => {
		const page = await here.open(phone);
		const { pass, release } = await holdBack(page, script);
		await openStep(page, `${here.site.url}#ten-thousand`);
		await pass();
		await readsOn(page);
		release();
		await expect.poll(() => rooms(page), { timeout: 20_000 }).toBeGreaterThan(20);
	});
});

describe('where the loader of embeds fails', () => {
	const script = '**/embed/v1.js';
	/** Picture and link of each figure, and no frame. */
	async function staysPicture(page: Page): Promise<void> {
		const count = await page.locator('figure').count();
		expect(count).toBeGreaterThan(0);
		expect(await pictures(page)).toBe(count);
		expect(await page.locator('figure a:visible').count()).toBeGreaterThanOrEqual(count);
		expect(await page.locator('iframe').count()).toBe(0);
	}

	test.each(Object.entries(faults))('where it %s the picture and the link stay', async (_, fault) => {
		const page = await here.open();
		await fault(page, script);
		await page.goto(`${here.hosts.url}plain.html`);
		await staysPicture(page);
	});

	test('while it is 30 s late the picture and the link stay, and then the embed is live', async () => {
		const page = await here.open();
		const { pass, release } = await holdBack(page, script);
		await page.goto(`${here.hosts.url}plain.html`, { waitUntil: 'commit' });
		await page.locator('figure img').first().waitFor();
		await pass();
		await staysPicture(page);
		release();
		await expect.poll(() => liveFrames(page)).toBeGreaterThan(0);
	});
});

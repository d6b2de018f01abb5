import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { atRest, drawnIn, errorsOf, hasFocus, idle, openChart, openStep, tabTo } from './looking.ts';
import { noteOf, records, saidFigure } from './record.ts';
import { withSite } from './withSite.ts';

const here = withSite();

const windows = [
	{ name: 'phone', width: 390, height: 844, hasTouch: true },
	{ name: 'desktop', width: 1440, height: 900, hasTouch: false }
];

/** A page and its errors, for the tests of one window. */
function pageOf({ width, height, hasTouch }: { width: number; height: number; hasTouch: boolean }) {
	const its = {} as { page: Page; errors: string[] };
	beforeAll(async () => {
		const context = await here.browser.newContext({
			viewport: { width, height },
			hasTouch,
			// Where marks stand is asked while they stand still.
			reducedMotion: 'reduce'
		});
		its.page = await context.newPage();
		its.errors = errorsOf(its.page);
	});
	beforeEach(() => void (its.errors.length = 0));
	afterAll(() => its.page.context().close());
	return its;
}

/** How many rings there are, and the records of the marks that stand whole inside one. */
const ringed = (page: Page) =>
	page.evaluate(() => {
		const rings = [...document.querySelectorAll('.ring')].map((ring) => ring.getBoundingClientRect());
		const marks = [
			...document.querySelectorAll<SVGElement>('[data-marks] svg :is([data-figure], [data-claim])')
		];
		const inside = marks.filter((mark) => {
			const box = mark.getBoundingClientRect();
			return (
				(box.width > 0 || box.height > 0) &&
				rings.some(
					(ring) =>
						// A browser lays out in parts of a px.
						ring.left <= box.left + 0.1 &&
						ring.top <= box.top &&
						ring.right >= box.right - 0.1 &&
						ring.bottom >= box.bottom
				)
			);
		});
		return {
			count: rings.length,
			ids: [...new Set(inside.map(({ dataset }) => dataset.figure ?? dataset.claim ?? ''))]
		};
	});

/**
 * Marks of a drawing that can be pressed without meeting another: the middle of each, and its record.
 * Marks without a record are no matter; those of the same record neither.
 */
const apartIn = (page: Page, host: string) =>
	page.evaluate((host) => {
		const reach = 26;
		const all = [...document.querySelectorAll<SVGElement>(`${host} svg :is([data-figure], [data-claim])`)]
			.map((mark) => ({
				id: mark.dataset.figure ?? mark.dataset.claim ?? '',
				box: mark.getBoundingClientRect()
			}))
			.filter(({ box }) => box.width > 0 && box.height > 0);
		return all
			.map(({ id, box }) => ({ id, box, x: box.x + box.width / 2, y: box.y + box.height / 2 }))
			.filter(({ id, x, y }) =>
				all.every(
					(other) =>
						other.id === id ||
						Math.hypot(
							Math.max(other.box.left - x, 0, x - other.box.right),
							Math.max(other.box.top - y, 0, y - other.box.bottom)
						) > reach
				)
			)
			.filter(({ x, y }) => document.elementFromPoint(x, y)?.closest(host))
			.filter(({ id }, i, list) => list.findIndex((other) => other.id === id) === i)
			.map(({ id, x, y }) => ({ id, x, y }));
	}, host);

const panel = (page: Page) => page.locator('.receipt-panel');

/** The receipt or the claim that stands open is the record's own, and its mark is ringed. */
async function opensNoteOf(page: Page, id: string): Promise<void> {
	await expect.poll(() => panel(page).isVisible()).toBe(true);
	const isClaim = records.claims.some((claim) => claim.id === id);
	const note = page.locator(`#${isClaim ? `claim-${id}` : noteOf(id)}`);
	expect(await panel(page).locator('li').first().textContent()).toBe(await note.textContent());
	expect((await ringed(page)).ids).toContain(id);
}

async function closeByEscape(page: Page): Promise<void> {
	await page.keyboard.press('Escape');
	await expect.poll(() => panel(page).isVisible()).toBe(false);
	await expect.poll(async () => (await ringed(page)).count).toBe(0);
}

/** Every mark that stands alone, pressed by mouse or finger, opens its receipt and is ringed meanwhile. */
async function marksOpenTheirReceipts(page: Page, host: string, hasTouch: boolean): Promise<void> {
	// They can be pressed when the page has had a moment to itself.
	await expect.poll(async () => (await apartIn(page, host)).length).toBeGreaterThan(1);
	const marks = await apartIn(page, host);
	for (const { id, x, y } of marks.slice(0, 5)) {
		if (hasTouch) await page.touchscreen.tap(x, y);
		else {
			await page.mouse.move(x, y);
			// A pointer over a mark lights it and says whose it is before it is pressed.
			await expect.poll(async () => (await ringed(page)).ids).toContain(id);
			const label = page.locator('.ring span');
			const words = await label.innerText();
			expect(words).toContain(standingOf(id));
			// It can be gone over, to be read at leisure.
			const box = await label.boundingBox();
			if (box) {
				// The short way, for others may stand beside it.
				const across = Math.min(Math.max(x, box.x + 2), box.x + box.width - 2);
				await page.mouse.move(across, box.y + box.height / 2, { steps: 4 });
			}
			await atRest(page);
			expect(await label.innerText()).toBe(words);
			await page.mouse.move(x, y);
			await expect.poll(async () => (await ringed(page)).ids).toContain(id);
			await page.mouse.down();
			await page.mouse.up();
		}
		await opensNoteOf(page, id);
		if (!hasTouch) await page.mouse.move(1, 1);
		await closeByEscape(page);
	}
}

const standingOf = (id: string): string =>
	records.claims.find((claim) => claim.id === id)?.standing ??
	records.reports.find((report) => report.id === noteOf(id).slice(8))?.standing ??
	'derived';

/** What “Mark by mark” has to say of a record: number, owner, date and standing. */
function linePartsOf(id: string): string[] {
	const { short, date, standing, report, value } = saidFigure(id);
	const number = value === undefined ? [] : [value.toLocaleString('en-GB')];
	const year = date ? date.slice(0, 4) : 'no date';
	expect(report).toBeTruthy();
	return [...number, short, year, standing];
}

/** “Mark by mark” of a chart of stated numbers, by keys alone. */
async function walks(page: Page, within: string, host: string): Promise<void> {
	const walk = page.locator(`${within} [data-walk]`);
	const button = walk.getByRole('button', { name: 'Mark by mark' });
	await tabTo(page, button);
	await atRest(page);
	expect(await walk.locator('a, button, [tabindex]').count()).toBe(1);

	const drawn = await drawnIn(page, host);
	const left = new Set(drawn);
	const lines: string[] = [];
	for (let i = 0; i < drawn.length; i++) {
		await page.keyboard.press('ArrowRight');
		const line = await walk.getByRole('status').innerText();
		expect(line).toMatch(new RegExp(`^${i + 1} of ${drawn.length}: .+ · .+ · \\w+$`));
		lines.push(line);
		const { ids } = await ringed(page);
		// Marks can stand on one another: the one that is meant is the one that the line describes.
		const meant = ids.filter((id) => linePartsOf(id).every((part) => line.includes(part)));
		expect([line, meant.length]).not.toEqual([line, 0]);
		for (const id of meant) left.delete(id);
	}
	expect([...left]).toEqual([]);
	expect(new Set(lines).size).toBe(drawn.length);

	// Once round, and back by the other key.
	await page.keyboard.press('ArrowRight');
	expect(await walk.getByRole('status').innerText()).toBe(lines[0]);
	await page.keyboard.press('ArrowLeft');
	expect(await walk.getByRole('status').innerText()).toBe(lines.at(-1));
	await page.keyboard.press('Home');
	expect(await walk.getByRole('status').innerText()).toBe(lines[0]);

	await page.keyboard.press('Enter');
	await expect.poll(() => panel(page).isVisible()).toBe(true);
	const words = await panel(page).locator('.receipt').textContent();
	const opened = await page.$$eval(
		'.receipts > li',
		(notes, words) => notes.find(({ textContent }) => textContent === words)?.id,
		words
	);
	expect(
		drawn
			.filter((id) => noteOf(id) === opened)
			.some((id) => linePartsOf(id).every((part) => lines[0]?.includes(part)))
	).toBe(true);
	await page.keyboard.press('Escape');
	await expect.poll(() => panel(page).isVisible()).toBe(false);
	await expect.poll(() => hasFocus(button)).toBe(true);

	// The panel puts its own ring away a moment after it is gone.
	await expect
		.poll(async () => {
			await page.keyboard.press('ArrowRight');
			return (await ringed(page)).count;
		})
		.toBeGreaterThan(0);
	await page.keyboard.press('Tab');
	expect(await hasFocus(button)).toBe(false);
	expect((await ringed(page)).count).toBe(0);
}

describe.each(windows)('in the story at $width × $height', (window) => {
	const its = pageOf(window);
	const stage = '[data-stage] [data-marks]';

	test.each(['same-week', 'estimates', 'one-in-five', 'casualties'])(
		'a number in the words of “%s” rings its mark on the stage, and leaving it takes the ring away',
		async (step) => {
			const { page, errors } = its;
			await openStep(page, `${here.site.url}#${step}`);
			const drawn = await drawnIn(page, stage);
			const numbers = page.locator(`section#${step} .words a[data-figure]`);
			const told = (await numbers.all()).slice(0, 8);
			let count = 0;
			for (const number of told) {
				const id = (await number.getAttribute('data-figure')) ?? '';
				if (!drawn.includes(id)) continue;
				count++;
				await number.focus();
				await atRest(page);
				// The page may have moved to show the number: it is asked anew.
				await number.blur();
				await number.focus();
				await expect.poll(async () => (await ringed(page)).ids).toContain(id);
				await number.blur();
				expect((await ringed(page)).count).toBe(0);
				if (window.hasTouch) continue;
				await number.hover();
				await expect.poll(async () => (await ringed(page)).ids).toContain(id);
				await page.mouse.move(1, 1);
				await expect.poll(async () => (await ringed(page)).count).toBe(0);
			}
			expect(count).toBeGreaterThan(0);
			expect(errors).toEqual([]);
		}
	);

	test(`a mark on the stage, pressed by ${window.hasTouch ? 'finger' : 'mouse'}, opens its receipt and is ringed`, async () => {
		await openStep(its.page, `${here.site.url}#estimates`);
		await marksOpenTheirReceipts(its.page, stage, window.hasTouch);
		expect(await its.page.getAttribute('[data-story]', 'data-step')).toBe('estimates');
		expect(its.errors).toEqual([]);
	});

	test('a claim on the stage opens its note', async () => {
		await openStep(its.page, `${here.site.url}#ledger`);
		await marksOpenTheirReceipts(its.page, stage, window.hasTouch);
		expect(its.errors).toEqual([]);
	});

	test('“Mark by mark” goes once through all marks of the stage', async () => {
		await openStep(its.page, `${here.site.url}#casualties`);
		await its.page.locator('section#casualties h2').evaluate((head) => {
			head.tabIndex = -1;
			head.focus({ preventScroll: true });
		});
		await walks(its.page, 'section#casualties', stage);
		expect(await its.page.getAttribute('[data-story]', 'data-step')).toBe('casualties');
		expect(its.errors).toEqual([]);
	});
});

test('a number that a choice has made anew says that it opens something here', async () => {
	const page = await here.browser.newPage();
	await openChart(page, `${here.site.url}charts/troop-estimates/?lens=kyiv`);
	const numbers = page.locator('.live a[data-figure]');
	const few = await numbers.count();
	await page.locator('.live').getByLabel('Said by').selectOption({ index: 0 });
	await expect.poll(() => numbers.count()).toBeGreaterThan(few);
	const untold = page.locator('.live a[data-figure]:not([role=button])');
	await expect.poll(() => untold.count()).toBe(0);
	await page.close();
});

test('“Mark by mark” is gone through by a finger, and by readers that keep the arrow keys', async () => {
	const context = await here.browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true });
	const page = await context.newPage();
	await openChart(page, `${here.site.url}charts/casualty-estimates/`);
	const walk = page.locator('[data-walk]');
	const status = () => walk.getByRole('status').innerText();
	await walk.getByRole('button', { name: 'Mark by mark' }).tap();
	const lines = [await status()];
	for (const name of ['Next mark', 'Next mark', 'Previous mark']) {
		await walk.getByRole('button', { name }).tap();
		lines.push(await status());
	}
	expect(lines.map((line) => line.split(' ')[0])).toEqual(['1', '2', '3', '2']);
	expect((await ringed(page)).count).toBeGreaterThan(0);
	await walk.getByRole('button', { name: 'Mark by mark' }).tap();
	await expect.poll(() => panel(page).isVisible()).toBe(true);
	await context.close();
});

describe.each(windows)('on the page of a chart at $width × $height', (window) => {
	const its = pageOf(window);
	const host = '.live > figure [data-marks]';
	beforeEach(async () => {
		await openChart(its.page, `${here.site.url}charts/casualty-estimates/`);
		await atRest(its.page);
	});

	test('a number in the title and in the table rings its mark', async () => {
		const { page, errors } = its;
		const drawn = await drawnIn(page, host);
		for (const number of await page
			.locator('.live :is(h1, tbody tr:nth-child(-n + 2)) a[data-figure]')
			.all()) {
			const id = (await number.getAttribute('data-figure')) ?? '';
			expect(drawn).toContain(id);
			if (window.hasTouch) await number.focus();
			else await number.hover();
			await atRest(page);
			// Only what is on the screen is ringed; the picture is above the table.
			const isSeen = await page
				.locator(host)
				.evaluate((picture) => picture.getBoundingClientRect().bottom > 0);
			if (isSeen) await expect.poll(async () => (await ringed(page)).ids).toContain(id);
			if (window.hasTouch) await number.blur();
			else await page.mouse.move(1, 1);
			await expect.poll(async () => (await ringed(page)).count).toBe(0);
		}
		expect(errors).toEqual([]);
	});

	test('a link says that it opens something here only where its receipt is in the page', async () => {
		const links = () =>
			its.page.$$eval('a[data-figure]', (all) =>
				(all as HTMLAnchorElement[]).map((link) => ({
					leadsTo: link.href,
					isHere: document.getElementById(link.hash.slice(1)) !== null,
					opens: link.getAttribute('role') === 'button' && link.getAttribute('aria-haspopup') === 'dialog'
				}))
			);
		expect((await links()).some(({ isHere }) => !isHere)).toBe(true);
		// They are told what they are, some at a time, when the page has nothing else to do.
		await expect
			.poll(async () =>
				(await links()).filter(({ isHere, opens }) => isHere !== opens).map(({ leadsTo }) => leadsTo)
			)
			.toEqual([]);
	});

	test('a mark that is pressed opens its receipt and is ringed', async () => {
		await marksOpenTheirReceipts(its.page, host, window.hasTouch);
		expect(its.errors).toEqual([]);
	});

	test('“Mark by mark” goes once through all marks', async () => {
		await walks(its.page, '.live', host);
		expect(its.errors).toEqual([]);
	});
});

describe('in the article, where the window is too low for a stage', () => {
	const its = pageOf({ width: 320, height: 568, hasTouch: true });
	const host = 'section#casualties figure [data-marks]';
	beforeAll(async () => {
		await openStep(its.page, `${here.site.url}#casualties`, 'read');
		await its.page
			.locator(host)
			.evaluate((picture) => picture.scrollIntoView({ block: 'center', behavior: 'instant' }));
		await atRest(its.page);
	});

	test('no stage and no control is shown', async () => {
		expect(await its.page.locator('[data-stage]').isVisible()).toBe(false);
		expect(await its.page.locator('section[data-step] button:visible').count()).toBe(0);
	});

	test('a number in a title rings its mark in the picture below it', async () => {
		const { page } = its;
		for (const number of await page.locator('section#casualties figcaption .title a[data-figure]').all()) {
			const id = (await number.getAttribute('data-figure')) ?? '';
			await number.focus();
			await atRest(page);
			await number.blur();
			await number.focus();
			await expect.poll(async () => (await ringed(page)).ids).toContain(id);
			await number.blur();
			expect((await ringed(page)).count).toBe(0);
		}
	});

	test('a mark that is tapped opens its receipt and is ringed', async () => {
		await marksOpenTheirReceipts(its.page, host, true);
		expect(its.errors).toEqual([]);
	});
});

test('who closes a receipt by Escape comes back to a mark that is still ringed', async () => {
	const page = await here.browser.newPage({
		viewport: { width: 1440, height: 900 },
		reducedMotion: 'reduce'
	});
	await openChart(page, `${here.site.url}charts/troop-estimates/`);
	await page.getByRole('button', { name: 'Mark by mark' }).focus();
	await page.keyboard.press('ArrowRight');
	const before = await ringed(page);
	await page.keyboard.press('Enter');
	const receipt = page.locator('.receipt-panel');
	await expect.poll(() => receipt.isVisible()).toBe(true);
	await page.keyboard.press('Escape');
	await expect.poll(() => receipt.isVisible()).toBe(false);
	// What is told of a closed panel comes after it.
	await idle(page);
	expect(await ringed(page)).toEqual(before);
	await page.close();
});

import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { atRest, drawnIn, errorsOf, hasFocus, openChart, openStep, tabTo } from './looking.ts';
import { daysOf, isKnownBy, records, saidFigure, saidIn, type Said } from './record.ts';
import { withSite } from './withSite.ts';

const here = withSite();
let page: Page;
let errors: string[];
beforeAll(async () => {
	const context = await here.browser.newContext({
		viewport: { width: 1280, height: 900 },
		reducedMotion: 'reduce',
		// Says in which order a date is typed.
		locale: 'en-US'
	});
	page = await context.newPage();
	errors = errorsOf(page);
});
beforeEach(() => void (errors.length = 0));
afterAll(() => page.context().close());

const estimates = saidIn('troop-estimates');
const { figuresReadFrom, figuresReadTo } = records.site;
const sorted = (ids: readonly string[]) => [...ids].sort();
const idsOf = (all: readonly Said[]) => sorted(all.map(({ id }) => id));
const written = (day: string) =>
	new Date(day).toLocaleDateString('en-GB', {
		day: 'numeric',
		month: 'long',
		year: 'numeric',
		timeZone: 'UTC'
	});

/** The article's number lies across its lane whatever is chosen, for others to be held against. */
const level = 'A-sent';

/** What a chart's page shows now. */
async function shown() {
	const drawn = await drawnIn(page, '.live > figure [data-marks]');
	return page.evaluate(
		({ drawn, level }) => {
			// Where no line may break, a space is one all the same.
			const words = (selector: string) =>
				document.querySelector(selector)?.textContent?.trim().replaceAll('\u00a0', ' ') ?? '';
			const withoutLevel = (ids: string[]) => ids.filter((id) => id !== level).sort();
			const cells = [...document.querySelectorAll<HTMLElement>('.live tbody a[data-figure]')];
			return {
				title: words('.live > figure .title'),
				description: words('.live > figure .description'),
				caption: words('.live caption'),
				table: withoutLevel(cells.map(({ dataset }) => dataset.figure ?? '')),
				drawn: withoutLevel(drawn),
				address: Object.fromEntries(new URLSearchParams(location.search)) as Record<string, string>
			};
		},
		{ drawn, level }
	);
}

const select = (name: string) => page.getByRole('combobox', { name, exact: true });

/** Chooses by keys alone: there with Tab, to the first with Home, on with arrows. */
async function chooseByKeys(target: Locator, index: number): Promise<void> {
	await tabTo(page, target);
	await page.keyboard.press('Home');
	for (let i = 0; i < index; i++) await page.keyboard.press('ArrowDown');
}

const lenses = [
	['seoul', 'Seoul'],
	['kyiv', 'Kyiv'],
	['washington', 'Washington'],
	['london', 'London'],
	['moscow-pyongyang', 'Moscow and Pyongyang'],
	['others', 'Other sources']
] as const;

describe('a lens chosen by keys alone', () => {
	const address = () => `${here.site.url}charts/troop-estimates/`;

	test('has everyone and the six who speak to choose from', async () => {
		await openChart(page, address());
		expect(await select('Said by').locator('option').allInnerTexts()).toEqual([
			'Everyone',
			...lenses.map(([, name]) => name)
		]);
	});

	test.each(lenses)(
		'%s: title, description, table, marks and address follow; a reload keeps it, everyone clears it',
		async (lens, name) => {
			await openChart(page, address());
			const everyone = await shown();
			expect(everyone.table).toEqual(idsOf(estimates));
			const said = estimates.filter(({ party }) => party === lens);

			await chooseByKeys(select('Said by'), lenses.findIndex(([id]) => id === lens) + 1);
			await expect.poll(async () => (await shown()).address).toEqual({ lens });
			const now = await shown();
			expect(now.title.toLowerCase()).toContain(name.toLowerCase());
			expect(now.title).not.toBe(everyone.title);
			expect(now.description).not.toBe(everyone.description);
			expect(now.description.toLowerCase()).toContain(`by ${name.toLowerCase()}`);
			expect(now.caption.toLowerCase()).toContain(`by ${name.toLowerCase()}`);
			expect(now.table).toEqual(idsOf(said));
			expect(now.drawn).toEqual(idsOf(said.filter(({ date }) => date)));
			if (said.length === 0) {
				expect(now.title).toMatch(/^No .* is in the record/);
				expect(await page.locator('.live .none').innerText()).toMatch(/^Nothing in the record/);
			}
			expect(await hasFocus(select('Said by'))).toBe(true);

			await openChart(page, page.url());
			expect(await shown()).toEqual(now);
			expect(await select('Said by').inputValue()).toBe(lens);

			await chooseByKeys(select('Said by'), 0);
			await expect.poll(shown).toEqual(everyone);
			expect(errors).toEqual([]);
		}
	);

	test('a button shows all again', async () => {
		await openChart(page, address());
		const everyone = await shown();
		expect(await page.getByRole('button', { name: 'Show all again' }).count()).toBe(0);
		await openChart(page, `${address()}?lens=kyiv&date=2024-12-01`);
		expect((await shown()).table).toEqual(
			idsOf(estimates.filter((said) => said.party === 'kyiv' && isKnownBy(said, '2024-12-01')))
		);
		await tabTo(page, page.getByRole('button', { name: 'Show all again' }));
		await page.keyboard.press('Enter');
		await expect.poll(shown).toEqual(everyone);
	});
});

describe('the clock', () => {
	const slider = () => page.locator('.live input[type=range]');
	const date = () => page.locator('.live input[type=date]');
	const knownBy = (day: string) => idsOf(estimates.filter((said) => isKnownBy(said, day)));
	beforeEach(() => openChart(page, `${here.site.url}charts/troop-estimates/`));

	/** What is shown stands in the record by that day, and the clock says the day. */
	async function showsOnly(day: string): Promise<void> {
		await expect.poll(async () => (await shown()).address).toEqual({ date: day });
		const { table, drawn, title, description, caption } = await shown();
		expect([day, table]).toEqual([day, knownBy(day)]);
		expect([day, drawn]).toEqual([day, knownBy(day)]);
		expect(await slider().getAttribute('aria-valuetext')).toBe(written(day));
		expect(await date().inputValue()).toBe(day);
		expect(caption).toContain(written(day));
		for (const words of [title, description]) {
			if (table.length > 0) expect(words).toContain(written(day));
			else expect(words).toMatch(/^No .* is in the record/);
		}
	}

	test('goes by keys through each day on which the record grew, and shows what was known by then', async () => {
		await tabTo(page, slider());
		await page.keyboard.press('Home');
		const days = daysOf('troop-estimates');
		expect(days.length).toBeGreaterThan(20);
		for (const day of days.slice(0, -1)) {
			await showsOnly(day);
			await page.keyboard.press('ArrowRight');
		}
		// Past the last of them all is shown, the statements without a day among it.
		await expect.poll(async () => (await shown()).address).toEqual({});
		expect((await shown()).table).toEqual(idsOf(estimates));
		expect(await slider().getAttribute('aria-valuetext')).toBe(written(figuresReadTo));
		expect(await hasFocus(slider())).toBe(true);
		expect(errors).toEqual([]);
	});

	test('goes to its ends and back with End, Home and an arrow', async () => {
		await tabTo(page, slider());
		await page.keyboard.press('Home');
		await showsOnly(figuresReadFrom);
		expect((await shown()).title).toMatch(/^No .* is in the record/);
		await page.keyboard.press('End');
		await expect.poll(async () => (await shown()).address).toEqual({});
		await page.keyboard.press('ArrowLeft');
		await showsOnly(daysOf('troop-estimates').at(-2) ?? '');
	});

	test.each(['Enter', 'Tab'])('takes a day that is typed, when %s says that it is whole', async (key) => {
		await tabTo(page, date());
		await page.keyboard.type('12012024', { delay: 10 });
		if (key === 'Enter') await page.keyboard.press(key);
		else await tabTo(page, page.locator('.live figure summary'));
		await showsOnly('2024-12-01');
		expect(errors).toEqual([]);
	});

	test('says of a typed day that the record has none such, and shows what it did', async () => {
		await tabTo(page, date());
		await page.keyboard.type('12012031', { delay: 10 });
		await page.keyboard.press('Enter');
		await expect.poll(() => page.locator('.live [role=alert]').innerText()).toContain(written(figuresReadTo));
		expect(await date().getAttribute('aria-invalid')).toBe('true');
		expect((await shown()).address).toEqual({});
		expect((await shown()).table).toEqual(idsOf(estimates));
		expect(errors).toEqual([]);
	});

	test.each([
		['the slider is moved', ''],
		['all is shown again', '?lens=seoul'],
		['all is shown again', '?date=2024-12-01']
	])('forgets a day that it could not take, once %s (“%s”)', async (way, query) => {
		await openChart(page, `${here.site.url}charts/troop-estimates/${query}`);
		await tabTo(page, date());
		await page.keyboard.type('12012031', { delay: 10 });
		await page.keyboard.press('Enter');
		await page.locator('.live [role=alert]').waitFor();
		if (way === 'the slider is moved') {
			await slider().focus();
			await page.keyboard.press('ArrowLeft');
		} else await page.getByRole('button', { name: 'Show all again' }).click();
		await expect.poll(() => page.locator('.live [role=alert]').count()).toBe(0);
		expect(await date().getAttribute('aria-invalid')).toBe('false');
		const shownDay = way === 'the slider is moved' ? daysOf('troop-estimates').at(-2) : figuresReadTo;
		expect(await date().inputValue()).toBe(shownDay);
		expect(errors).toEqual([]);
	});

	test('takes a day that is set, and stands at the last day before it on which the record grew', async () => {
		await date().fill('2024-12-01');
		await showsOnly('2024-12-01');
		const days = daysOf('troop-estimates');
		const stop = Number(await slider().inputValue());
		expect(days[stop]).toBe(days.findLast((day) => day <= '2024-12-01'));
	});
});

describe('the two numbers of a ratio', () => {
	beforeEach(() => openChart(page, `${here.site.url}charts/force-ratio/`));

	/** Least and most that a stated number allows. */
	function ends(id: string): [number, number] {
		const { qualifier, value = NaN, low = value, high = value } = saidFigure(id);
		if (qualifier === 'up-to') return [0, value];
		return qualifier === 'at-least' || qualifier === 'more-than' ? [value, Infinity] : [low, high];
	}

	/** How the ratio must be said, by the ends of both numbers: the word before it, and the number. */
	function ratioOf(north: string, russia: string): { word: string; number: number } {
		const [[n0, n1], [r0, r1]] = [ends(north), ends(russia)];
		if (n1 === Infinity) return { word: 'at most ', number: r1 / n0 };
		return n0 === 0 ? { word: 'at least ', number: r0 / n1 } : { word: '', number: r0 / n0 };
	}

	const picked = () =>
		page.evaluate(() => {
			const drawing = [...document.querySelectorAll('.live > figure .picture svg')].find(
				(svg) => svg.getBoundingClientRect().height > 0
			);
			const text = [...(drawing?.querySelectorAll('text') ?? [])].map(({ textContent }) =>
				textContent?.trim()
			);
			return {
				title: document.querySelector('h1')?.textContent?.trim() ?? '',
				description: document.querySelector('.live .description')?.textContent ?? '',
				bars: [...(drawing?.querySelectorAll<SVGElement>('rect[data-figure]') ?? [])]
					.map(({ dataset }) => dataset.figure)
					.slice(0, 2),
				ratio: text.find((words) => /^(About )?1 to/.test(words ?? '')) ?? '',
				query: location.search
			};
		});

	async function saysRatioOf(north: string, russia: string): Promise<void> {
		await expect.poll(async () => (await picked()).bars).toEqual([north, russia]);
		const { title, description, ratio } = await picked();
		const { word, number } = ratioOf(north, russia);
		const inSentence = ratio.replace('About', 'about');
		expect(title.endsWith(inSentence)).toBe(true);
		expect(description).toContain(inSentence);
		const hedged = [north, russia].some((id) => /about|nearly/.test(saidFigure(id).qualifier));
		expect(inSentence.includes('about')).toBe(hedged);
		const [, said, digits] =
			/^1 to (at least |at most )?([\d.]+)$/.exec(inSentence.replace('about ', '')) ?? [];
		expect([north, russia, said ?? '']).toEqual([north, russia, word]);
		expect(Math.abs(Number(digits) - number)).toBeLessThanOrEqual(0.1);
		// A bound is never said closer than it is.
		if (word === 'at least ') expect(Number(digits)).toBeLessThanOrEqual(number + 1e-9);
		if (word === 'at most ') expect(Number(digits)).toBeGreaterThanOrEqual(number - 1e-9);
	}

	test('each number of one side, picked by keys, changes bars, ratio, title and address', async () => {
		const before = await picked();
		const north = await select('North Koreans')
			.locator('option')
			.evaluateAll((all) => (all as HTMLOptionElement[]).map(({ value }) => value));
		expect(north.length).toBeGreaterThan(5);
		await tabTo(page, select('North Koreans'));
		const qualifiers = new Set<string>();
		for (const id of north.slice(1)) {
			await page.keyboard.press('ArrowDown');
			await saysRatioOf(id, 'A-russians');
			expect(new URL(page.url()).searchParams.get('north')).toBe(id);
			qualifiers.add(saidFigure(id).qualifier);
		}
		// Floors and a ceiling are among them.
		expect([...qualifiers]).toEqual(
			expect.arrayContaining(['exact', 'about', 'at-least', 'more-than', 'up-to'])
		);
		expect(before.query).toBe('');
	});

	test('both sides can be picked, and the address brings the pair back', async () => {
		const russia = await select('Russians')
			.locator('option')
			.evaluateAll((all) => (all as HTMLOptionElement[]).map(({ value }) => value));
		expect(russia.length).toBeGreaterThan(1);
		await select('North Koreans').selectOption('T13');
		for (const id of russia.slice(1)) {
			await chooseByKeys(select('Russians'), russia.indexOf(id));
			await saysRatioOf('T13', id);
		}
		const chosen = await picked();
		await openChart(page, page.url());
		expect(await picked()).toEqual(chosen);
		expect(await select('North Koreans').inputValue()).toBe('T13');
		expect(errors).toEqual([]);
	});
});

describe('claims by standing', () => {
	const groups = ['corroborated', 'disputed', 'unverified', 'superseded'] as const;
	const claimsOf = (standing: string) =>
		sorted(records.claims.filter((claim) => claim.standing === standing).map(({ id }) => id));
	const marks = async () =>
		sorted((await drawnIn(page, '.live [data-marks]')).filter((id) => !id.startsWith('claims-')));

	test('each standing, chosen by keys, leaves its own claims in picture and table', async () => {
		await openChart(page, `${here.site.url}charts/claims/`);
		expect(groups.flatMap(claimsOf)).toHaveLength(19);
		expect(await marks()).toEqual(sorted(groups.flatMap(claimsOf)));
		for (const [i, standing] of groups.entries()) {
			await chooseByKeys(select('Standing'), i + 1);
			await expect.poll(marks).toEqual(claimsOf(standing));
			const rows = await page
				.locator('.live tbody a[data-claim]')
				.evaluateAll((links) => links.map((link) => (link as HTMLElement).dataset.claim ?? ''));
			expect(sorted(rows)).toEqual(claimsOf(standing));
			expect(await page.locator('h1').innerText()).toContain(standing);
			expect(new URL(page.url()).searchParams.get('standing')).toBe(standing);
		}
		expect(errors).toEqual([]);
	});

	test('each mark opens its claim, with its standing and why', async () => {
		await openChart(page, `${here.site.url}claims/`);
		const panel = page.locator('.receipt-panel');
		await page.locator('.live .picture').scrollIntoViewIfNeeded();
		for (const { id, standing } of records.claims) {
			await page.locator(`.live svg.wide text[data-claim="${id}"]`).click();
			await expect.poll(() => panel.isVisible()).toBe(true);
			const note = await page.locator(`#claim-${id}`).textContent();
			expect(await panel.locator('li.claim-note').textContent()).toBe(note);
			expect(note).toContain(standing);
			await page.keyboard.press('Escape');
			await expect.poll(() => panel.isVisible()).toBe(false);
		}
	});
});

describe('an address that asks for what is not there', () => {
	test.each([
		['troop-estimates', '?lens=nobody', /no lens called “nobody”/],
		['troop-estimates', '?lens=<script>alert(1)</script>', /no lens called “.script.alert/],
		['troop-estimates', '?lens=__proto__', /no lens called “__proto__”/],
		['troop-estimates', '?date=2019-01-01', /1 January 2019 is before the record begins/],
		['troop-estimates', '?date=2031-01-01', /1 January 2031 is after the record ends/],
		['troop-estimates', '?date=x', /“x” is not a day/],
		['troop-estimates', '?date=2024-02-30', /“2024-02-30” is not a day/],
		['troop-estimates', '?standing=disputed', /no choice of standing/],
		['force-ratio', '?north=T99', /“T99” is not among the numbers/],
		['force-ratio', '?russia=T08', /“T08” is not among the numbers/],
		['claims', '?standing=wrong', /“wrong”/],
		['claims', '?standing=derived', /“derived”/],
		['claims', '?date=2024-12-01', /no choice of date/],
		['force-ratio', '?lens=kyiv&north=T16', /A pair is picked from all numbers/],
		['motives', '?standing=disputed', /no choice of standing/]
	])('%s%s says so in words, and the chart works', async (chart, query, words) => {
		await openChart(page, `${here.site.url}charts/${chart}/${query}`);
		const notice = page.locator('.notice[role=status]');
		expect(await notice.count()).toBe(1);
		expect(await notice.innerText()).toMatch(words);
		expect(await page.locator('.live > figure svg[role=img]:visible').count()).toBe(1);
		expect(await page.locator('.live table').isVisible()).toBe(true);
		const choice = page.locator('.live select');
		if (await choice.count()) {
			const before = (await shown()).title;
			await choice.first().selectOption({ index: 2 });
			await expect.poll(async () => (await shown()).title).not.toBe(before);
			// The reader has chosen anew: what could not be had is past.
			expect(await notice.count()).toBe(0);
		}
		expect(errors).toEqual([]);
	});

	test('each fault of one address is said, and what can be had is shown', async () => {
		await openChart(
			page,
			`${here.site.url}charts/troop-estimates/?lens=kyiv&date=2031-13-01&north=T08&utm=1`
		);
		expect(await page.locator('.notice').count()).toBe(2);
		expect((await shown()).table).toEqual(idsOf(estimates.filter(({ party }) => party === 'kyiv')));
	});

	test('a day before the record is shown as the first day of it', async () => {
		await openChart(page, `${here.site.url}charts/troop-estimates/?date=2019-01-01`);
		expect((await shown()).table).toEqual([]);
		expect(await page.locator('.live input[type=date]').inputValue()).toBe(figuresReadFrom);
	});
});

describe('in the story', () => {
	const stage = () => page.locator('[data-stage]');
	const section = () => page.locator('section#estimates');
	const onStage = async () =>
		sorted((await drawnIn(page, '[data-stage] [data-marks]')).filter((id) => id !== level));
	const by = (lens: string, day = '9') =>
		idsOf(estimates.filter((said) => said.party === lens && said.date && isKnownBy(said, day)));
	const stepOf = () => page.getAttribute('[data-story]', 'data-step');

	test('an unknown chart in the address is said, and the story begins', async () => {
		await openStep(page, `${here.site.url}?chart=nope#cover`);
		expect(await page.locator('.notice[role=status]').innerText()).toBe(
			'No chart of this story is called “nope”.'
		);
		expect(await stepOf()).toBe('cover');
		expect(errors).toEqual([]);
	});

	test('a choice in the address without its chart is said, and the story begins', async () => {
		await openStep(page, `${here.site.url}?lens=seoul#cover`);
		expect(await page.locator('.notice[role=status]').innerText()).toContain('the address names none');
		expect(await stepOf()).toBe('cover');
		expect(errors).toEqual([]);
	});

	test('a bad choice in the address is said, and the stage shows everyone', async () => {
		await openStep(page, `${here.site.url}?chart=troop-estimates&lens=nobody#estimates`);
		expect(await page.locator('.notice[role=status]').innerText()).toContain('no lens called “nobody”');
		expect(await onStage()).toEqual(idsOf(estimates.filter(({ date }) => date)));
		expect(errors).toEqual([]);
	});

	test.each([
		[1280, 900],
		[390, 844]
	])('at %i × %i a choice in the address is shown on the stage', async (width, height) => {
		await page.setViewportSize({ width, height });
		await openStep(page, `${here.site.url}?chart=troop-estimates&lens=kyiv#estimates`);
		await expect.poll(onStage).toEqual(by('kyiv'));
		expect(await stage().locator('.shown .title').innerText()).toMatch(/^Kyiv/);
		expect(await section().getByRole('combobox', { name: 'Said by' }).inputValue()).toBe('kyiv');
		expect(errors).toEqual([]);
	});

	test.each([
		[1280, 900],
		[390, 844]
	])(
		'at %i × %i the controls of a step change the stage and the address, and the step stays where it is',
		async (width, height) => {
			await page.setViewportSize({ width, height });
			await openStep(page, `${here.site.url}#estimates`);
			await section().locator('[data-reader] details:not(.save) summary').focus();
			await page.keyboard.press('Enter');
			const lens = section().getByRole('combobox', { name: 'Said by' });
			await expect.poll(() => lens.isVisible()).toBe(true);
			/** Where a control stands in the window, and the window in the page. */
			const place = async (control: Locator) => {
				await atRest(page);
				return control.evaluate((element) => [Math.round(element.getBoundingClientRect().top), scrollY]);
			};

			// Sideways keys choose here and must not turn the page.
			await tabTo(page, lens);
			const atLens = await place(lens);
			await page.keyboard.press('ArrowRight');
			await expect.poll(onStage).toEqual(by('seoul'));
			await page.keyboard.press('ArrowRight');
			await expect.poll(onStage).toEqual(by('kyiv'));
			expect(await stage().locator('.shown .title').innerText()).toMatch(/^Kyiv/);
			await expect
				.poll(() => page.evaluate(() => location.search + location.hash))
				.toBe('?chart=troop-estimates&lens=kyiv#estimates');
			expect(await place(lens)).toEqual(atLens);

			const clock = section().locator('input[type=range]');
			await tabTo(page, clock);
			const atClock = await place(clock);
			await page.keyboard.press('Home');
			await expect.poll(onStage).toEqual([]);
			for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight');
			await page.keyboard.press('ArrowLeft');
			const day = daysOf('troop-estimates')[3] ?? '';
			await expect.poll(onStage).toEqual(by('kyiv', day));
			expect(await clock.getAttribute('aria-valuetext')).toBe(written(day));
			expect(new URL(page.url()).searchParams.get('date')).toBe(day);
			expect(await place(clock)).toEqual(atClock);
			expect(await stepOf()).toBe('estimates');
			expect(errors).toEqual([]);
		}
	);

	test('arrow keys in “Mark by mark” go through the marks and never turn the page', async () => {
		await page.setViewportSize({ width: 1280, height: 900 });
		await openStep(page, `${here.site.url}#estimates`);
		await section().getByRole('button', { name: 'Mark by mark' }).focus();
		await atRest(page);
		for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowLeft', 'ArrowLeft']) {
			await page.keyboard.press(key);
			await atRest(page);
			expect(await stepOf()).toBe('estimates');
		}
		expect(new URL(page.url()).hash).toBe('#estimates');
		expect(await section().locator('.where').innerText()).toMatch(/^\d+ of \d+: /);
	});

	test('a choice is left at its chart, and is there on the way back', async () => {
		await openStep(page, `${here.site.url}?chart=troop-estimates&lens=kyiv#estimates`);
		await page.keyboard.press('ArrowRight');
		await expect.poll(stepOf).toBe('storm-corps');
		await page.keyboard.press('ArrowLeft');
		await expect.poll(stepOf).toBe('estimates');
		await expect.poll(onStage).toEqual(by('kyiv'));
	});

	test('the ratio of a picked pair is drawn on the stage', async () => {
		await openStep(page, `${here.site.url}?chart=force-ratio&north=T13&russia=K07#one-in-five`);
		await expect.poll(() => stage().locator('.shown .title').innerText()).toMatch(/1 to at most about 5\.9$/);
		expect(await drawnIn(page, '[data-stage] [data-marks]')).toEqual(expect.arrayContaining(['T13', 'K07']));
	});
});

test('an address that names a choice of a step shows it there, though another step of the chart has no such choice', async () => {
	await openStep(page, `${here.site.url}?chart=ten-thousand&lens=seoul#same-week`);
	await expect
		.poll(() => page.locator('#same-week').getByRole('combobox').first().inputValue())
		.toBe('seoul');
	expect((await page.locator('.opening .notice').allTextContents()).join()).not.toContain('has no choice');
	expect(errors).toEqual([]);
});

test('what a reader may do at a step stands on one line', async () => {
	await openStep(page, `${here.site.url}#ten-thousand`);
	const room = page.locator('#ten-thousand .reader');
	await room.getByText('Find forty in it').waitFor();
	const feet = await room.evaluate((reader) =>
		[...reader.querySelectorAll('.walk button, .controls button, summary')].map((control) => {
			const words = document.createRange();
			words.selectNodeContents(control);
			return Math.round([...words.getClientRects()].at(-1)?.bottom ?? 0);
		})
	);
	expect(feet).toHaveLength(3);
	expect(Math.max(...feet) - Math.min(...feet)).toBeLessThanOrEqual(1);
});

test('“Mark by mark” stands at a mark that is there, where a choice leaves fewer', async () => {
	await openChart(page, `${here.site.url}charts/troop-estimates/`);
	await page.getByRole('button', { name: 'Mark by mark' }).focus();
	await page.keyboard.press('End');
	const where = page.locator('[data-walk] [role=status]');
	expect(await where.textContent()).toMatch(/^(\d\d) of \1: /);
	await select('Said by').selectOption('london');
	await expect.poll(() => where.textContent()).toMatch(/^(\d) of \1: /);
});

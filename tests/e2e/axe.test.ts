import { describe, expect, test } from 'vitest';
import { atRest, controlled, openStep, windows } from './looking.ts';
import { steps } from './record.ts';
import { dark, forced, tags, violationsIn, violationsInLightAnd } from './violations.ts';
import { withSite } from './withSite.ts';

const here = withSite();

describe.each(windows)('at $width × $height', (viewport) => {
	test.each(['scroll', 'read'])('axe finds nothing in the %s layout, light and dark', async (layout) => {
		const context = await here.browser.newContext({ viewport });
		const page = await context.newPage();
		if (layout === 'read') await page.route('**/app/*.js', (route) => route.abort());
		await page.goto(here.site.url);
		await expect
			.poll(() => page.evaluate(() => 'ready' in document.documentElement.dataset))
			.toBe(layout === 'scroll');
		if (layout === 'scroll') await controlled(page);
		expect(await violationsInLightAnd(dark, page)).toEqual([]);
		await context.close();
	});
});

const phone = { width: 390, height: 844 };
// What is asked of a whole page is asked once, elsewhere.
const ofParts = tags.filter((tag) => tag !== 'best-practice');
test.each([
	['light and dark', 'scroll', dark, { viewport: phone, reducedMotion: 'reduce' }],
	['light and forced colours', 'steps', forced, { viewport: phone, reducedMotion: 'reduce' }],
	['light, in 320 px', 'read', undefined, { viewport: { width: 320, height: 568 } }]
] as const)('axe finds nothing at any step in %s, in the %s layout', async (_, mode, other, options) => {
	// The page's policy takes no style but its own.
	const context = await here.browser.newContext({ ...options, bypassCSP: true });
	const page = await context.newPage();
	await openStep(page, `${here.site.url}${mode === 'steps' ? '?mode=steps' : ''}`, mode);
	if (mode !== 'read') await controlled(page);
	await page.addStyleTag({
		content: `
			/* What the bar covers at this moment comes out from under it with the next turn of the wheel. */
			[data-progress] { position: static !important }`
	});
	const faults: string[] = [];
	for (const { id } of steps) {
		await page.evaluate((id) => void (location.hash = id), id);
		if (mode !== 'read') {
			await expect.poll(() => page.getAttribute('[data-story]', 'data-step')).toBe(id);
			await atRest(page);
		}
		const parts = mode === 'read' ? [`#${id}`] : ['[data-stage]', '[data-progress]', `#${id}`];
		const found = other
			? await violationsInLightAnd(other, page, ofParts, ...parts)
			: await violationsIn(page, ofParts, ...parts);
		faults.push(...found.map((fault) => `${id}: ${fault}`));
		if (mode !== 'read') expect(await page.getAttribute('[data-story]', 'data-step')).toBe(id);
	}
	expect(faults).toEqual([]);
	await context.close();
});

test('axe tells what is wrong in a part that it is asked about and in no other, and leaves the page as it was', async () => {
	const context = await here.browser.newContext({
		viewport: phone,
		reducedMotion: 'reduce',
		bypassCSP: true
	});
	const page = await context.newPage();
	await openStep(page, `${here.site.url}#estimates`);
	await controlled(page);
	await atRest(page);
	const faded = (step: string) => page.addStyleTag({ content: `#${step} .words > p { color: #ddd }` });
	const look = () => violationsIn(page, ofParts, '[data-stage]', '#estimates');
	const seen = () =>
		page.$$eval('section, .masthead', (parts) => scrollY + parts.map(({ outerHTML }) => outerHTML).join());
	const before = await seen();
	await faded('groups');
	expect(await look()).toEqual([]);
	await faded('estimates');
	expect(await look()).toEqual([expect.stringMatching(/^color-contrast: .*#dddddd/s)]);
	// Not shown where they differ: it is the whole page.
	expect((await seen()) === before).toBe(true);
	await context.close();
});

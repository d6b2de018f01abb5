import { describe, expect, test } from 'vitest';
import { atRest, controlled, openStep } from './looking.ts';
import { steps } from './record.ts';
import { rulesIn, schemes, tags, violationsIn, windows } from './violations.ts';
import { withSite } from './withSite.ts';

const here = withSite();

describe.each(schemes)('in %s', (colorScheme) => {
	describe.each(windows)('at $width × $height', (viewport) => {
		test.each(['scroll', 'read'])('axe finds nothing in the %s layout', async (layout) => {
			const context = await here.browser.newContext({ viewport, colorScheme });
			const page = await context.newPage();
			if (layout === 'read') await page.route('**/app/*.js', (route) => route.abort());
			await page.goto(here.site.url, { waitUntil: 'networkidle' });
			await expect
				.poll(() => page.evaluate(() => 'ready' in document.documentElement.dataset))
				.toBe(layout === 'scroll');
			if (layout === 'scroll') await controlled(page);
			expect(await violationsIn(page, rulesIn(colorScheme))).toEqual([]);
			await context.close();
		});
	});
});

const phone = { width: 390, height: 844 };
// What is asked of a whole page is asked once, elsewhere.
const ofParts = tags.filter((tag) => tag !== 'best-practice');
test.each([
	['light', { viewport: phone }, 'scroll', ofParts],
	['dark', { viewport: phone, colorScheme: 'dark' }, 'scroll', ['color-contrast']],
	['light, step by step', { viewport: phone, reducedMotion: 'reduce' }, 'steps', ofParts],
	[
		'forced colours',
		{ viewport: phone, forcedColors: 'active', reducedMotion: 'reduce' },
		'scroll',
		['color-contrast']
	],
	['320 px', { viewport: { width: 320, height: 568 } }, 'read', ofParts]
] as const)('axe finds nothing at any step in %s', async (_, options, mode, rules) => {
	// The page's policy takes no style but its own.
	const context = await here.browser.newContext({ ...options, bypassCSP: true });
	const page = await context.newPage();
	await openStep(page, `${here.site.url}${mode === 'steps' ? '?mode=steps' : ''}`, mode);
	if (mode !== 'read') await controlled(page);
	// What the bar covers at this moment comes out from under it with the next turn of the wheel.
	await page.addStyleTag({ content: '[data-progress] { position: static !important }' });
	const faults: string[] = [];
	for (const { id } of steps) {
		await page.evaluate((id) => (location.hash = id), id);
		if (mode !== 'read') {
			await expect.poll(() => page.getAttribute('[data-story]', 'data-step')).toBe(id);
			await atRest(page);
		}
		const parts = mode === 'read' ? [`#${id}`] : ['[data-stage]', '[data-progress]', `#${id}`];
		const found = await violationsIn(page, [...rules], ...parts);
		faults.push(...found.map((fault) => `${id}: ${fault}`));
	}
	expect(faults).toEqual([]);
	await context.close();
});

import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { withSite } from './withSite.ts';

const here = withSite();

interface Violation {
	id: string;
	nodes: { target: unknown; failureSummary?: string }[];
}

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
	describe.each([
		{ width: 390, height: 844 },
		{ width: 1440, height: 900 }
	])('at $width × $height', (viewport) => {
		test.each(['scroll', 'read'])('axe finds nothing in the %s layout', async (layout) => {
			const context = await here.browser.newContext({ viewport, colorScheme });
			const page = await context.newPage();
			if (layout === 'read') await page.route('**/app/*.js', (route) => route.abort());
			await page.goto(here.site.url, { waitUntil: 'networkidle' });
			await expect
				.poll(() => page.evaluate(() => 'ready' in document.documentElement.dataset))
				.toBe(layout === 'scroll');
			await page.evaluate(axe.source);
			const violations = await page.evaluate(async () => {
				const run = (
					window as unknown as { axe: { run(options: object): Promise<{ violations: Violation[] }> } }
				).axe.run;
				const result = await run({
					runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
				});
				return result.violations.map(
					({ id, nodes }) =>
						`${id}: ${nodes
							.slice(0, 3)
							.map(({ target, failureSummary }) => `${target} ${failureSummary}`)
							.join(' | ')}`
				);
			});
			expect(violations).toEqual([]);
			await context.close();
		});
	});
});

import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

interface Violation {
	id: string;
	nodes: { target: unknown; failureSummary?: string }[];
}

/** Of WCAG 2.2 to level AA, and what axe holds to be good practice. */
export const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Ways and windows in which pages are looked at. */
export const schemes = ['light', 'dark'] as const;
export const windows = [
	{ width: 390, height: 844 },
	{ width: 1440, height: 900 }
];

/** Of what axe looks at, the scheme changes the colours alone. */
export const rulesIn = (colorScheme: (typeof schemes)[number]): string[] =>
	colorScheme === 'light' ? tags : ['color-contrast'];

/**
 * What axe finds in a page, or in parts of it.
 * @param rules by tag or by name
 */
export async function violationsIn(
	page: Page | Frame,
	rules: string[] = tags,
	...parts: string[]
): Promise<string[]> {
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
	return page.evaluate(
		async ({ rules, parts }) => {
			const { run } = (
				window as unknown as {
					axe: { run(context: object, options: object): Promise<{ violations: Violation[] }> };
				}
			).axe;
			const context = parts.length > 0 ? { include: parts.map((part) => [part]) } : document;
			const { violations } = await run(context, { runOnly: rules, resultTypes: ['violations'] });
			return violations.map(
				({ id, nodes }) =>
					`${id}: ${nodes
						.slice(0, 3)
						.map(({ target, failureSummary }) => `${target} ${failureSummary}`)
						.join(' | ')}`
			);
		},
		{ rules, parts }
	);
}

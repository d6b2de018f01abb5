import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

interface Violation {
	id: string;
	nodes: { target: unknown; failureSummary?: string }[];
}

/** Of WCAG 2.2 to level AA, and what axe holds to be good practice. */
export const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

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
			// Axe works out of every element where it is, asked about or not: the others are taken out meanwhile,
			// and leave their room.
			const asked = parts.flatMap((part) => [...document.querySelectorAll(part)]);
			const othersIn = (within: Element, isAsked: boolean): HTMLElement[] =>
				[...within.children].flatMap((element) => {
					if (!(element instanceof HTMLElement)) return [];
					const isPart = isAsked || asked.includes(element);
					const isNeeded = isPart
						? element.checkVisibility({ visibilityProperty: true })
						: asked.some((part) => element.contains(part));
					return isNeeded ? othersIn(element, isPart) : [element];
				});
			const taken = (asked.length > 0 ? othersIn(document.body, false) : []).map((element) => ({
				element,
				style: element.getAttribute('style'),
				height: getComputedStyle(element).height,
				content: document.createDocumentFragment()
			}));
			for (const { element, height, content } of taken) {
				element.style.height = height;
				content.append(...element.childNodes);
			}
			const context = parts.length > 0 ? { include: parts.map((part) => [part]) } : document;
			try {
				const { violations } = await run(context, { runOnly: rules, resultTypes: ['violations'] });
				return violations.map(
					({ id, nodes }) =>
						`${id}: ${nodes
							.slice(0, 3)
							.map(({ target, failureSummary }) => `${target} ${failureSummary}`)
							.join(' | ')}`
				);
			} finally {
				for (const { element, style, content } of taken) {
					element.append(content);
					if (style === null) element.removeAttribute('style');
					else element.style.cssText = style;
				}
			}
		},
		{ rules, parts }
	);
}

/** Colours that a reader may have instead of the light ones. */
export const dark = { colorScheme: 'dark' } as const;
export const forced = { forcedColors: 'active' } as const;

/** What axe finds in light, and then in other colours: of what it looks at, those change the contrast alone. */
export async function violationsInLightAnd(
	other: typeof dark | typeof forced,
	page: Page,
	rules: string[] = tags,
	...parts: string[]
): Promise<string[]> {
	const inLight = await violationsIn(page, rules, ...parts);
	await page.emulateMedia(other);
	const inOther = await violationsIn(page, ['color-contrast'], ...parts);
	await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
	return [...inLight, ...inOther.map((found) => `${JSON.stringify(other)} ${found}`)];
}

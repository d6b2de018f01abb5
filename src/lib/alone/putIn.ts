/**
 * Puts what was made in the place of what was served, and leaves the reader where they were: what they
 * folded or unfolded stays so, and what had the focus has it.
 */
export function putIn(served: HTMLElement, made: HTMLElement): void {
	const nameOf = (element: Element) =>
		`${element.tagName} ${element.getAttribute('href') ?? ''} ${element.textContent}`;
	const focused = served.contains(document.activeElement) ? document.activeElement : null;
	const wanted = focused && nameOf(focused);
	const isOpen = new Map(
		[...served.querySelectorAll('summary')].map((summary) => [
			nameOf(summary),
			(summary.parentElement as HTMLDetailsElement).open
		])
	);
	served.replaceChildren(...made.childNodes);
	for (const summary of served.querySelectorAll('summary')) {
		const details = summary.parentElement as HTMLDetailsElement;
		details.open = isOpen.get(nameOf(summary)) ?? details.open;
	}
	const same = [...served.querySelectorAll<HTMLElement>('a, summary')].find((one) => nameOf(one) === wanted);
	same?.focus({ preventScroll: true });
}

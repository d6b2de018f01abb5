import { expect, test } from 'vitest';
import { windows } from './looking.ts';
import { agrees, lineOf, openScrolling } from './scrolling.ts';
import { withSite } from './withSite.ts';

const here = withSite();

test.each(windows)(
	'by random jumps of every kind at $width × $height, the story names the step under the line',
	async ({ width, height }) => {
		const { page, errors, close } = await openScrolling(here, { width, height });
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
	}
);

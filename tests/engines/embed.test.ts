import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { builtFiles } from '../../src/cli/builtFiles.ts';
import { reservedHeight } from '../../src/lib/embed/reservedHeight.ts';
import { headerRules, headersOf } from '../../src/lib/serving/headerRules.ts';
import { steps } from '../e2e/record.ts';
import { serveHosts } from '../e2e/serveHosts.ts';
import { serveSite } from '../e2e/site.ts';
import { excessOf, expectComplete, expectFit, keptWithin, openHost, seenIn } from './hostPage.ts';
import { inEachEngine } from './inEachEngine.ts';

// One browser for both: to start it takes longer than most of the tests.
inEachEngine('an embed', (here) => {
	test('in the preview of the editors’ page is live', async () => {
		const page = await here.open(`${here.site.url}embed/`);
		const { live } = seenIn(page.frame('.preview iframe'));
		await expect.poll(() => page.evaluate(() => 'ready' in document.documentElement.dataset)).toBe(true);
		await expect.poll(live).toBe(1);
		expect(await page.errors()).toEqual([]);
	});

	describe('without a loader', () => {
		test('in a plain frame has its picture, source and link', async () => {
			const { page, embed } = await openHost(here, 'frame');
			await expectComplete(embed);
			expect(await embed.evaluate(() => document.querySelector('.source')?.textContent)).toMatch(
				/Record read to/
			);
			expect(await page.errors()).toEqual([]);
		});

		test.each([
			['', false],
			['allow-scripts', true],
			['allow-scripts allow-same-origin allow-popups', true]
		])('in a frame with sandbox="%s" is complete', async (sandbox, isMoved) => {
			const { page, embed } = await openHost(here, 'frame');
			await page.evaluate(
				(sandbox, src) => {
					const frame = document.createElement('iframe');
					frame.setAttribute('sandbox', sandbox);
					frame.src = src;
					document.querySelector('iframe')?.replaceWith(frame);
				},
				sandbox,
				`${here.site.url}embed/chart/families/`
			);
			await expectComplete(embed);
			const isReady = () => embed.evaluate(() => 'ready' in document.documentElement.dataset);
			await expect.poll(isReady).toBe(isMoved);
			if (isMoved) expect(await page.errors()).toEqual([]);
		});

		test('with scripts off has its table and its receipts too', async () => {
			const page = await here.open(`${here.site.url}embed/chart/troop-estimates/`, { script: false });
			await expectComplete(page);
			const seen = await page.evaluate(() => {
				for (const fold of document.querySelectorAll('details')) fold.open = true;
				return ['table', '.receipt'].map((part) => document.querySelector(part)?.checkVisibility());
			});
			expect(seen).toEqual([true, true]);
			await page.goto(`${here.site.url}embed/story/`);
			expect(
				await page.evaluate(
					() =>
						[...document.querySelectorAll('section[data-step]')].filter((step) => step.checkVisibility())
							.length
				)
			).toBe(steps.length);
		});

		test.each(['wordpress', 'amp', 'pym', 'sidechain'])(
			'is as high as its content in a host of the kind %s',
			async (kind) => {
				const host = await openHost(here, kind);
				await expectComplete(host.embed);
				// The border of a frame that nobody has styled, above and below.
				await expectFit(host, kind, { border: 4 });
				expect(await host.page.errors()).toEqual([]);
			}
		);

		test('the story is steps in a frame of fixed height, or all of it where that is asked', async () => {
			const { page, embed } = await openHost(here, 'frame');
			const put = (src: string) =>
				page.evaluate((src) => {
					const frame = document.createElement('iframe');
					Object.assign(frame, { src, width: '600', height: '640' });
					document.querySelector('iframe')?.replaceWith(frame);
				}, src);
			const shown = () =>
				embed.evaluate(() => ({
					status: document.querySelector('.turn [role=status]')?.textContent ?? '',
					isWithin: (document.querySelector('main')?.scrollHeight ?? Infinity) <= innerHeight,
					steps: [...document.querySelectorAll('section[data-step]')].filter((step) => step.checkVisibility())
						.length
				}));
			await put(`${here.site.url}embed/story/`);
			await expect.poll(shown).toEqual({ status: `Step 1 of ${steps.length}`, isWithin: true, steps: 1 });
			await put(`${here.site.url}embed/story/?mode=read`);
			await expect.poll(async () => (await shown()).steps).toBe(steps.length);
			expect(await page.errors()).toEqual([]);
		});
	});

	describe('with the loader', () => {
		test('twice in a page at two widths is each time as high as its content', async () => {
			const host = await openHost(here, 'plain');
			await expect.poll(host.live).toBe(2);
			expect(await host.pictures()).toBe(0);
			for (const room of ['#wide', '#narrow']) {
				await host.page.evaluate((room) => document.querySelector(room)?.scrollIntoView(), room);
				await expectFit({ excess: () => excessOf(host.page, `${room} iframe`) }, room, {
					within: keptWithin
				});
			}
			expect(await host.page.errors()).toEqual([]);
		});

		test('is one live frame in a host cut off from all others, where the site says what its headers are made to say', async () => {
			const headers = headerRules(builtFiles());
			const site = await serveSite('/', (path) => headersOf(path, headers));
			const hosts = await serveHosts(site.url);
			const { embed, live, pictures } = await openHost({ ...here, site, hosts }, 'coep');
			await expect.poll(live).toBe(1);
			expect(await pictures()).toBe(0);
			await expectComplete(embed);
			await Promise.all([hosts.close(), site.close()]);
		});

		test.each(['loader-first-and-twice', 'right-to-left', 'dark', 'strict-csp'])(
			'is one live frame in the picture’s place in a host of the kind %s',
			async (kind) => {
				const { page, embed, live, pictures } = await openHost(here, kind);
				await expect.poll(live).toBe(1);
				expect(await page.evaluate(() => document.querySelectorAll('iframe').length)).toBe(1);
				expect(await pictures()).toBe(0);
				await expectComplete(embed);
				if (kind === 'dark') {
					await expect
						.poll(() => embed.evaluate(() => getComputedStyle(document.documentElement).backgroundColor))
						.toBe('rgb(21, 20, 18)');
				}
				// A strict host refuses the style of our snippet, which can do without, and an icon of its own.
				const errors = await page.errors();
				expect(errors.filter((error) => !/style-src-attr|favicon/.test(error))).toEqual([]);
			}
		);

		test('keeps size and place against hostile rules of its host', async () => {
			const host = await openHost(here, 'hostile-css');
			await expect.poll(host.live).toBe(1);
			await expectFit(host, '', { within: keptWithin });
			const seen = await host.page.evaluate(() => {
				const [frame, figure] = [document.querySelector('iframe'), document.querySelector('figure')];
				if (!frame || !figure) return null;
				const { opacity, transform, position } = getComputedStyle(frame);
				const excess = Math.abs(frame.getBoundingClientRect().width - figure.clientWidth);
				return [opacity, transform, position !== 'fixed', excess <= 1];
			});
			expect(seen).toEqual(['1', 'none', true, true]);
		});

		test('shows in a nested host too', async () => {
			const { page } = await openHost(here, 'nested');
			await expect.poll(seenIn(page.frame('#outer')).live).toBe(1);
			await expectComplete(page.frame('#outer').frame('iframe'));
			expect(await page.errors()).toEqual([]);
		});

		test('3,000 px down waits until it is near, and moves nothing when it comes', async () => {
			const { page, live } = await openHost(here, 'far');
			expect(await page.evaluate(() => document.querySelectorAll('iframe').length)).toBe(0);
			await page.evaluate(() => {
				const tops = new Set<number>();
				Object.assign(window, { tops });
				const look = () => {
					const figure = document.querySelector('figure')?.getBoundingClientRect();
					const after = document.querySelector('#after')?.getBoundingClientRect().top ?? 0;
					if (figure && figure.top < innerHeight) tops.add(Math.round(after + scrollY));
					requestAnimationFrame(look);
				};
				look();
			});
			for (let turn = 0; turn < 40 && (await page.evaluate(() => scrollY)) < 2800; turn++) {
				const before = await page.evaluate(() => scrollY);
				await page.wheel(400);
				await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before);
			}
			await expect.poll(live).toBe(1);
			await expectComplete(page.frame('iframe'));
			const tops = await page.evaluate(() => [...(window as unknown as { tops: Set<number> }).tops]);
			expect(Math.max(...tops) - Math.min(...tops), `seen at ${tops.join(', ')}`).toBeLessThanOrEqual(1);
		});

		test('is as high as its content at every width, while its column is resized', async () => {
			const host = await openHost(here, 'frame-of-plain');
			await expect.poll(host.live).toBe(1);
			for (const width of [1000, 600, 320, 280, 1200]) {
				await host.page.evaluate((width) => {
					document.body.style.width = `${width}px`;
					for (const figure of document.querySelectorAll('figure')) figure.style.margin = '0';
				}, width);
				await expect
					.poll(() => host.embed.evaluate(() => innerWidth), { message: `at ${width} px` })
					.toBe(width);
				await expectFit(host, `at ${width} px`);
			}
			expect(await host.page.errors()).toEqual([]);
		});

		test('grows with what a reader unfolds, and opens a number’s receipt, which Escape closes', async () => {
			const host = await openHost(here, 'frame-of-plain');
			await expect.poll(host.live).toBe(1);
			await host.embed.click('summary', 'table');
			await expect
				.poll(() => host.embed.evaluate(() => document.querySelector('table')?.checkVisibility()))
				.toBe(true);
			await expectFit(host, 'unfolded');
			await host.embed.click('table a[data-figure]');
			const open = () =>
				host.embed.evaluate(() => document.querySelectorAll('.receipt-panel:popover-open').length);
			await expect.poll(open).toBe(1);
			await host.page.press('Escape');
			await expect.poll(open).toBe(0);
			expect(await host.page.errors()).toEqual([]);
		});

		test('that grows because it grows is stopped', async () => {
			const { page, embed, live } = await openHost(here, 'frame-of-plain');
			await expect.poll(live).toBe(1);
			await embed.evaluate(() => {
				const main = document.querySelector('main') as HTMLElement;
				const grow = () => (main.style.minHeight = `${innerHeight + 40}px`);
				addEventListener('resize', grow);
				grow();
			});
			let last = -1;
			await expect
				.poll(
					async () => {
						const before = last;
						last = await page.evaluate(
							() => document.querySelector('iframe')?.getBoundingClientRect().height ?? 0
						);
						return last === before;
					},
					{ interval: 1100 }
				)
				.toBe(true);
			expect(last).toBeLessThan(3000);
		});

		test('is put in, taken out and put in again by a single-page host', async () => {
			const { page, live } = await openHost(here, 'single-page');
			const frames = () => page.evaluate(() => document.querySelectorAll('iframe').length);
			for (const round of [1, 2]) {
				await page.evaluate(() => {
					const view = document.querySelector<HTMLTemplateElement>('#view');
					document.querySelector('#room')?.replaceChildren(view?.content.cloneNode(true) ?? '');
				});
				await expect.poll(live, { message: `round ${round}` }).toBe(1);
				await page.evaluate(() => {
					const figure = document.querySelector('#room figure');
					Object.assign(window, { taken: figure });
					figure?.remove();
				});
				await expect.poll(frames).toBe(0);
				await page.evaluate(() =>
					document.querySelector('#room')?.append((window as unknown as { taken: Node }).taken)
				);
				await expect.poll(live).toBe(1);
			}
			expect(await frames()).toBe(1);
			expect(await page.errors()).toEqual([]);
		});

		test('in a panel that is turned away before the frame answers, and back later, is as high as its content', async () => {
			const host = await openHost(here, 'tabs');
			const { page, embed, live, pictures } = host;
			expect(await page.evaluate(() => document.querySelectorAll('iframe').length)).toBe(0);
			const turn = () => page.click('#turn');
			const isLoaded = () =>
				embed.evaluate(() => document.readyState === 'complete' && location.pathname.startsWith('/embed/'));
			await page.evaluate(() => {
				new MutationObserver((_, observer) => {
					if (!document.querySelector('iframe')) return;
					observer.disconnect();
					document.querySelector<HTMLElement>('#turn')?.click();
				}).observe(document, { childList: true, subtree: true });
			});
			await turn();
			await expect.poll(isLoaded).toBe(true);
			expect(await page.evaluate(() => document.querySelector('figure')?.checkVisibility())).toBe(false);
			await turn();
			await expect.poll(live).toBe(1);
			// Under a reader's eyes it has the height that was kept free for it.
			const [height = 0, width = 0, said] = await page.evaluate(() => {
				const figure = document.querySelector('figure');
				const height = document.querySelector('iframe')?.getBoundingClientRect().height;
				return [height, figure?.clientWidth, figure?.dataset.dsHeight] as const;
			});
			expect(height).toBe(reservedHeight(said, width));
			await turn();
			await page.resize(600, 700);
			await turn();
			await expectFit(host, 'shown at another width');
			expect(await pictures()).toBe(0);
			expect(await page.errors()).toEqual([]);
		});

		test('stands as its picture on paper', async () => {
			const { page, live, pictures } = await openHost(here, 'frame-of-plain');
			await expect.poll(live).toBe(1);
			for (const [event, shown] of [
				['beforeprint', 1],
				['afterprint', 0]
			] as const) {
				await page.evaluate((event) => dispatchEvent(new Event(event)), event);
				expect(await pictures()).toBe(shown);
			}
		});

		test.each(['frame-of-plain', 'story'])(
			'has words, picture, source and link where %s is stripped of scripts',
			async (name) => {
				const page = await here.open(`${here.hosts.url}single-page.html`);
				const html = await (await fetch(`${here.hosts.url}${name}.html`)).text();
				const purify = readFileSync('node_modules/dompurify/dist/purify.min.js', 'utf8');
				const left = await page.evaluate(
					(purify, html) => {
						(0, eval)(purify);
						const { DOMPurify } = window as unknown as {
							DOMPurify: { sanitize(html: string): string };
						};
						document.body.innerHTML = DOMPurify.sanitize(html.replace(/ data-ds-src/g, ' data-off'));
						return {
							scripts: document.querySelectorAll('body script, iframe').length,
							alt: document.querySelector('figure img')?.getAttribute('alt') ?? '',
							caption: document.querySelector('figcaption')?.textContent ?? '',
							link: document.querySelector('figcaption a')?.getAttribute('href') ?? '',
							items: [...document.querySelectorAll('li')].filter((item) => item.checkVisibility()).length
						};
					},
					purify,
					html
				);
				const isDrawn = () =>
					page.evaluate(() => {
						const image = document.querySelector('img');
						image?.scrollIntoView();
						return (image?.naturalWidth ?? 0) > 0;
					});
				await expect.poll(isDrawn).toBe(true);
				expect(left.scripts).toBe(0);
				expect(left.alt.length).toBeGreaterThan(60);
				expect(left.caption).toMatch(/Record read to.*CC BY 4\.0/s);
				expect(left.link).toContain(here.site.url);
				if (name === 'story') expect(left.items).toBe(steps.length);
			}
		);
	});
});

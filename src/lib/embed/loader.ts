import { Growth } from './Growth.ts';
import {
	readFrameMessage,
	themes,
	written,
	type EmbedMode,
	type EmbedTheme,
	type FrameMessage,
	type HostMessage
} from './messages.ts';
import { reservedHeight } from './reservedHeight.ts';
import { trapsSticky } from './trapsSticky.ts';

// A classic script in somebody else's page: one global, no dependency, nothing thrown.
const name = 'OneOfFortyEmbed';
const script = document.currentScript;
const host = window as unknown as Record<string, unknown>;
// The first loader wins, whatever its version.
if (script instanceof HTMLScriptElement && script.src && !host[name]) {
	host[name] = { version: 1 };
	load(new URL('.', script.src));
}

interface Embed {
	frame: HTMLIFrameElement;
	receive(message: FrameMessage): void;
	send(message: HostMessage): void;
	lay(): void;
	print(printing: boolean): void;
	remove(): void;
}

/** @param home the folder that this script and all embeds are in */
function load(home: URL): void {
	const embeds = new Map<HTMLElement, Embed>();
	// An origin of its own keeps a frame off its host; the same one would let it lift its sandbox.
	const isApart = ![home.origin, 'null'].includes(origin);
	const sandbox = `allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads${isApart ? ' allow-same-origin' : ''}`;
	const frameOrigin = isApart ? home.origin : 'null';

	const near = new IntersectionObserver(
		(entries) => {
			for (const { target, isIntersecting } of entries) {
				if (!isIntersecting) continue;
				near.unobserve(target);
				const figure = target as HTMLElement;
				const src = addressOf(figure);
				if (src && figure.isConnected && !embeds.has(figure)) embeds.set(figure, embed(figure, src));
			}
		},
		{ rootMargin: '1800px' }
	);
	const inSight = new IntersectionObserver((entries) => {
		for (const { target, isIntersecting } of entries) {
			embeds.get(target as HTMLElement)?.send({ type: 'visible', visible: isIntersecting });
			if (!isIntersecting) embeds.get(target as HTMLElement)?.lay();
		}
	});
	const seen = new WeakSet<HTMLElement>();
	// In the next frame: a height that changed at once would be an error of the host's own page.
	const widths = new ResizeObserver((entries) =>
		requestAnimationFrame(() => {
			for (const { target } of entries) embeds.get(target as HTMLElement)?.lay();
		})
	);

	scan();
	new MutationObserver(scan).observe(document, {
		childList: true,
		subtree: true,
		attributes: true,
		attributeFilter: ['data-ds-src', 'data-ds-theme']
	});
	addEventListener('message', ({ source, origin, data }) => {
		if (origin !== frameOrigin || !source) return;
		for (const { frame, receive } of embeds.values()) {
			if (frame.contentWindow !== source) continue;
			const message = readFrameMessage(data);
			if (message) receive(message);
			return;
		}
	});
	addEventListener('beforeprint', () => embeds.forEach(({ print }) => print(true)));
	addEventListener('afterprint', () => embeds.forEach(({ print }) => print(false)));

	function scan(records: readonly MutationRecord[] = []): void {
		for (const [figure, { remove, send }] of embeds) {
			const isChanged = records.some(
				({ target, attributeName }) => target === figure && attributeName === 'data-ds-src'
			);
			if (!figure.isConnected || isChanged) {
				remove();
				embeds.delete(figure);
				seen.delete(figure);
			} else if (records.some(({ target }) => target === figure)) {
				send({ type: 'theme', theme: themeOf(figure) });
			}
		}
		for (const figure of document.querySelectorAll<HTMLElement>('[data-ds-src]')) {
			if (seen.has(figure) || !addressOf(figure)) continue;
			seen.add(figure);
			near.observe(figure);
		}
	}

	/** Only an embed of our own site, of now or of a version. */
	function addressOf(figure: HTMLElement): string | undefined {
		try {
			const root = new URL('..', home).href;
			const { href } = new URL(figure.dataset.dsSrc ?? '', document.baseURI);
			return href.startsWith(root) && /^(v\/[^/]+\/)?embed\//.test(href.slice(root.length))
				? href
				: undefined;
		} catch {
			return undefined;
		}
	}

	function embed(figure: HTMLElement, src: string): Embed {
		const list = figure.querySelector<HTMLElement>('[data-ds-steps]');
		const items = [...(list?.children ?? [])] as HTMLElement[];
		const stand = [...figure.querySelectorAll<HTMLElement>('[data-ds-fallback]')];
		const picture = stand.find((part) => part.matches('img, :has(img)')) ?? figure.querySelector('img');
		const growth = new Growth();
		let [wanted, shown, laidWidth, laidWindow] = [0, 0, 0, 0];
		let [isReady, isFree, isPrinting] = [false, false, false];
		let mode: EmbedMode = 'read';
		let steps: IntersectionObserver[] = [];
		let index = -1;

		const frame = document.createElement('iframe');
		frame.title = figure.dataset.dsTitle || picture?.getAttribute('alt')?.slice(0, 120) || 'Chart';
		frame.setAttribute('sandbox', sandbox);
		// Needs no cookie, and so stands in a host that lets nothing in that has not said it may come.
		frame.setAttribute('credentialless', '');
		// A host's rules for frames are not meant for this one.
		set(frame, {
			border: '0',
			margin: '0',
			padding: '0',
			width: '100%',
			'min-width': '0',
			'max-width': 'none',
			'min-height': '0',
			'max-height': 'none',
			transform: 'none',
			float: 'none',
			opacity: '1',
			'box-sizing': 'border-box'
		});
		set(figure, { position: 'relative' });
		hide();
		frame.src = src;
		figure.prepend(frame);
		// What never answers leaves nothing behind.
		let patience = setTimeout(remove, 60_000);
		frame.addEventListener('load', () => {
			clearTimeout(patience);
			if (!isReady) patience = setTimeout(remove, 8_000);
		});
		inSight.observe(figure);
		widths.observe(figure);
		return { frame, receive, send, lay, print, remove };

		function send(message: HostMessage): void {
			// Before it is there the frame is an empty page of the host's own, and to write to it an error.
			if (isReady) frame.contentWindow?.postMessage(written(message), isApart ? home.origin : '*');
		}

		function begin(): void {
			mode = modeHere();
			send({ type: 'init', mode, theme: themeOf(figure), index: Math.max(index, 0) });
			// Which step the host is at is looked up and said anew.
			index = -1;
		}

		function receive(message: FrameMessage): void {
			if (message.type === 'ready') {
				clearTimeout(patience);
				isReady = true;
				laidWidth = 0;
				begin();
			}
			switch (message.type) {
				case 'ready':
				case 'height':
					if (growth.takes(message.height, frame.clientWidth, performance.now())) wanted = message.height;
					lay();
					if (message.type === 'ready') fire('ready', { height: shown });
					break;
				case 'step-changed':
					fire('step', { index: message.index, count: message.count });
					break;
				case 'interact':
					isFree = true;
					lay();
					fire('interact', { deed: message.deed });
			}
		}

		function lay(): void {
			const width = widthIn(figure);
			// In a panel that is turned away nothing has a size: what it said there is as high as a column of letters.
			if (!isReady || isPrinting || width <= 0) return;
			const isNew = width !== laidWidth;
			isFree ||= isNew && laidWidth > 0;
			if (isNew && modeHere() !== mode) begin();
			const reserved = reservedHeight(figure.dataset.dsHeight, width);
			if (mode === 'scroll') {
				// The bar of a phone's browser comes and goes: only a real change of the window counts.
				if (!isNew && Math.abs(innerHeight - laidWindow) < innerHeight * 0.3) return;
				laidWindow = innerHeight;
				show(Math.round(Math.min(Math.max(innerHeight * 0.6, 440) / zoomOf(figure), 560)));
				follow();
			} else {
				unfollow();
				const { top, bottom } = figure.getBoundingClientRect();
				const isSeen = bottom > 0 && top < innerHeight;
				// Nothing moves under a reader's eyes that they did not move: the frame scrolls for so long.
				const isKept = isSeen && !isFree && !!reserved;
				show(isKept ? shown || reserved || wanted : (list ? reserved : wanted) || reserved || wanted);
			}
			laidWidth = width;
		}

		function show(height: number): void {
			shown = height;
			const sticky = mode === 'scroll';
			set(frame, {
				position: sticky ? 'sticky' : 'relative',
				top: sticky ? `${Number(figure.dataset.dsTop) || 0}px` : 'auto',
				'z-index': sticky ? '1' : 'auto',
				visibility: 'visible',
				'pointer-events': 'auto',
				display: 'block',
				height: `${height}px`
			});
			set(figure, { 'min-height': '0' });
			for (const part of parts()) set(part, { display: 'none' });
			if (list) set(list, { display: sticky ? 'block' : 'none' });
		}

		/** Behind the picture, as wide as it will be, until it answers. */
		function hide(): void {
			const height = reservedHeight(figure.dataset.dsHeight, widthIn(figure));
			set(frame, {
				position: 'absolute',
				top: '0',
				visibility: 'hidden',
				'pointer-events': 'none',
				display: 'block',
				height: `${height ?? 400}px`
			});
			if (height && !list) set(figure, { 'min-height': `${height}px` });
		}

		/** The host's own scrolling says which step it is: its last caption that has passed the line. */
		function follow(): void {
			const zoom = zoomOf(figure);
			const end = ((Number(figure.dataset.dsTop) || 0) + shown) * zoom;
			const line = Math.round(end + (innerHeight - end) / 4);
			for (const item of items) {
				set(item, {
					'min-height': `${Math.round((innerHeight * 0.7) / zoom)}px`,
					padding: '24px 0',
					margin: '0'
				});
			}
			const look = () => {
				const next = Math.max(
					items.findLastIndex((item) => item.getBoundingClientRect().top <= line),
					0
				);
				if (next === index) return;
				index = next;
				send({ type: 'step', index, progress: 0 });
			};
			unfollow();
			// One tells what comes to the line or leaves it, the other what a jump takes from one side of it to the other.
			steps = [-line, 1e6].map((above) => {
				const rootMargin = `${above}px 0px ${line + 1 - innerHeight}px 0px`;
				const observer = new IntersectionObserver(look, { rootMargin });
				for (const item of items) observer.observe(item);
				return observer;
			});
		}

		function unfollow(): void {
			for (const observer of steps) observer.disconnect();
		}

		function modeHere(): EmbedMode {
			if (!list) return 'read';
			const ancestors: CSSStyleDeclaration[] = [];
			for (let at = figure.parentElement; at && at !== document.body; at = at.parentElement) {
				if (at !== document.documentElement) ancestors.push(getComputedStyle(at));
			}
			const [body, root] = [getComputedStyle(document.body), getComputedStyle(document.documentElement)];
			// An engine that does not say how much styles enlarge measures in px from before that.
			const isMeasured =
				'currentCSSZoom' in figure ||
				[...ancestors, body, root].every(({ zoom }) => (Number(zoom) || 1) === 1);
			const sticks =
				figure.clientWidth >= 280 && innerHeight >= 620 && isMeasured && !trapsSticky(ancestors, body, root);
			return sticks ? 'scroll' : 'steps';
		}

		function parts(): HTMLElement[] {
			return stand.length > 0 ? stand : picture ? [picture as HTMLElement] : [];
		}

		/** On paper the picture stands, and all words. */
		function print(printing: boolean): void {
			send({ type: 'print', printing });
			if (!isReady) return;
			isPrinting = printing;
			set(frame, { display: printing ? 'none' : 'block' });
			for (const part of [...parts(), ...(list && mode !== 'scroll' ? [list] : [])]) {
				if (printing) part.style.removeProperty('display');
				else set(part, { display: 'none' });
			}
		}

		function remove(): void {
			clearTimeout(patience);
			inSight.unobserve(figure);
			widths.unobserve(figure);
			unfollow();
			frame.remove();
			for (const part of [...parts(), ...(list ? [list] : [])]) part.style.removeProperty('display');
			for (const item of items) {
				for (const property of ['min-height', 'padding', 'margin']) item.style.removeProperty(property);
			}
			figure.style.removeProperty('min-height');
		}

		function fire(name: string, detail: Record<string, string | number>): void {
			figure.dispatchEvent(new CustomEvent(`ds:${name}`, { bubbles: true, detail }));
		}
	}
}

function set(element: HTMLElement, rules: Readonly<Record<string, string>>): void {
	for (const [property, value] of Object.entries(rules))
		element.style.setProperty(property, value, 'important');
}

/** Room for a frame in a figure whose own style may keep its content off its edge, px. */
function widthIn(figure: HTMLElement): number {
	const { paddingLeft, paddingRight } = getComputedStyle(figure);
	return figure.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
}

/** How much a style of the host enlarges what stands in the figure: the window's own px do not know. */
const zoomOf = (figure: HTMLElement) => figure.currentCSSZoom || 1;

const themeOf = ({ dataset }: HTMLElement): EmbedTheme =>
	themes.find((theme) => theme === dataset.dsTheme) ?? 'auto';

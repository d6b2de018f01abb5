import { copyText } from '../outlets/copyText.ts';
import { previewWriter } from '../serving/trustedTypes.ts';
import { hostPage } from './hostPage.ts';
import type { EmbedTheme } from './messages.ts';
import { inTheme } from './snippets.ts';

// What is shown is made of this page's own snippets.
const written = previewWriter();

// The page lists every snippet. What is added here: a preview of the one that is chosen, and copying with one press.
const room = document.querySelector<HTMLElement>('[data-editors]');
const list = document.querySelector<HTMLElement>('[data-list]');
if (room && list) begin(room, [...list.querySelectorAll<HTMLDetailsElement>('.snippets')]);

function begin(room: HTMLElement, all: readonly HTMLDetailsElement[]): void {
	const groups = { story: 'The story', chart: 'Charts', step: 'Steps of the story' };
	const what = choice(
		'Show',
		Object.entries(groups).map(([kind, label]) => ({
			label,
			options: all
				.filter(({ dataset }) => dataset.kind === kind)
				.map(({ dataset }) => [dataset.embed ?? '', dataset.title ?? ''] as const)
		}))
	);
	const widths = [280, 320, 480, 600, 760];
	const width = choice('Width', [{ options: widths.map((px) => [String(px), `${px} px`] as const) }]);
	const theme = choice('Theme', [
		{
			options: [
				['auto', 'As the reader’s system'],
				['light', 'Light'],
				['dark', 'Dark']
			] as const
		}
	]);
	const way = choice('Way', [
		{
			options: [
				['loader', 'With the loader'],
				['frame', 'Frame only']
			] as const
		}
	]);
	const chooser = document.createElement('div');
	chooser.className = 'chooser';
	for (const select of [what, width, theme, way]) chooser.append(select.parentElement ?? select);

	const preview = document.createElement('div');
	preview.className = 'preview';
	preview.tabIndex = 0;
	preview.setAttribute('role', 'region');
	preview.setAttribute('aria-label', 'Preview');
	const said = document.createElement('p');
	said.className = 'said';
	said.setAttribute('role', 'status');
	const chosen = document.createElement('div');
	const heading = document.createElement('h2');
	heading.textContent = 'See it and copy it';
	room.append(heading, chooser, preview, said, chosen);
	// A column of a news page, or what a narrow window shows whole.
	const fits = Math.min(preview.clientWidth, 600);
	width.value = String(widths.findLast((px) => px <= fits) ?? widths[0]);

	for (const select of [what, width, theme, way]) select.addEventListener('change', show);
	for (const snippet of document.querySelectorAll<HTMLElement>('.snippet')) addCopy(snippet);
	// A page of somebody else's is as high as what is in it; the story's is scrolled.
	const heights = new ResizeObserver(([entry]) => {
		const frame = preview.querySelector('iframe');
		if (frame && entry) frame.height = String(Math.ceil(entry.target.getBoundingClientRect().height));
	});
	show();
	document.documentElement.dataset.ready = '';

	function show(): void {
		const details = all.find(({ dataset }) => dataset.embed === what.value);
		const chosenTheme = theme.value as EmbedTheme;
		const frame = document.createElement('iframe');
		frame.title = `Preview: ${what.selectedOptions[0]?.textContent}`;
		frame.width = width.value;
		frame.height = '640';
		// From where this page stands, which may not be where the story is published.
		const here = new URL('.', location.href).href;
		heights.disconnect();
		let write = () => {};
		const text = (kind: string) =>
			details?.querySelector<HTMLTextAreaElement>(`[data-snippet=${kind}] textarea`)?.value ?? '';
		if (way.value === 'loader') {
			const published = text('address').slice(0, -what.value.length);
			const snippet = text('responsive').replaceAll(published, new URL('..', here).href);
			const look = { theme: chosenTheme, isStory: details?.dataset.kind === 'story' };
			// Written into a document of this page's own: in one of `srcdoc` Firefox lets a policy's “self” name
			// no origin, and the embed's frame would be refused.
			write = () => {
				const host = frame.contentDocument;
				host?.open();
				host?.write(written(hostPage(inTheme(snippet, chosenTheme), look)));
				host?.close();
				if (host?.body && details?.dataset.kind !== 'story') heights.observe(host.body);
			};
		} else {
			frame.src = inTheme(`${here}${what.value.replace(/^embed\//, '')}`, chosenTheme);
			// As high as its snippet makes it.
			frame.height = /height="(\d+)"/.exec(text('frame'))?.[1] ?? frame.height;
		}
		preview.replaceChildren(frame);
		write();
		const copy = details?.cloneNode(true) as HTMLDetailsElement | undefined;
		if (!copy) return;
		copy.open = true;
		for (const named of copy.querySelectorAll('[id]')) named.id = `chosen-${named.id}`;
		for (const area of copy.querySelectorAll('textarea')) {
			area.setAttribute('aria-labelledby', `chosen-${area.getAttribute('aria-labelledby')}`);
			area.value = inTheme(area.value, chosenTheme);
		}
		for (const button of copy.querySelectorAll('.copy')) button.remove();
		for (const snippet of copy.querySelectorAll<HTMLElement>('.snippet')) addCopy(snippet);
		chosen.replaceChildren(copy);
	}

	function addCopy(snippet: HTMLElement): void {
		const area = snippet.querySelector('textarea');
		const name = snippet.querySelector('.name')?.textContent ?? '';
		if (!area) return;
		const button = document.createElement('button');
		button.type = 'button';
		button.className = 'quiet copy';
		button.textContent = `Copy “${name}”`;
		button.addEventListener('click', async () => {
			if (await copyText(area.value)) {
				button.textContent = `Copied “${name}”`;
				said.textContent = `Copied: ${name}.`;
			} else {
				area.select();
				said.textContent = 'Your browser does not let this page copy. It is selected: copy it by key.';
			}
		});
		snippet.append(button);
	}
}

interface Group {
	label?: string;
	/** Value and words of each. */
	options: readonly (readonly [string, string])[];
}

/** A list to choose from, in its label. */
function choice(words: string, groups: readonly Group[]): HTMLSelectElement {
	const label = document.createElement('label');
	label.className = 'choice';
	const name = document.createElement('span');
	name.textContent = words;
	const select = document.createElement('select');
	for (const { label, options } of groups) {
		const made = options.map(([value, text]) => new Option(text, value));
		if (!label) {
			select.append(...made);
			continue;
		}
		const group = document.createElement('optgroup');
		group.label = label;
		group.append(...made);
		select.append(group);
	}
	label.append(name, select);
	return select;
}

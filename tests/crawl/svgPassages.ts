import { DOMParser } from 'linkedom';
import { selectorOf } from './htmlPassages.ts';
import type { Passage } from './Passage.ts';
import { ofPath, scopeOf } from './Scope.ts';

/** Every text of an exported picture, and of what it says of itself. */
export function svgPassages(path: string, svg: string): Passage[] {
	const document = new DOMParser().parseFromString(svg, 'image/svg+xml') as unknown as Document;
	const scope = ofPath(path) ?? scopeOf([]);
	const passages = [...document.querySelectorAll('title, desc, svg svg text, metadata *')].flatMap(
		(element): Passage[] => {
			if (element.children.length > 0 && element.localName !== 'text') return [];
			const text = textOf(element);
			const id = element.getAttribute('data-figure');
			if (!text) return [];
			const kind = element.localName === 'text' ? 'drawn' : element.closest('metadata') ? 'data' : 'spoken';
			const owned = id ? [{ from: 0, to: text.length, id }] : [];
			return [{ file: path, place: selectorOf(element), text, kind, scope, owned }];
		}
	);
	// Around the picture a line is cut where a glyph stands: it is read as one.
	const frame = [...document.querySelectorAll('svg > g > text')].filter((one) => !one.closest('svg svg'));
	if (frame.length === 0) return passages;
	let text = '';
	const owned: { from: number; to: number; id: string }[] = [];
	for (const element of frame) {
		const id = element.getAttribute('data-figure');
		const from = text.length;
		text += `${textOf(element)} `;
		if (id) owned.push({ from, to: text.length, id });
	}
	return [
		...passages,
		{ file: path, place: 'svg > g > text', text: text.trimEnd(), kind: 'drawn', scope, owned }
	];
}

const textOf = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

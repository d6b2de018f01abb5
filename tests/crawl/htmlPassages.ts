import { parseHTML } from 'linkedom';
import { claims } from 'virtual:records';
import { jsonPassages } from './jsonPassages.ts';
import type { Passage } from './Passage.ts';
import {
	everything,
	joined,
	ofChart,
	ofClaim,
	ofPath,
	ofRecord,
	ofSceneName,
	ofStep,
	scopeOf,
	type Scope
} from './Scope.ts';

const inline = new Set(
	'a abbr b button cite code em i kbd label option small span strong sub sup time tspan u'.split(' ')
);
const unread = new Set(['script', 'style', 'template', 'metadata']);
/** Plain strings: what is written there is not marked number by number. */
const spoken =
	'svg, title, .description, caption, td, th, .source, .credit, .snippets, textarea, nav, .contents, .owners, .rests, option, .receipt[data-standing=derived]';
const readAttributes = ['alt', 'title', 'aria-label', 'aria-description', 'placeholder', 'data-act'];
const readMeta =
	/^(description|author|citation_.*|og:(title|description|image:alt|site_name)|twitter:(title|description|image:alt))$/;

export const parsePage = (html: string): Document => {
	// Several rules look at the same page in turn.
	if (last?.html !== html) last = { html, document: parseHTML(html).document as unknown as Document };
	return last.document;
};
let last: { html: string; document: Document } | undefined;

/** Every text of a page: what is seen, spoken, found and shown by others. */
export function htmlPassages(path: string, html: string): Passage[] {
	const document = parsePage(html);
	const page = pageScope(path, document);
	return passagesIn(document, path, page);
}

export function pageScope(path: string, document: Document): Scope {
	const ids = [...document.querySelectorAll(`[data-figure], ${receipts}`)].map(
		(element) => element.getAttribute('data-figure') ?? recordOf(element)
	);
	const own = ofPath(path);
	if (/^(index|(claims|changes|method)\/index|embed\/story\/index)\.html$/.test(path)) return everything;
	return joined([scopeOf(ids), ...(own ? [own] : [])]);
}

function passagesIn(root: Document, file: string, page: Scope): Passage[] {
	const passages: Passage[] = [];
	const blocks = new Map<Element, { text: string; owned: { from: number; to: number; id: string }[] }>();
	const read = (node: Node, block: Element, id?: string) => {
		for (const child of node.childNodes) {
			if (child.nodeType === 3) {
				const run = blocks.get(block) ?? { text: '', owned: [] };
				blocks.set(block, run);
				let text = (child.textContent ?? '').replace(/\s+/g, ' ');
				if (/^$|\s$/.test(run.text)) text = text.trimStart();
				if (id && text) run.owned.push({ from: run.text.length, to: run.text.length + text.length, id });
				run.text += text;
			} else if (child.nodeType === 1) {
				const element = child as Element;
				const name = element.localName;
				if (unread.has(name)) continue;
				const own = element.getAttribute('data-figure') ?? id;
				if (name === 'textarea') {
					passages.push(
						...fragmentPassages(file, textIn(element), scopeAt(element, page), selectorOf(element))
					);
				} else read(element, inline.has(name) ? block : element, own);
			}
		}
	};
	if (root.documentElement) read(root.documentElement, root.documentElement);
	for (const [element, { text, owned }] of blocks) {
		if (!text.trim()) continue;
		const kind = element.closest('svg') ? 'drawn' : element.closest(spoken) ? 'spoken' : 'prose';
		passages.push({
			...{ file, place: selectorOf(element), text: text.trimEnd(), kind, owned },
			scope: scopeAt(element, page)
		});
	}
	for (const element of root.querySelectorAll('*')) passages.push(...attributePassages(element, file, page));
	return passages;
}

function attributePassages(element: Element, file: string, page: Scope): Passage[] {
	const passage = (name: string, text: string): Passage => ({
		...{ file, place: `${selectorOf(element)} ${name}`, text, kind: 'spoken', owned: [] },
		scope: scopeAt(element, page)
	});
	const { localName } = element;
	if (localName === 'meta') {
		const name = element.getAttribute('name') ?? element.getAttribute('property') ?? '';
		if (!readMeta.test(name)) return [];
		const said = passage(name, element.getAttribute('content') ?? '');
		return [name === 'og:image:alt' ? { ...said, scope: ofCard(element) ?? page } : said];
	}
	if (localName === 'script') {
		if (element.getAttribute('type') !== 'application/ld+json') return [];
		return jsonPassages(file, element.textContent ?? '', page, 'JSON-LD');
	}
	const lines = element.getAttribute('data-lines');
	return [
		...readAttributes.flatMap((name) => {
			const text = element.getAttribute(name);
			return text ? [passage(name, text)] : [];
		}),
		...(lines ? jsonPassages(file, lines, page, `${selectorOf(element)} data-lines`) : [])
	];
}

/** What the picture that stands for a page draws: another picture than the page's own may stand for it. */
function ofCard(element: Element): Scope | undefined {
	const image = element.parentElement?.querySelector('meta[property="og:image"]')?.getAttribute('content');
	return ofPath(/export\/.*/.exec(image ?? '')?.[0] ?? '');
}

/** What answers for a record: its receipt, or a part of one. */
const receipts = '.receipt[id], [data-receipt]';
export const recordOf = (receipt: Element): string =>
	receipt.getAttribute('data-receipt') ?? receipt.id.replace('receipt-', '');

/** The records that the place of an element speaks of: the nearest block that names them. */
export function scopeAt(element: Element, page: Scope): Scope {
	const near = element.closest(
		`${receipts}, .claim-note, tbody tr, figure[data-chart], section[data-step], .snippets, .card, [data-stage]`
	);
	if (!near) return page;
	if (near.matches(receipts)) return ofRecord(recordOf(near));
	if (near.classList.contains('claim-note')) {
		const claim = claims.find(({ id }) => `claim-${id}` === near.id);
		return claim ? ofClaim(claim) : scopeOf([]);
	}
	if (near.localName === 'tr') {
		const ids = [...near.querySelectorAll('[data-figure]')].map(
			(one) => one.getAttribute('data-figure') ?? ''
		);
		return ids.length > 0 ? scopeOf(ids) : scopeAt(near.parentElement ?? near, page);
	}
	if (near.classList.contains('card')) {
		return (
			ofPath(/charts\/[\w-]+\//.exec(near.querySelector('a')?.getAttribute('href') ?? '')?.[0] ?? '') ?? page
		);
	}
	const step = near.getAttribute('data-step');
	if (step) return ofStep(step);
	const [, kind, id = ''] =
		/^embed\/(\w+)\/(?:([\w-]+)\/)?$/.exec(near.getAttribute('data-embed') ?? '') ?? [];
	if (kind) return kind === 'story' ? everything : kind === 'step' ? ofStep(id) : ofChart(id);
	const chart = near.getAttribute('data-chart') ?? '';
	const scene = near.closest('[data-scene]')?.getAttribute('data-scene');
	if (scene) return ofSceneName(scene.includes('/') ? scene : `${chart}/${scene}`);
	return chart ? ofChart(chart, 'all') : page;
}

/** The texts of HTML that others paste. */
export const fragmentPassages = (file: string, html: string, scope: Scope, place: string): Passage[] =>
	passagesIn(parsePage(`<html><body>${html}</body></html>`), file, scope).map((one) => ({
		...one,
		kind: 'spoken',
		place: `${place} → ${one.place}`
	}));

/** What a field for copying holds, its entities read. */
const textIn = (field: Element): string =>
	parsePage(`<body><p>${(field.textContent ?? '').replaceAll('<', '&lt;')}</p></body>`).querySelector('p')
		?.textContent ?? '';

/** A short way to an element: its nearest id, then names. */
export function selectorOf(element: Element): string {
	const parts: string[] = [];
	for (let at: Element | null = element; at && parts.length < 4; at = at.parentElement) {
		const id = at.getAttribute('id');
		const name = at.getAttribute('data-receipt') ?? at.getAttribute('data-chart');
		parts.unshift(id ? `#${id}` : name ? `${at.localName}[${name}]` : at.localName);
		if (id) break;
	}
	return parts.join(' > ');
}

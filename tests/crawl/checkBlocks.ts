import { quotations, site, speakers, story } from 'virtual:records';
import { figuresInProse } from '../../src/lib/text/resolve.ts';
import type { Finding } from './Finding.ts';
import { pageScope, parsePage, recordOf, scopeAt, selectorOf } from './htmlPassages.ts';
import { missingIn, type Part } from './ownership.ts';
import { everything, ofPath } from './Scope.ts';
import type { SiteFile } from './SiteFile.ts';

const textOf = (element: Element | null | undefined) =>
	(element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const stepOf = (id: string) => story.acts.flatMap(({ steps }) => steps).find((step) => step.id === id);

/** Speaker, standing and day in the block of every figure, quotations letter for letter, links that lead somewhere. */
export function checkPage({ path, text: html }: SiteFile): Finding[] {
	const document = parsePage(html);
	const page = pageScope(path, document);
	const findings: Finding[] = [];
	const fault = (element: Element, rule: string, what: string, remedy: string) =>
		findings.push({
			file: path,
			place: selectorOf(element),
			around: textOf(element).slice(0, 120),
			rule,
			what,
			remedy
		});
	const all = (selector: string) => [...document.querySelectorAll(selector)];

	for (const block of all('figure[data-chart], .card')) {
		const source = textOf(block.querySelector('.source'));
		const lists = scopeAt(block, page).owned.map((ids) => missing(source, ids));
		owned(block, lists.find((one) => one.length === 0) ?? lists[0] ?? []);
		if (!source.includes(`data ${site.version}`))
			fault(block, 'version', 'the figure does not name the version of the data', 'give it its source line');
	}
	for (const receipt of all('.receipt[id]')) {
		const id = recordOf(receipt);
		if (everything.records.has(id))
			owned(receipt, missing(textOf(receipt.querySelector('.receipt-owner')), [id]));
	}
	for (const section of all('section[data-step]')) {
		const step = stepOf(section.getAttribute('data-step') ?? '');
		const lines = [...section.querySelectorAll('.owners, .words .source')].map(textOf).join(' ');
		if (step) owned(section, missing(lines, figuresInProse(step.text)));
	}
	for (const quote of all('blockquote[data-quote]')) {
		const record = quotations.find(({ id }) => id === quote.getAttribute('data-quote'));
		const by = speakers.find(({ id }) => id === record?.speaker);
		if (textOf(quote.querySelector('p')) !== record?.words)
			fault(quote, 'quotation', 'the words are not those of the record', 'print them from quotations.yaml');
		const footer = textOf(quote.querySelector('footer'));
		owned(quote, [
			...(by && footer.includes(by.name) ? [] : ['speaker' as const]),
			...(footer.includes('testimony') ? [] : ['standing' as const])
		]);
	}
	const ids = new Set(all('[id]').map(({ id }) => id));
	for (const link of all('a[href*="#"]')) {
		const [, before = '', id = ''] = /^([^#]*)#(.+)$/.exec(link.getAttribute('href') ?? '') ?? [];
		if (before === '' && id && !ids.has(decodeURIComponent(id)))
			fault(link, 'link', `nothing here is called “${id}”`, 'let it lead to a note of this page');
		const [, record] = /^receipt-(.+)$/.exec(id) ?? [];
		if (record && !everything.records.has(record))
			fault(link, 'link', `no record is called “${record}”`, 'name a record that there is');
	}
	for (const marked of all('[data-figure]')) {
		const id = marked.getAttribute('data-figure') ?? '';
		if (!everything.records.has(id))
			fault(marked, 'record', `no record is called “${id}”`, 'name one that there is');
	}
	if (/^embed\/(?:chart|step|story)\//.test(path)) {
		const footer = document.querySelector('footer.credit');
		if (!textOf(footer).includes(`data version ${site.version}`))
			fault(
				footer ?? document.body,
				'version',
				'the embed does not name its data',
				'give it its credit line'
			);
	}
	return findings;

	function owned(element: Element, parts: readonly Part[]): void {
		for (const part of new Set(parts))
			fault(
				element,
				part,
				`the block does not say the ${part} of each of its figures`,
				'let the line of owners stand in the block'
			);
	}
}

const missing = (text: string, ids: readonly string[]): Part[] => ids.flatMap((id) => missingIn(text, id));

/** The same of a picture that stands alone: its frame says whose it is, or its alternative text where letters are drawn as paths. */
export function checkPicture(file: SiteFile, frame: string, whole: string): Finding[] {
	const { path } = file;
	const findings: Finding[] = [];
	const fault = (rule: string, what: string, remedy: string) =>
		findings.push({ file: path, place: 'svg', around: frame.slice(0, 120), rule, what, remedy });
	const scope = ofPath(path);
	// The legend names parties too: what counts is the line of owners.
	const owners = frame.slice(Math.max(frame.lastIndexOf('Said by '), frame.lastIndexOf(' By '), 0));
	const [, id = ''] = /^export\/step\/([\w-]+)\./.exec(path) ?? [];
	const step = stepOf(id);
	const quotation = quotations.find((one) => one.id === step?.quote && step.scene === 'words');
	const lists = (quotation ? [] : (scope?.owned ?? []))
		.filter((list) => list.length > 0)
		.map((list) => missing(owners, list));
	for (const part of new Set(lists.find((one) => one.length === 0) ?? lists[0] ?? []))
		fault(
			part,
			`the picture does not say the ${part} of each of its figures`,
			'let the line of owners stand in it'
		);
	if (!frame.includes(`data ${site.version}`))
		fault('version', 'the picture does not name the version of its data', 'let its source line stand in it');
	if (quotation) {
		const by = speakers.find((one) => one.id === quotation.speaker)?.name ?? '';
		if (!frame.includes(by))
			fault('speaker', 'the picture does not say who spoke', 'let its source line stand in it');
		if (!frame.includes('testimony'))
			fault('standing', 'the picture does not say that it is testimony', 'let its source line stand in it');
		if (!whole.includes(quotation.words))
			fault('quotation', 'the words are not those of the record', 'print them from quotations.yaml');
	}
	return findings;
}

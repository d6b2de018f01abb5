import { derived, site, story } from 'virtual:records';
import { render } from 'svelte/server';
import { embeddable, snippetOf } from '../../src/lib/embed/embeddable.ts';
import { embedPage, oembedAnswer } from '../../src/lib/embed/embedPage.ts';
import { snippet, snippetKinds } from '../../src/lib/embed/snippets.ts';
import { claimsLd, storyLd } from '../../src/lib/export/jsonLd.ts';
import Change from '../../src/lib/outlets/Change.svelte';
import Claim from '../../src/lib/outlets/Claim.svelte';
import Corrections from '../../src/lib/outlets/Corrections.svelte';
import Figure from '../../src/lib/outlets/Figure.svelte';
import Receipts from '../../src/lib/outlets/Receipts.svelte';
import { homeScene } from '../../src/lib/story/chartsInStory.ts';
import EndMatter from '../../src/lib/story/EndMatter.svelte';
import Step from '../../src/lib/story/Step.svelte';
import PageData from '../../src/routes/PageData.svelte';
import Sources from '../../src/routes/method/Sources.svelte';
import { payloads } from './payloads.ts';
import { change, claim, report, shownSteps, slots } from './textSlots.ts';

/** What writes HTML of the texts as they are now, by name. */
export type Parts = Readonly<Record<string, () => string>>;

const figures = (ids: readonly Parameters<typeof homeScene>[0][]) =>
	ids.map((id) => render(Figure, { props: { scene: homeScene(id), withTable: true } }).body).join('');

/** Quickly written. */
export const light: Parts = {
	receipts: () => render(Receipts, { props: { only: [report?.id ?? '', derived[0]?.id ?? ''] } }).body,
	claim: () => (claim ? render(Claim, { props: { claim } }).body : ''),
	change: () => (change ? render(Change, { props: { change, root: '' } }).body : ''),
	corrections: () =>
		render(Corrections, {
			props: { names: change?.changed.map(({ record }) => record) ?? [], place: 'story/story', root: '/' }
		}).body,
	programs: () =>
		render(PageData, { props: { canonical: '', things: [...storyLd(story.title), ...claimsLd()] } }).body
};
export const heavy: Parts = {
	steps: () => shownSteps.map((props) => render(Step, { props }).body).join(''),
	figures: () => figures(['families', 'motives', 'claims', 'casualty-estimates']),
	dated: () => figures(['forecast', 'one-of-forty']),
	end: () => render(EndMatter).body,
	sources: () => render(Sources, { props: { root: '' } }).body,
	embed: () => embedPage(embeddable('chart', 'families'), { source: '' }),
	oembed: () => oembedAnswer(embeddable('chart', 'families')).html,
	snippets: () =>
		snippetKinds
			.map((kind) => snippet(kind, snippetOf(embeddable('chart', 'families'), site.address)))
			.join('\n')
};

const kept = slots.map(({ of, key }) => of[key]);
/** Gives every text back what the record says. */
export const unfill = (): void =>
	slots.forEach(({ of, key }, i) => (kept[i] === undefined ? delete of[key] : (of[key] = kept[i])));

/** Gives every text of the slots another of some texts; what they are now, in the order of the slots. */
export function fill(texts: readonly string[], turn: number): string[] {
	return slots.map(({ of, key, before = '' }, i) => {
		const text = `${before}${texts[(turn + i * 7) % texts.length] ?? ''}`;
		of[key] = text;
		return text;
	});
}

const together = 40;
/** All payloads, in a few texts: for what takes long to write. */
export const joinedPayloads: readonly string[] = Array.from(
	{ length: Math.ceil(payloads.length / together) },
	(_, i) => payloads.slice(i * together, (i + 1) * together).join(' ')
);

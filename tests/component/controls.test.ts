import { claims, site } from 'virtual:records';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { lenses, type Scene } from '../../src/lib/charts/chart.ts';
import { article, options } from '../../src/lib/charts/force-ratio/pairs.ts';
import { registry } from '../../src/lib/charts/registry.ts';
import Controls from '../../src/lib/outlets/Controls.svelte';
import { daysOf } from '../../src/lib/reader/options.ts';
import { longDate } from '../../src/lib/text/dates.ts';
import { midSentence, ownerLine } from '../../src/lib/text/owner.ts';
import { scenes } from '../unit/charts/drawings.ts';
import { everyElement, parseHtml, type Served } from './parseHtml.ts';

const served = (scene: Scene) =>
	everyElement(parseHtml(render(Controls, { props: { scene, onchoose: () => {} } }).body));
const named = (all: readonly Served[], ...names: string[]) => all.filter(({ name }) => names.includes(name));

/** The words that a screen reader says of a control. */
function labelOf(control: Served, all: readonly Served[]): string | undefined {
	const around = named(all, 'label').find(({ children }) => everyElement(children).includes(control));
	const beside = named(all, 'label').find(({ attributes }) => attributes.for === control.attributes.id);
	const label = around ? named(everyElement(around.children), 'span')[0] : beside;
	return control.attributes['aria-label'] ?? label?.text;
}
const controlsIn = (all: readonly Served[]) =>
	named(all, 'select', 'input').map((control) => ({ control, label: labelOf(control, all) }));
const find = (all: readonly Served[], label: string) =>
	controlsIn(all).find((item) => item.label === label)?.control;
const optionsOf = (select?: Served) =>
	named(everyElement(select?.children ?? []), 'option').map(({ attributes, text }) => ({
		value: attributes.value ?? '',
		text
	}));
const chosenIn = (select?: Served) =>
	named(everyElement(select?.children ?? []), 'option').filter(({ attributes }) => 'selected' in attributes);

for (const scene of scenes.filter(({ progress }) => progress === 0))
	describe(`${scene.chart}/${scene.scene}`, () => {
		const all = served(scene);
		const offers = registry[scene.chart].offers(scene);

		test('has a control for each choice that it offers, each with a label of its own', () => {
			const labels = controlsIn(all).map(({ label }) => label);
			expect(labels).toEqual([
				...(offers.includes('pair') ? ['North Koreans', 'Russians'] : []),
				...(offers.includes('standing') ? ['Standing'] : []),
				...(offers.includes('lens') ? ['Said by'] : []),
				...(offers.includes('saidBy') ? ['Known by', 'Known by, as a date'] : [])
			]);
		});

		test('has no way back to all where all is shown', () => {
			expect(named(all, 'button').filter(({ text }) => text.includes('all again'))).toEqual([]);
		});
	});

test('two charts in a page have no id twice', () => {
	const { body } = render(Controls, {
		props: { scene: { chart: 'troop-estimates', scene: 'all', progress: 0 }, onchoose: () => {} }
	});
	const other = render(Controls, {
		props: { scene: { chart: 'casualty-estimates', scene: 'all', progress: 0 }, onchoose: () => {} }
	}).body;
	for (const html of [body, other]) {
		const ids = everyElement(parseHtml(html)).flatMap(({ attributes }) => attributes.id ?? []);
		expect(new Set(ids).size).toBe(ids.length);
	}
});

test('numbers are picked by their owner, and the article’s are picked at first', () => {
	const all = served({ chart: 'force-ratio', scene: 'ratio', progress: 0 });
	for (const [label, side] of [
		['North Koreans', 'north'],
		['Russians', 'russia']
	] as const) {
		const list = optionsOf(find(all, label));
		expect(list.map(({ value }) => value)).toEqual([...options[side]]);
		for (const { value, text } of list) expect(text).toContain(midSentence(ownerLine(value)));
		expect(chosenIn(find(all, label)).map(({ attributes }) => attributes.value)).toEqual([article[side]]);
	}
});

test('a lens is chosen by the name of its party, a standing by its own', () => {
	const all = served({ chart: 'claims', scene: 'all', progress: 0, lens: 'kyiv', standing: 'disputed' });
	expect(optionsOf(find(all, 'Said by')).map(({ value }) => value)).toEqual(['', ...lenses]);
	expect(chosenIn(find(all, 'Said by')).map(({ text }) => text)).toEqual(['Kyiv']);
	const standings = optionsOf(find(all, 'Standing')).map(({ value }) => value);
	expect(standings.sort()).toEqual(['', ...new Set(claims.map(({ standing }) => standing))].sort());
	expect(chosenIn(find(all, 'Standing')).map(({ text }) => text)).toEqual(['Disputed']);
});

test('the clock says its day in words and stands at the last stop that the day has reached', () => {
	const days = daysOf('troop-estimates');
	const at = (saidBy?: string) => {
		const all = served({ chart: 'troop-estimates', scene: 'all', progress: 0, ...(saidBy && { saidBy }) });
		return { clock: find(all, 'Known by')?.attributes, date: find(all, 'Known by, as a date')?.attributes };
	};
	expect(at().clock).toMatchObject({
		type: 'range',
		min: '0',
		max: String(days.length - 1),
		value: String(days.length - 1),
		'aria-valuetext': longDate(site.figuresReadTo)
	});
	expect(at('2024-10-23').clock).toMatchObject({
		value: String(days.indexOf('2024-10-23')),
		'aria-valuetext': '23 October 2024'
	});
	expect(at('2024-10-25').clock?.value).toBe(String(days.indexOf('2024-10-24')));
	expect(at('2024-10-25').date).toMatchObject({
		type: 'date',
		min: site.figuresReadFrom,
		max: site.figuresReadTo,
		value: '2024-10-25'
	});
});

test('where something was chosen there is a way back to all', () => {
	const choices = [{ lens: 'seoul' }, { saidBy: '2025-01-01' }] as const;
	for (const choice of choices) {
		const all = served({ chart: 'troop-estimates', scene: 'all', progress: 0, ...choice });
		expect(named(all, 'button').map(({ attributes, text }) => [attributes.type, text])).toEqual([
			['button', 'Show all again']
		]);
	}
});

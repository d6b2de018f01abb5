import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { registry } from '../../src/lib/charts/registry.ts';
import { chartIds } from '../../src/lib/data/lists.ts';
import ChartCard from '../../src/lib/outlets/ChartCard.svelte';
import { homeScene } from '../../src/lib/story/chartsInStory.ts';
import { everyElement, parseHtml } from './parseHtml.ts';

test('a chart in the list of all says what its marks mean', () => {
	const lines = chartIds.flatMap((id) => {
		const { body } = render(ChartCard, { props: { scene: homeScene(id), href: `/charts/${id}/` } });
		const keys = everyElement(parseHtml(body)).filter(({ attributes }) => attributes['class'] === 'key');
		const meant = registry[id].key(homeScene(id)).map(({ text }) => text);
		expect(keys.length, id).toBe(meant.length > 0 ? 1 : 0);
		expect(
			meant.filter((text) => !body.includes(text)),
			id
		).toEqual([]);
		return meant;
	});
	expect(lines.length).toBeGreaterThan(chartIds.length);
});

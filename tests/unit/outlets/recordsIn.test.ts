import { claims, derived, reports } from 'virtual:records';
import { expect, test } from 'vitest';
import { registry } from '../../../src/lib/charts/registry.ts';
import type { Scene } from '../../../src/lib/charts/chart.ts';
import { drawnIn, figuresIn, figuresPictured, recordsOfClaim } from '../../../src/lib/outlets/recordsIn.ts';
import { receiptOf } from '../../../src/lib/text/owner.ts';
import { chosenScenes } from '../charts/choices.ts';
import { scenes } from '../charts/drawings.ts';

const every: Scene[] = [...scenes, ...chosenScenes.map(({ scene }) => scene)];
const receipts = new Set([...reports, ...derived].map(({ id }) => id));
const tokens = (prose = '') =>
	[...prose.matchAll(/\{([\w-]+)(?:\|(?:bare|word|Word))?\}/g)].map(([, id]) => id ?? '');

test('every figure that a scene states in words, picture or table is found, and has a receipt', () => {
	for (const scene of every) {
		const chart = registry[scene.chart];
		const { title, subtitle, note, figures } = chart.words(scene);
		const found = figuresIn(scene);
		const cells = chart.table(scene).rows.flatMap((row) => row.flatMap(({ figure }) => figure ?? []));
		const drawn = chart
			.layout(scene, { width: 540, height: chart.height(scene, 540), pixel: 0.5 })
			.marks.flatMap(({ figure }) => figure ?? []);
		for (const id of [...figures, ...[title, subtitle, note].flatMap(tokens), ...cells, ...drawn]) {
			expect(found, `${scene.chart}/${scene.scene}`).toContain(id);
		}
		for (const id of found) expect(receipts.has(receiptOf(id)), id).toBe(true);
		expect(new Set(found).size).toBe(found.length);
	}
});

test('a picture wider or narrower states no figure besides', () => {
	for (const scene of every) {
		const chart = registry[scene.chart];
		const found = new Set(figuresPictured(scene));
		for (const width of [288, 360, 702, 900]) {
			const { marks } = chart.layout(scene, { width, height: chart.height(scene, width), pixel: 0.5 });
			const drawn = marks.flatMap(({ figure }) => figure ?? []);
			expect(
				drawn.filter((id) => !found.has(id)),
				`${scene.chart}/${scene.scene} at ${width}`
			).toEqual([]);
		}
	}
});

test('what is drawn is named once, and the claims chart draws claims', () => {
	for (const scene of every) {
		const ids = drawnIn(scene).map(({ kind, id }) => `${kind} ${id}`);
		expect(new Set(ids).size).toBe(ids.length);
	}
	const drawn = drawnIn({ chart: 'claims', scene: 'all', progress: 0 });
	const ids = drawn.flatMap(({ kind, id }) => (kind === 'claim' ? [id] : []));
	expect(ids.sort()).toEqual(claims.map(({ id }) => id).sort());
});

test('a claim leads to all that it rests on and all that its words state', () => {
	for (const claim of claims) {
		const found = recordsOfClaim(claim);
		for (const id of [...claim.reports, ...[claim.claim, claim.detail, claim.why].flatMap(tokens)]) {
			expect(found, claim.id).toContain(id);
		}
		for (const id of found) expect(receipts.has(receiptOf(id)), id).toBe(true);
	}
});

import type { Scene } from '../charts/chart.ts';
import { registry } from '../charts/registry.ts';
import type { Claim } from '../data/schema.ts';
import { figure, hasFigure } from '../model/record.ts';
import { isDerived } from '../text/phrase.ts';
import { figuresInProse } from '../text/resolve.ts';

/** Something drawn that has a record behind it. */
export interface Drawn {
	kind: 'figure' | 'claim';
	id: string;
}

/** Every record that a scene's marks state, in painting order, each once. */
export function drawnIn(scene: Scene): Drawn[] {
	const chart = registry[scene.chart];
	const width = 540;
	const { marks } = chart.layout(scene, { width, height: chart.height(scene, width), pixel: 0.5 });
	const all = marks.flatMap(({ figure, claim }): Drawn[] =>
		figure ? [{ kind: 'figure', id: figure }] : claim ? [{ kind: 'claim', id: claim }] : []
	);
	return all.filter(({ id }, i) => all.findIndex((other) => other.id === id) === i);
}

/** Every figure and report that a scene states in its words and its picture. */
export function figuresPictured(scene: Scene): string[] {
	const { title, subtitle, note = '', figures } = registry[scene.chart].words(scene);
	return [
		...new Set([
			...figures,
			...[title, subtitle, note].flatMap(figuresInProse),
			...drawnIn(scene).flatMap(({ kind, id }) => (kind === 'figure' ? [id] : []))
		])
	];
}

/** The same, and those of its table. */
export function figuresIn(scene: Scene): string[] {
	const cells = registry[scene.chart].table(scene).rows.flat();
	return [...new Set([...figuresPictured(scene), ...cells.flatMap(({ figure }) => figure ?? [])])];
}

/** Every figure and report that a claim's note states or rests on. */
export const recordsOfClaim = ({ claim, detail, why, reports }: Claim): string[] => [
	...reports,
	...[claim, detail, why].flatMap(figuresInProse)
];

/** The names of figures as `changes.yaml` has them, each followed by those it is derived from. */
export function figureNames(ids: readonly string[]): string[] {
	return ids.flatMap((id) => {
		const own = hasFigure(id) ? figure(id) : undefined;
		const inputs = own && isDerived(own) && own.formula !== 'count' ? own.inputs : [];
		return [`figure/${id}`, ...figureNames(inputs)];
	});
}

/** The names of all records that a scene states or draws. */
export const namesIn = (scene: Scene): string[] => [
	...figureNames(figuresIn(scene)),
	...drawnIn(scene).flatMap(({ kind, id }) => (kind === 'claim' ? [`claim/${id}`] : []))
];

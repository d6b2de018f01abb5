import { error, json } from '@sveltejs/kit';
import { chartIds } from '$lib/data/lists.ts';
import { embeddable, type Kind } from '$lib/embed/embeddable.ts';
import { oembedAnswer } from '$lib/embed/embedPage.ts';
import { stepIds } from '$lib/story/pictures.ts';

export const prerender = true;
export const entries = () => [
	...chartIds.map((id) => ({ kind: 'chart' as const, id })),
	...stepIds.map((id) => ({ kind: 'step' as const, id }))
];

export function GET({ params }: { params: { kind: string; id: string } }): Response {
	const ids: readonly string[] = params.kind === 'chart' ? chartIds : stepIds;
	if (!ids.includes(params.id)) error(404, `There is no ${params.kind} called “${params.id}”`);
	return json(oembedAnswer(embeddable(params.kind as Kind, params.id)));
}

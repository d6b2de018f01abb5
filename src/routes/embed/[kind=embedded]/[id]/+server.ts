import { error } from '@sveltejs/kit';
import { chartIds } from '$lib/data/lists.ts';
import { embeddable, type Kind } from '$lib/embed/embeddable.ts';
import { embedPage } from '$lib/embed/embedPage.ts';
import { stepIds } from '$lib/story/pictures.ts';
import { embedScript } from '../../embedScript.ts';

export const prerender = true;
export const trailingSlash = 'always';
export const entries = () => [
	...chartIds.map((id) => ({ kind: 'chart' as const, id })),
	...stepIds.map((id) => ({ kind: 'step' as const, id }))
];

/** A chart or a step for somebody else's page; a 404 where there is none. */
export function GET({ params }: { params: { kind: string; id: string } }): Response {
	const ids: readonly string[] = params.kind === 'chart' ? chartIds : stepIds;
	if (!ids.includes(params.id)) error(404, `There is no ${params.kind} called “${params.id}”`);
	return new Response(embedPage(embeddable(params.kind as Kind, params.id), embedScript()), {
		headers: { 'content-type': 'text/html' }
	});
}

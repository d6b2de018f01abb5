import { error } from '@sveltejs/kit';
import { story } from 'virtual:records';
import { stepIds } from '$lib/story/pictures.ts';

export const entries = () => stepIds.map((step) => ({ step }));

export function load({ params }: { params: { step: string } }) {
	const step = story.acts.flatMap(({ steps }) => steps).find(({ id }) => id === params.step);
	return { step: step ?? error(404, `No step is called “${params.step}”.`) };
}

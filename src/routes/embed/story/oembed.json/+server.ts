import { json } from '@sveltejs/kit';
import { embeddable } from '$lib/embed/embeddable.ts';
import { oembedAnswer } from '$lib/embed/embedPage.ts';

export const prerender = true;

export const GET = (): Response => json(oembedAnswer(embeddable('story', 'story')));

import { chartIds } from '../../src/lib/data/lists.ts';

/** An address below the site's root for every kind of page, and for every chart. */
export const routes: readonly string[] = [
	...['', 'charts/', 'claims/', 'method/', 'changes/', 'accessibility/', 'embed/', '404.html', 'step/rank/'],
	...chartIds.map((id) => `charts/${id}/`),
	...['embed/story/', 'embed/chart/families/', 'embed/step/rank/']
];

/** Whether a script of a page says when it is ready, as `data-ready` of its root. */
export const saysReady = (route: string): boolean => /^(charts\/.|embed\/$|$)/.test(route);

import { tagsOf, type Tag } from './xml.ts';

const drawn = [
	'svg',
	'title',
	'desc',
	'metadata',
	'style',
	'defs',
	'g',
	'pattern',
	'rect',
	'circle',
	'path',
	'line',
	'text',
	'tspan'
];
const attributes = new Set([
	...['xmlns', 'width', 'height', 'viewBox', 'role', 'aria-labelledby', 'id', 'data-figure', 'transform'],
	...['x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'd', 'dy', 'fill', 'stroke', 'stroke-width'],
	...[
		'stroke-dasharray',
		'stroke-linejoin',
		'paint-order',
		'opacity',
		'fill-opacity',
		'font-family',
		'font-size'
	],
	...['font-weight', 'text-anchor', 'text-rendering', 'patternUnits']
]);
const paint = /^(?:none|#[0-9a-f]{6}|url\(#[\w-]+\))$/;
const transform = /^(?:translate\(-?[\d.]+ -?[\d.]+\))?(?: ?scale\([\d.]+\))?$/;
const fontFace =
	/^(?:@font-face\{font-family:"[\w ]+";font-weight:(?:400|600);src:url\(data:font\/woff2;base64,[A-Za-z\d+/=]+\) format\("woff2"\)\})+$/;

/**
 * What an SVG holds that some program would draw otherwise, or that would lead out of the file. Empty
 * for a file that any program draws alike.
 * @param transparent whether it is to have no ground
 */
export function lintSvg(svg: string, { transparent = false } = {}): string[] {
	let tags: Tag[];
	try {
		tags = tagsOf(svg);
	} catch (error) {
		return [`not well formed: ${(error as Error).message}`];
	}
	const faults: string[] = [];
	if (svg.includes('<!--')) faults.push('a comment');
	const [root] = tags;
	if (root?.name !== 'svg' || root.attributes.xmlns !== 'http://www.w3.org/2000/svg')
		faults.push('no svg root');
	for (const length of ['width', 'height'] as const) {
		if (!/^\d+(?:\.\d+)?(?:mm)?$/.test(root?.attributes[length] ?? ''))
			faults.push(`no ${length} of its own`);
	}
	const view = /^0 0 ([\d.]+) ([\d.]+)$/.exec(root?.attributes.viewBox ?? '');
	if (!view) faults.push('no viewBox');

	const shown = tags.filter(({ path }) => !path.includes('metadata'));
	const ground = shown.find(({ name }) => !['svg', 'title', 'desc', 'metadata', 'style'].includes(name));
	const hasGround =
		ground?.name === 'rect' &&
		ground.attributes.width === view?.[1] &&
		ground.attributes.height === view?.[2] &&
		ground.attributes.x === undefined &&
		/^#/.test(ground.attributes.fill ?? '');
	if (hasGround === transparent) faults.push(transparent ? 'a ground' : 'no ground');

	if (shown.filter(({ name }) => name === 'style').length > 1) faults.push('more than one style');
	const ids = shown.flatMap(({ attributes: { id } }) => id ?? []);
	for (const id of new Set(ids))
		if (ids.indexOf(id) !== ids.lastIndexOf(id)) faults.push(`the id ${id} twice`);
	for (const tag of shown) faults.push(...faultsOf(tag, ids));
	return [...new Set(faults)];
}

function faultsOf({ name, attributes: own, text }: Tag, ids: readonly string[]): string[] {
	if (!drawn.includes(name)) return [`<${name}>`];
	if (name === 'style') return fontFace.test(text) ? [] : ['a style that is not a typeface'];
	const faults: string[] = [];
	for (const [key, value] of Object.entries(own)) {
		if (!attributes.has(key)) faults.push(`${key} on <${name}>`);
		if (/var\(|calc\(|currentColor|javascript:|oklch/i.test(value)) faults.push(`${key}="${value}"`);
		if (/NaN|undefined|Infinity|\[object/.test(value)) faults.push(`${key}="${value}"`);
		if (/^(?:fill|stroke)$/.test(key) && !paint.test(value)) faults.push(`${key}="${value}"`);
		if (key === 'transform' && !(value && transform.test(value))) faults.push(`${key}="${value}"`);
		if (key === 'font-weight' && value !== '600' && value !== '400') faults.push(`${key}="${value}"`);
		for (const [, id = ''] of value.matchAll(/url\(#([^)]*)\)/g)) {
			if (!ids.includes(id)) faults.push(`${key} names #${id}, which is not there`);
		}
		if (key === 'aria-labelledby') {
			for (const id of value.split(' ')) if (!ids.includes(id)) faults.push(`no title or desc ${id}`);
		}
	}
	return faults;
}

import { parse, type AST } from 'svelte/compiler';

/** An element of served HTML: its name, attributes, the elements in it and all text in it. */
export interface Served {
	name: string;
	attributes: Record<string, string>;
	children: Served[];
	text: string;
}

const valueOf = (value: AST.Attribute['value']): string =>
	value === true
		? ''
		: [value].flat().reduce((all, part) => all + (part.type === 'Text' ? part.data : ''), '');

function served(node: AST.RegularElement): Served {
	const attributes = node.attributes.flatMap((attribute) =>
		attribute.type === 'Attribute' ? [[attribute.name, valueOf(attribute.value)] as const] : []
	);
	const children: Served[] = [];
	let text = '';
	for (const child of node.fragment.nodes) {
		// Where no line may break, a space is one all the same.
		if (child.type === 'Text') text += child.data.replaceAll('\u00a0', ' ');
		else if ('fragment' in child) {
			const element = served(child as AST.RegularElement);
			children.push(element);
			text += element.text;
		}
	}
	return { name: node.name, attributes: Object.fromEntries(attributes), children, text };
}

/** The elements of HTML that Svelte served, read by Svelte's own parser. Comments and scripts are dropped. */
export function parseHtml(html: string): Served[] {
	const withoutScripts = html.replace(/<script\b[^]*?<\/script>/g, '');
	// A brace would begin an expression there.
	const { fragment } = parse(withoutScripts.replaceAll('{', '&#123;'), { modern: true });
	return fragment.nodes.flatMap((node) => ('fragment' in node ? [served(node as AST.RegularElement)] : []));
}

/** Every element at any depth, in reading order. */
export const everyElement = (elements: readonly Served[]): Served[] =>
	elements.flatMap((element) => [element, ...everyElement(element.children)]);

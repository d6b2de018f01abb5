import { hierarchy } from 'd3';
import { families } from 'virtual:records';
import type { Branch } from '../../data/schema.ts';
import type { Drawing, Mark } from '../../marks/mark.ts';
import { small, textHeight, textMark } from '../../marks/text.ts';
import { plain } from '../../text/resolve.ts';
import type { Box, Scene } from '../chart.ts';
import { standingText, standingTextHeight } from '../standingMark.ts';

const indent = 22;

/**
 * The tree as an indented list, which reads in order at any width and aloud:
 *
 *     A soldier sent to Kursk
 *     ├ stays and fights
 *     │ └ family moved …     ○ unverified
 *     └ deserts …
 */
export function layout(scene: Scene, box: Box): Drawing {
	const nodes = hierarchy<Branch>(families, ({ children }) => children).descendants();
	// Depth first, as it is read.
	const order: typeof nodes = [];
	nodes[0]?.eachBefore((node) => void order.push(node));

	const litFrom = scene.scene === 'rank' ? 'rank' : undefined;
	const isLit = (node: (typeof nodes)[number]) =>
		!litFrom || node.depth === 0 || node.ancestors().some(({ data }) => data.id === litFrom);

	const rows = order.map((node) => {
		const x = node.depth * indent;
		const text = plain(node.data.text);
		const weight = node.depth < 2 ? (600 as const) : (400 as const);
		const width = box.width - x;
		const height = node.data.standing
			? standingTextHeight(text, node.data.standing, width)
			: textHeight(text, width, small, weight);
		return { node, x, text, weight, width, height };
	});
	const needed = rows.reduce((sum, { height }) => sum + height, 0);
	const spare = Math.max(Math.min((box.height - needed) / rows.length, 22), 4);

	const tops = new Map<string, number>();
	const marks: Mark[] = [];
	let top = 0;
	for (const { node, x, text, weight, width, height } of rows) {
		const opacity = isLit(node) ? 1 : 0.6;
		tops.set(node.data.id, top);
		if (node.parent) {
			const from = (tops.get(node.parent.data.id) ?? 0) + small * 1.4;
			const trunk = x - indent + 5;
			marks.push({
				kind: 'path',
				key: `${node.data.id}-link`,
				x: 0,
				y: 0,
				d: `M${trunk} ${from}V${top + small * 0.6}H${x - 5}`,
				stroke: isLit(node) ? 'north' : 'faint',
				strokeWidth: isLit(node) && litFrom ? 2.5 : 1.5
			});
		}
		marks.push(
			...(node.data.standing
				? standingText(node.data.id, text, node.data.standing, { x, top, width, opacity })
				: [textMark({ key: node.data.id, x, top, width, weight, text, opacity })])
		);
		top += height + spare;
	}
	return { width: box.width, height: Math.max(box.height, top - spare + 4), marks };
}

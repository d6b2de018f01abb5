import { hierarchy } from 'd3';
import { families } from 'virtual:records';
import type { Branch } from '../../data/schema.ts';
import type { Drawing, Mark } from '../../marks/mark.ts';
import { small, textHeight, textMark } from '../../marks/text.ts';
import { plain } from '../../text/resolve.ts';
import type { Box, Choices, Scene } from '../chart.ts';
import { choiceWords, isNarrowed, isSaid } from '../said.ts';
import { standingText, standingTextHeight } from '../standingMark.ts';

const indent = 22;

/** True where a branch ends in statements, and none of them is in the part that the reader chose. */
export const isEmpty = ({ children, reports }: Branch, choices: Choices): boolean =>
	isNarrowed(choices) && !children?.length && !reports.some((id) => isSaid(choices, id));

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
		const empty = isEmpty(node.data, scene);
		const text = empty ? `nothing ${choiceWords(scene)}` : plain(node.data.text);
		const standing = empty ? undefined : node.data.standing;
		const weight = node.depth < 2 ? (600 as const) : (400 as const);
		const width = box.width - x;
		const height = standing
			? standingTextHeight(text, standing, width)
			: textHeight(text, width, small, weight);
		return { node, x, text, standing, empty, weight, width, height };
	});
	const needed = rows.reduce((sum, { height }) => sum + height, 0);
	const spare = Math.max(Math.min((box.height - needed) / rows.length, 22), 4);

	const tops = new Map<string, number>();
	const marks: Mark[] = [];
	let top = 0;
	for (const { node, x, text, standing, empty, weight, width, height } of rows) {
		const said = node.data.reports.find((id) => isSaid(scene, id));
		const opacity = isLit(node) ? 1 : 0.65;
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
			...(standing
				? standingText(node.data.id, text, standing, {
						...{ x, top, width, opacity },
						...(said && { figure: said })
					})
				: [
						textMark({
							...{ key: node.data.id, x, top, width, weight, text, opacity },
							...(empty && { paint: 'soft' as const })
						})
					])
		);
		top += height + spare;
	}
	return { width: box.width, height: Math.max(box.height, top - spare + 4), marks };
}

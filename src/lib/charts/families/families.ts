import { families } from 'virtual:records';
import type { Branch } from '../../data/schema.ts';
import { capitalised } from '../../text/numbers.ts';
import { ownerLine } from '../../text/owner.ts';
import { plain } from '../../text/resolve.ts';
import type { Cell, Chart } from '../chart.ts';
import { layout } from './layout.ts';

/** Every way through the tree, as its branches from the root on. */
function paths(branch: Branch, above: Branch[] = []): Branch[][] {
	const here = [...above, branch];
	return branch.children?.length ? branch.children.flatMap((child) => paths(child, here)) : [here];
}

export const familiesChart: Chart = {
	id: 'families',
	height: (scene, width) => Math.ceil(layout(scene, { width, height: 0, pixel: 1 }).height) + 30,
	layout,
	key: () => [],
	describe: () =>
		paths(families)
			.map((path) => {
				const [soldier, choice, end] = path.map(({ text }) => plain(text));
				return `${soldier} who ${choice}: ${end} (${path.at(-1)?.standing ?? 'no standing'}).`;
			})
			.join(' '),
	table: () => ({
		caption: 'What a choice may bring to the family, and who says so',
		columns: ['If the soldier', 'Then', 'Who says it', 'Standing'],
		rows: paths(families).map((path): Cell[] => {
			const end = path.at(-1) as Branch;
			return [
				{ text: capitalised(plain(path[1]?.text ?? '')) },
				{ text: plain(end.text) },
				{ text: end.reports.length ? end.reports.map(ownerLine).join('; ') : 'the article alone' },
				{ text: end.standing ?? 'none', ...(end.standing && { standing: end.standing }) }
			];
		})
	})
};

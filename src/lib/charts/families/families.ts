import { families } from 'virtual:records';
import type { Branch } from '../../data/schema.ts';
import { capitalised } from '../../text/numbers.ts';
import { ownerLine } from '../../text/owner.ts';
import { plain } from '../../text/resolve.ts';
import { ownerCell } from '../cells.ts';
import type { Cell, Chart } from '../chart.ts';
import { choiceWords, isSaid, lensName, narrowed, nothing } from '../said.ts';
import { wordsOf } from '../words.ts';
import { isEmpty, layout } from './layout.ts';

/** Every way through the tree, as its branches from the root on. */
function paths(branch: Branch, above: Branch[] = []): Branch[][] {
	const here = [...above, branch];
	return branch.children?.length ? branch.children.flatMap((child) => paths(child, here)) : [here];
}

const ends = paths(families);
const endOf = (path: Branch[]) => path.at(-1) as Branch;

export const familiesChart: Chart = {
	id: 'families',
	offers: () => ['lens'],
	words(scene) {
		const words = wordsOf(scene);
		const reports = ends.flatMap((path) => endOf(path).reports).filter((id) => isSaid(scene, id));
		// Of the whole tree, or of the branch that stands out.
		if (!scene.lens) return scene.scene === 'rank' ? words : { ...words, figures: reports };
		const title =
			reports.length > 0
				? `What ${lensName(scene.lens)} said of the families of soldiers and of deserters`
				: nothing('statement on the families', scene);
		return narrowed(words, scene, title, reports);
	},
	height: (scene, width) => Math.ceil(layout(scene, { width, height: 0, pixel: 1 }).height) + 30,
	layout,
	key: () => [],
	describe: (scene) =>
		ends
			.map((path) => {
				const [soldier, choice, end] = path.map(({ text }) => plain(text));
				return isEmpty(endOf(path), scene)
					? `${soldier} who ${choice}: nothing ${choiceWords(scene)}.`
					: `${soldier} who ${choice}: ${end} (${endOf(path).standing ?? 'no standing'}).`;
			})
			.join(' '),
	table: (scene) => ({
		caption: 'What a choice may bring to the family, and who says so',
		columns: ['If the soldier', 'Then', 'Who says it', 'Standing'],
		rows: ends.flatMap((path): Cell[][] => {
			const { text, reports } = endOf(path);
			if (isEmpty(endOf(path), scene)) return [];
			const head = [{ text: capitalised(plain(path[1]?.text ?? '')) }, { text: plain(text) }];
			// One row a statement: each has a speaker, a day and a standing of its own.
			return reports
				.filter((id) => isSaid(scene, id))
				.map((id) => [...head, { text: ownerLine(id), figure: id }, ownerCell(id)]);
		})
	})
};

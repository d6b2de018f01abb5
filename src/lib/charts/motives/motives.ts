import { motives } from 'virtual:records';
import { speaker, statement } from '../../model/record.ts';
import { ownerLine, ownerOf } from '../../text/owner.ts';
import { plain } from '../../text/resolve.ts';
import { ownerCell } from '../cells.ts';
import type { Chart, Choices } from '../chart.ts';
import { choiceWords, isNarrowed, lensName, narrowed, nothing } from '../said.ts';
import { wordsOf } from '../words.ts';
import { layout, statementsOn } from './layout.ts';

const said = (choices: Choices) => motives.flatMap((motive) => statementsOn(motive, choices));

export const motivesChart: Chart = {
	id: 'motives',
	offers: () => ['lens'],
	words(scene) {
		const words = wordsOf(scene);
		const reports = [...new Set(said(scene).map(({ report }) => report))];
		if (!scene.lens) return { ...words, figures: reports };
		const title =
			reports.length > 0
				? `What ${lensName(scene.lens)} said of the reasons to fight, beside what Lee says`
				: nothing('statement on the reasons to fight', scene);
		return narrowed(words, scene, title, reports);
	},
	height: (scene, width) => Math.ceil(layout(scene, { width, height: 0, pixel: 1 }).height),
	layout,
	key: () => [],
	describe: (scene) =>
		motives
			.map((motive) => {
				const others = statementsOn(motive, scene).map(
					({ report, text }) => `${plain(text)} (${ownerLine(report)}; ${ownerOf(report).standing})`
				);
				return `${motive.motive}. Lee: ${plain(motive.lee)}. Others: ${others.join('; ') || `nothing ${choiceWords(scene)}`}.`;
			})
			.join(' '),
	table: (scene) => ({
		caption: `Reasons to fight: what Lee says, what others say${isNarrowed(scene) ? `; statements ${choiceWords(scene)}` : ''}`,
		columns: ['Reason', 'Lee says', 'Others say', 'Who said it', 'Standing'],
		rows: motives.flatMap((motive) =>
			statementsOn(motive, scene).map(({ report, text }) => [
				{ text: motive.motive },
				{ text: plain(motive.lee) },
				{ text: plain(text), figure: report },
				{ text: speaker(statement(report).speaker).name },
				ownerCell(report)
			])
		)
	})
};

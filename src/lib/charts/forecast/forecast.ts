import { forecast } from 'virtual:records';
import { speaker, statement } from '../../model/record.ts';
import { plain } from '../../text/resolve.ts';
import { dateCell, ownerCell } from '../cells.ts';
import type { Chart, Scene } from '../chart.ts';
import { choiceWords, lensName, narrowed, nothing } from '../said.ts';
import { wordsOf } from '../words.ts';
import { layout, recordRows } from './layout.ts';

/** Which row of the record a scene holds against the forecast. */
const trackOf = ({ scene }: Scene) => (scene === 'persuasion' ? 'persuasion' : 'soldiers');

/** Whose words the dashed boxes are, where a scene draws them. */
const foretold = ({ chart, scene }: Scene) =>
	scene === 'record' ? wordsOf({ chart, scene: 'sequence' }).figures : [];

export const forecastChart: Chart = {
	id: 'forecast',
	offers: ({ scene }) => (scene === 'sequence' ? [] : ['lens']),
	words(scene) {
		const words = wordsOf(scene);
		if (scene.scene === 'sequence') return words;
		const rows = recordRows(scene, trackOf(scene));
		const figures = rows.map(({ id }) => id);
		if (!scene.lens) return { ...words, figures: [...foretold(scene), ...figures] };
		const title =
			rows.length > 0
				? `What ${lensName(scene.lens)} ${scene.scene === 'persuasion' ? 'did or said of persuading soldiers' : 'said of prisoners and deserters, against Lee’s forecast'}`
				: nothing('such statement', scene);
		return narrowed(words, scene, title, figures);
	},
	height: (scene, width) =>
		scene.scene === 'sequence' ? 150 : Math.ceil(layout(scene, { width, height: 0, pixel: 1 }).height) + 40,
	layout,
	key: ({ scene }) =>
		scene === 'persuasion' ? [] : [{ look: 'dashed', paint: 'north', text: 'a forecast' }],
	describe(shown) {
		const { scene } = shown;
		const order = `Lee’s sequence, without numbers or dates: ${forecast.sequence.map(({ label }) => plain(label)).join('; ')}.`;
		if (scene === 'sequence') return order;
		const rows = recordRows(shown, trackOf(shown));
		const list =
			rows.map(({ date, text }) => `${date}, ${text}`).join('; ') || `nothing ${choiceWords(shown)}`;
		return scene === 'persuasion'
			? `Attempts at persuasion, by date: ${list}.`
			: `${order} Against it, what was recorded, by date: ${list}. No group defection was found.`;
	},
	table: (scene) => ({
		caption: 'What was recorded, by date',
		columns: ['Date', 'What', 'Who said it', 'Standing'],
		rows: recordRows(scene).map(({ id, text }) => [
			dateCell(id),
			{ text, figure: id },
			{ text: speaker(statement(id).speaker).name },
			ownerCell(id)
		])
	})
};

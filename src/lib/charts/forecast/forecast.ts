import { forecast } from 'virtual:records';
import { speaker, statement } from '../../model/record.ts';
import { dateOf } from '../../text/owner.ts';
import { plain } from '../../text/resolve.ts';
import { ownerCell } from '../cells.ts';
import type { Chart } from '../chart.ts';
import { layout, recordRows } from './layout.ts';

export const forecastChart: Chart = {
	id: 'forecast',
	height: (scene, width) =>
		scene.scene === 'sequence' ? 150 : Math.ceil(layout(scene, { width, height: 0, pixel: 1 }).height) + 40,
	layout,
	key: () => [{ look: 'dashed', paint: 'north', text: 'a forecast, or unverified' }],
	describe({ scene }) {
		const order = `Lee's sequence, without numbers or dates: ${forecast.sequence.map(({ label }) => plain(label)).join('; ')}.`;
		if (scene === 'sequence') return order;
		const rows = recordRows(scene === 'persuasion' ? 'persuasion' : 'soldiers');
		const list = rows.map(({ date, text }) => `${date}, ${text}`).join('; ');
		return scene === 'persuasion'
			? `Attempts at persuasion, by date: ${list}.`
			: `${order} Against it, what was recorded, by date: ${list}. No group defection was found.`;
	},
	table: () => ({
		caption: 'What was recorded, by date',
		columns: ['Date', 'What', 'Who said it', 'Standing'],
		rows: recordRows().map(({ id, text }) => [
			{ text: dateOf(id) },
			{ text },
			{ text: speaker(statement(id).speaker).name },
			ownerCell(id)
		])
	})
};

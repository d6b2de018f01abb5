import { motives } from 'virtual:records';
import { plain } from '../../text/resolve.ts';
import type { Chart } from '../chart.ts';
import { layout } from './layout.ts';

export const motivesChart: Chart = {
	id: 'motives',
	height: (scene, width) => Math.ceil(layout(scene, { width, height: 0, pixel: 1 }).height),
	layout,
	key: () => [],
	describe: () =>
		motives
			.map(
				({ motive, lee, record, standing }) =>
					`${motive}. Lee: ${plain(lee)}. Others: ${plain(record)} (${standing})`
			)
			.join(' '),
	table: () => ({
		caption: 'Reasons to fight: what Lee says, what others report',
		columns: ['Reason', 'Lee says', 'Others report', 'Standing'],
		rows: motives.map(({ motive, lee, record, standing }) => [
			{ text: motive },
			{ text: plain(lee) },
			{ text: plain(record) },
			{ text: standing, standing }
		])
	})
};

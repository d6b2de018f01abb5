import { site } from 'virtual:records';
import { lanesChart } from '../lanesChart.ts';

export const troopEstimates = lanesChart({
	id: 'troop-estimates',
	from: site.figuresReadFrom,
	to: site.figuresReadTo,
	labelled: ['T05', 'T32', 'T18'],
	caption: 'Estimates of North Korean soldiers, by what was counted',
	counted: 'count of soldiers',
	extra: 70,
	key: [{ look: 'outlined', text: 'plan or forecast' }]
});

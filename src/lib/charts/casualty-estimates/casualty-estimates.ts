import { site } from 'virtual:records';
import { lanesChart } from '../lanesChart.ts';

export const casualtyEstimates = lanesChart({
	id: 'casualty-estimates',
	from: site.figuresReadFrom,
	to: site.figuresReadTo,
	labelled: ['C12', 'C14', 'C19', 'C23', 'C20', 'C27'],
	caption: 'North Korean losses as stated, by what was counted',
	counted: 'count of losses',
	extra: 0
});

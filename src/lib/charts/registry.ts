import type { ChartId } from '../data/lists.ts';
import { casualtyEstimates } from './casualty-estimates/casualty-estimates.ts';
import type { Chart } from './chart.ts';
import { claimsChart } from './claims/claims.ts';
import { familiesChart } from './families/families.ts';
import { forceRatio } from './force-ratio/force-ratio.ts';
import { forecastChart } from './forecast/forecast.ts';
import { motivesChart } from './motives/motives.ts';
import { oneOfForty } from './one-of-forty/one-of-forty.ts';
import { tenThousand } from './ten-thousand/ten-thousand.ts';
import { troopEstimates } from './troop-estimates/troop-estimates.ts';

/** The one list of charts, in the order of the story. */
export const registry: Record<ChartId, Chart> = {
	'ten-thousand': tenThousand,
	'troop-estimates': troopEstimates,
	'force-ratio': forceRatio,
	'one-of-forty': oneOfForty,
	'casualty-estimates': casualtyEstimates,
	motives: motivesChart,
	families: familiesChart,
	forecast: forecastChart,
	claims: claimsChart
};

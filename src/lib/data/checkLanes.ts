import { unknownId } from './checkTokens.ts';
import type { ParsedFiles } from './loadRecords.ts';
import type { Fault } from './RecordError.ts';
import { measuresWithoutLane, type Measure } from './lists.ts';

/** Neither of them has happened: they alone may share a lane, marked as such. */
const ahead = new Set<Measure>(['planned', 'forecast']);

/**
 * Every number of soldiers has the lane that it is drawn in, and a lane counts one thing.
 */
export function checkLanes({ charts, reports }: ParsedFiles): Fault[] {
	const faults: Fault[] = [];
	const stated = new Map(
		reports.value.flatMap(({ figures = [] }) => figures.map(({ id, measure }) => [id, measure] as const))
	);
	const laned = new Set<Measure>(measuresWithoutLane);
	charts.value.forEach((chart, c) =>
		chart.lanes?.forEach((lane, l) => {
			const path = [c, 'lanes', l];
			const level = lane.level === undefined ? undefined : stated.get(lane.level);
			if (lane.level !== undefined && !level) {
				faults.push(unknownId(charts, [...path, 'level'], lane.level, 'figure'));
			} else if (level && !lane.measures.includes(level)) {
				faults.push(
					charts.fault(
						[...path, 'level'],
						'measures',
						`“${lane.level}” counts “${level}”, not what its lane counts`,
						'choose a figure of the same measure'
					)
				);
			}
			if (chart.lanes?.some(({ id }, i) => i < l && id === lane.id)) {
				faults.push(
					charts.fault(
						[...path, 'id'],
						'duplicate-id',
						`a lane “${lane.id}” stands above`,
						'give this one an id of its own'
					)
				);
			}
			lane.measures.forEach((measure, m) => {
				const alone = lane.measures.length === 1 || (lane.apart && ahead.has(measure));
				if (alone && !laned.has(measure)) {
					laned.add(measure);
					return;
				}
				faults.push(
					charts.fault(
						[...path, 'measures', m],
						'measures',
						alone ? `“${measure}” has a place already` : `“${measure}” shares its lane with another measure`,
						'give each measure one lane of its own'
					)
				);
			});
			lane.except?.forEach((id, e) => {
				const measure = stated.get(id);
				if (!measure) faults.push(unknownId(charts, [...path, 'except', e], id, 'figure'));
				else if (!lane.measures.includes(measure)) {
					faults.push(
						charts.fault(
							[...path, 'except', e],
							'measures',
							`“${id}” counts “${measure}”, and this lane would not draw it`,
							'take it out'
						)
					);
				}
			});
		})
	);
	reports.value.forEach((report, r) =>
		report.figures?.forEach(({ id, measure }, f) => {
			if (laned.has(measure)) return;
			faults.push(
				reports.fault(
					[r, 'figures', f, 'measure'],
					'lane',
					`“${id}” counts “${measure}”, and no lane draws that`,
					'give the measure a lane in charts.yaml, or name it in measuresWithoutLane in lists.ts'
				)
			);
		})
	);
	return faults;
}

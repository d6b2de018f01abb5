import { unknownId } from './checkTokens.ts';
import type { ParsedFiles } from './loadRecords.ts';
import type { Fault } from './RecordError.ts';

/** What is superseded names the later reports that took its place, and nothing else names any. */
export function checkSuperseded({ reports }: ParsedFiles): Fault[] {
	const all = new Map(reports.value.map((report) => [report.id, report]));
	return reports.value.flatMap(({ id, standing, date, supersededBy }, r) => {
		const faults =
			(standing === 'superseded') === (supersededBy !== undefined)
				? []
				: [
						reports.fault(
							[r, 'standing'],
							'superseded',
							'standing and supersededBy do not agree',
							'name under supersededBy the reports that took its place, or give another standing'
						)
					];
		(supersededBy ?? []).forEach((other, i) => {
			const path = [r, 'supersededBy', i];
			const successor = all.get(other);
			if (!successor) faults.push(unknownId(reports, path, other, 'report'));
			else if (
				other === id ||
				isBefore(successor.date, date) ||
				// Of two without a day, neither takes the place of the other.
				successor.supersededBy?.includes(id)
			) {
				faults.push(
					reports.fault(
						path,
						'superseded',
						`“${other}” is no later statement than “${id}”`,
						'only a later statement takes the place of an earlier one'
					)
				);
			}
		});
		return faults;
	});
}

/** Of two days, or months where the day of one is not known; where no date is known it cannot be told. */
function isBefore(one = '', other = ''): boolean {
	const length = Math.min(one.length, other.length);
	return one.slice(0, length) < other.slice(0, length);
}

import { unknownId } from './checkTokens.ts';
import type { ParsedFiles } from './loadRecords.ts';
import type { Fault } from './RecordError.ts';

/** Who passes on whom leads back to an origin, never in a circle; one occasion has one day. */
export function checkRelays({ reports }: ParsedFiles): Fault[] {
	const all = new Map(reports.value.map((report) => [report.id, report]));
	return reports.value.flatMap((report, r) => {
		const first = reports.value.find(({ occasion }) => occasion && occasion === report.occasion);
		const faults =
			first && first.date !== report.date
				? [
						reports.fault(
							[r, 'occasion'],
							'date',
							`“${report.occasion}” has another day at “${first.id}”`,
							'mend the date, or name another occasion'
						)
					]
				: [];
		(report.relays ?? []).forEach((id, i) => {
			const path = [r, 'relays', i];
			const way = wayBack(id, report.id);
			if (!all.has(id)) faults.push(unknownId(reports, path, id, 'report'));
			else if (way) {
				faults.push(
					reports.fault(
						path,
						'relay',
						`reports pass each other on in a circle: ${[report.id, ...way].join(' → ')}`,
						'find out which of them came first, and take the relay from that one'
					)
				);
			}
		});
		return faults;
	});

	/** The relays from one report to another, both included; none where there is no way. */
	function wayBack(from: string, to: string, seen: readonly string[] = []): string[] | undefined {
		if (from === to) return [...seen, to];
		if (seen.includes(from)) return undefined;
		for (const next of all.get(from)?.relays ?? []) {
			const way = wayBack(next, to, [...seen, from]);
			if (way) return way;
		}
		return undefined;
	}
}

import { checkRange } from './checkRange.ts';
import { unknownId } from './checkTokens.ts';
import type { ParsedFiles } from './loadRecords.ts';
import type { Fault } from './RecordError.ts';
import { compareVersions, differingFields, plainOf, statesOf } from './release.ts';
import type { Change, RecordFiles, Release, Side, State } from './schema.ts';

/**
 * What was released does not change in silence: each difference from the last release is entered in
 * changes.yaml, with what stood and what stands, under a version after it.
 * @param releases oldest first
 */
export function checkChanges(files: ParsedFiles, releases: readonly Release[]): Fault[] {
	const { changes, site } = files;
	const now = statesOf(valuesOf(files));
	const last = releases.at(-1);
	const version = site.value.version;
	const faults: Fault[] = changes.value.flatMap((change, c) => checkEntry(change, c));
	if (!last) return faults;

	const order = compareVersions(version, last.version);
	if (order < 0) {
		faults.push(
			site.fault(
				['version'],
				'version',
				`the version goes back from ${last.version} to ${version}`,
				`write a version after ${last.version}`
			)
		);
	}
	const fresh = changes.value.flatMap((change, c) =>
		compareVersions(change.version, last.version) > 0 ? change.changed.map((item, i) => ({ item, c, i })) : []
	);
	const names = Object.keys(last.records).filter(
		(name) => !now[name] || differingFields(last.records[name] ?? {}, now[name]).length > 0
	);
	if (order === 0 && names.length > 0) {
		faults.push(
			site.fault(
				['version'],
				'version',
				`${names[0]} changed, and the version is still the released ${version}`,
				'raise version, and enter the change under it in changes.yaml'
			)
		);
	}
	for (const name of names) faults.push(...checkChanged(name, last));
	return faults;

	function checkEntry(change: Change, c: number): Fault[] {
		const found: Fault[] = [];
		if (changes.value.findIndex(({ id }) => id === change.id) < c) {
			found.push(
				changes.fault(
					[c, 'id'],
					'duplicate-id',
					`a change “${change.id}” stands above`,
					'give this one an id of its own'
				)
			);
		}
		const above = changes.value[c - 1];
		if (
			above &&
			(compareVersions(above.version, change.version) || above.day.localeCompare(change.day)) < 0
		) {
			found.push(
				changes.fault(
					[c, 'day'],
					'date',
					`“${change.id}” is newer than the entry above it`,
					'put the newest first'
				)
			);
		}
		if (compareVersions(change.version, version) > 0) {
			found.push(
				changes.fault(
					[c, 'version'],
					'version',
					`the entry is of ${change.version}, the records are of ${version}`,
					'write the same version here and in site.yaml'
				)
			);
		}
		change.changed.forEach(({ record, before, after }, i) => {
			const path = [c, 'changed', i];
			const [kind = '', id = ''] = record.split('/');
			if (!now[record] && !releases.some(({ records }) => records[record])) {
				found.push(unknownId(changes, [...path, 'record'], id, kind));
			}
			for (const [name, side] of Object.entries({ before, after })) {
				if (side?.number) found.push(...checkRange(changes, [...path, name, 'number'], side.number));
			}
			const isWithdrawn = change.kind === 'withdrawal';
			const isLatest = !last || compareVersions(change.version, last.version) > 0;
			if (isLatest && isWithdrawn === record in now) {
				found.push(
					changes.fault(
						[...path, 'record'],
						'change',
						isWithdrawn
							? `${record} is withdrawn and still in the records`
							: `${record} is not in the records any more`,
						isWithdrawn ? 'take it out of the records, or name another kind' : 'write kind: withdrawal'
					)
				);
			}
		});
		return found;
	}

	/** A released record that differs: entered, and with the very values. */
	function checkChanged(name: string, release: Release): Fault[] {
		const before = release.records[name] ?? {};
		const after = now[name];
		const differing = differingFields(before, after ?? {});
		const wanted = [
			`record: ${name}`,
			...(differing.length > 0 ? [`before: ${written(before, differing)}`] : []),
			...(after ? [`after: ${written(after, differing)}`] : [])
		].join(', ');
		const entered = fresh.filter(({ item }) => item.record === name);
		if (entered.length === 0) {
			const what = after
				? `${name} differs from the released ${release.version}: ${differing.join(', ')}`
				: `${name} of the released ${release.version} is gone`;
			const remedy = `enter it in changes.yaml: ${wanted}`;
			const [file, path] = placeOf(name, differing[0]);
			return [file.fault(path, 'change', what, remedy)];
		}
		const isSame = (side: Side | undefined, state: State) =>
			differing.every((field) => plainOf(side?.[field]) === plainOf(state[field]));
		return entered.flatMap(({ item, c, i }) =>
			!after || (isSame(item.before, before) && isSame(item.after, after))
				? []
				: [
						changes.fault(
							[c, 'changed', i],
							'change',
							`the entry does not say what changed in ${name} since ${release.version}`,
							`write ${wanted}`
						)
					]
		);
	}

	/** Where a released record stands now; where it is gone, the list in which its going is entered. */
	function placeOf(name: string, field: keyof State | undefined): [Faulty, PropertyKey[]] {
		const [kind, id] = name.split('/');
		const { reports, derived, claims, quotations } = files;
		const at = (
			file: Faulty & { value: readonly { id: string }[] },
			...rest: string[]
		): [Faulty, PropertyKey[]] => {
			const index = file.value.findIndex((one) => one.id === id);
			return index < 0 ? [changes, []] : [file, [index, ...rest]];
		};
		if (kind === 'claim') return at(claims, 'standing');
		if (kind === 'quotation') return at(quotations, 'words');
		if (field === 'formula') return at(derived);
		const r = reports.value.findIndex(
			(report) => report.id === id || report.figures?.some((one) => one.id === id)
		);
		if (r < 0) return at(derived);
		if (field === 'standing' || field === 'speaker' || field === 'date') return [reports, [r, field]];
		const f = reports.value[r]?.figures?.findIndex((one) => one.id === id) ?? -1;
		return [reports, f < 0 ? [r] : [r, 'figures', f]];
	}
}

type Faulty = { fault: ParsedFiles['reports']['fault'] };

/** The differing fields of a state as one line of YAML. */
const written = (state: State, fields: readonly (keyof State)[]): string =>
	`{ ${fields.flatMap((field) => (state[field] === undefined ? [] : [`${field}: ${plainOf(state[field])}`])).join(', ')} }`;

const valuesOf = (files: ParsedFiles): RecordFiles =>
	Object.fromEntries(Object.entries(files).map(([name, file]) => [name, file.value])) as RecordFiles;

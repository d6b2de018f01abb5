import { changes, released, site } from 'virtual:records';
import { compareVersions } from '../data/release.ts';
import type { Change } from '../data/schema.ts';

/** One version of the data, and what changed in it. */
export interface VersionChanges {
	version: string;
	/** The day it was released; absent where it is not yet. */
	day?: string;
	changes: Change[];
}

/** Every version, newest first: those released, and the one that is being read. */
export function changeLog(): VersionChanges[] {
	const versions = [...new Set([...released.map(({ version }) => version), site.version])];
	return versions
		.sort((a, b) => compareVersions(b, a))
		.map((version) => {
			const day = released.find((one) => one.version === version)?.day;
			return {
				version,
				...(day && { day }),
				changes: changes.filter((change) => change.version === version)
			};
		});
}

import { join } from 'node:path';
import type { Plugin } from 'vite';
import { claimMarksOf, figuresOf, statementsOf, voicesOf } from './flatten.ts';
import { loadRecords } from './loadRecords.ts';
import { loadReleases } from './loadReleases.ts';
import { files } from './schema.ts';

const name = 'virtual:records';

/**
 * Makes the checked records importable as `virtual:records`, one export a file and the short
 * forms that drawings use, so that what a script does not use is not shipped. A fault in a record stops the build or shows in the browser
 * while editing.
 * @param folder absolute path of data/
 */
export function records(folder: string): Plugin {
	return {
		name: 'records',
		resolveId: (id) => (id === name ? `\0${name}` : undefined),
		load(id) {
			if (id !== `\0${name}`) return;
			for (const file of Object.keys(files)) this.addWatchFile(join(folder, `${file}.yaml`));
			const checked = loadRecords(folder);
			const exported = {
				...checked,
				statements: statementsOf(checked.reports),
				figures: figuresOf(checked.reports),
				claimMarks: claimMarksOf(checked.claims),
				voices: voicesOf(checked.speakers),
				released: loadReleases(join(folder, 'releases')).map(({ version, day, shows }) => ({
					version,
					day,
					shows
				}))
			};
			return Object.entries(exported)
				.map(([file, value]) => `export const ${file} = ${JSON.stringify(value)};`)
				.join('\n');
		}
	};
}

import { relative } from 'node:path';
import type { Plugin } from 'vite';
import { writeWhole } from './writeFile.ts';

/**
 * Bytes of a built script by the source that they come from, heaviest first: before minifying, which
 * also drops what is not used.
 */
export type Weights = [source: string, bytes: number][];

/**
 * Writes beside a build what each of its scripts is made of: who finds one too heavy is told why.
 * @param folder for `<script>.json`, a `Weights` each
 */
export function weighModules(folder: string): Plugin {
	return {
		name: 'weigh-modules',
		generateBundle(_, bundle) {
			for (const chunk of Object.values(bundle)) {
				if (chunk.type !== 'chunk') continue;
				const weights: Weights = Object.entries(chunk.modules)
					.map(([id, { renderedLength }]): Weights[number] => [relative('.', id), renderedLength])
					.sort(([, a], [, b]) => b - a);
				writeWhole(`${folder}/${chunk.name}.json`, JSON.stringify(weights));
			}
		}
	};
}

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { writeWhole } from './writeFile.ts';

// The package gives its version to nobody who asks by name.
const resvgFolder = dirname(createRequire(import.meta.url).resolve('@resvg/resvg-wasm'));
const resvg = JSON.parse(readFileSync(join(resvgFolder, 'package.json'), 'utf8')) as { version: string };
/** What a PNG depends on besides its SVG: raise the facts where their way into the file changes. */
const method = `resvg-wasm ${resvg.version}, facts 1`;

export const hashOf = (content: string | Uint8Array): string =>
	createHash('sha256').update(content).digest('hex');

/** PNGs that were drawn before. What cannot be read or kept is drawn anew. */
export interface PngCache {
	find(key: string): Uint8Array | undefined;
	keep(key: string, png: Uint8Array): void;
}

/** The SVG holds the facts too, so that it stands for all that a PNG says. */
export const keyOf = (svg: string, width: number, dpi: number): string =>
	hashOf([method, width, dpi, svg].join('\n'));

export function pngCache(folder: string): PngCache {
	const fileOf = (key: string) => join(folder, `${key}.png`);
	return {
		find(key) {
			try {
				return readFileSync(fileOf(key));
			} catch {
				return undefined;
			}
		},
		keep(key, png) {
			try {
				writeWhole(fileOf(key), png);
			} catch {
				// The next run draws it again.
			}
		}
	};
}

export const noCache: PngCache = { find: () => undefined, keep: () => undefined };

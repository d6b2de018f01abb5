import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type { PinnedFile } from '../lib/embed/pinned.ts';

const ending = '.pinned.br';

/** The archive of a version's files in a folder of releases. */
export const archivePath = (folder: string, version: string): string => join(folder, `${version}${ending}`);

/** Many files in one: what they have in common is kept once. */
export const packed = (files: readonly PinnedFile[]): Uint8Array =>
	brotliCompressSync(JSON.stringify(files), {
		params: {
			[constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
			[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT
		}
	});

export const unpacked = (archive: Uint8Array): PinnedFile[] =>
	JSON.parse(brotliDecompressSync(archive).toString('utf8')) as PinnedFile[];

/** The files of every version that was released, as they were. @throws Error that names an archive which cannot be read */
export function pinnedArchives(folder: string): PinnedFile[] {
	const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(ending)) : [];
	return names.flatMap((name) => {
		try {
			return unpacked(readFileSync(join(folder, name)));
		} catch (error) {
			throw new Error(`${join(folder, name)} cannot be read: restore it as it was released`, {
				cause: error
			});
		}
	});
}

import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes a file whole or not at all: what stood there stays until the new one is complete. */
export function writeWhole(path: string, content: string | Uint8Array): void {
	makeFolder(dirname(path));
	const draft = `${path}.${process.pid}.part`;
	try {
		writeFileSync(draft, content);
		renameSync(draft, path);
	} catch (error) {
		rmSync(draft, { force: true });
		throw error;
	}
}

/** A folder and those above it. Node's own way never ends where a file system has no room for a folder, as /proc. */
function makeFolder(path: string): void {
	if (existsSync(path)) return;
	makeFolder(dirname(path));
	try {
		mkdirSync(path);
	} catch (error) {
		// Another of the files made it in the meantime.
		if (!existsSync(path)) throw error;
	}
}

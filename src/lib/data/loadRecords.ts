import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkChanges } from './checkChanges.ts';
import { checkReferences } from './checkReferences.ts';
import { loadReleases } from './loadReleases.ts';
import { parseFile, type ParsedFile } from './parseFile.ts';
import { RecordError, type Fault } from './RecordError.ts';
import { files, type FileName, type RecordFiles, type Release } from './schema.ts';

export type ParsedFiles = { [Name in FileName]: ParsedFile<Name> };

/**
 * Reads and checks every record below a folder, and holds it against the last release.
 * @throws RecordError with every fault found: file, line, column, rule and remedy
 */
export function loadRecords(folder: string): RecordFiles {
	const releases = loadReleases(join(folder, 'releases'));
	return readRecords((name) => readFileSync(join(folder, `${name}.yaml`), 'utf8'), releases);
}

/**
 * The same from any source of file texts: a test hands in a changed one.
 * @param releases oldest first
 */
export function readRecords(
	sourceOf: (name: FileName) => string,
	releases: readonly Release[] = []
): RecordFiles {
	const faults: Fault[] = [];
	const parsed: Partial<Record<FileName, ParsedFile<FileName>>> = {};
	for (const name of Object.keys(files) as FileName[]) {
		let source: string;
		try {
			source = sourceOf(name);
		} catch {
			faults.push({
				file: `${name}.yaml`,
				line: 1,
				column: 1,
				rule: 'missing-file',
				what: 'the file could not be read',
				remedy: 'put it back: every record file is needed'
			});
			continue;
		}
		const result = parseFile(name, source);
		if ('faults' in result) faults.push(...result.faults);
		else parsed[name] = result.parsed;
	}
	if (faults.length > 0) throw new RecordError(faults);

	const complete = parsed as ParsedFiles;
	const broken = checkFiles(complete, releases);
	if (broken.length > 0) throw new RecordError(broken);

	return freeze(
		Object.fromEntries(Object.entries(complete).map(([name, file]) => [name, file.value])) as RecordFiles
	);
}

/** What is wrong across files that are each well formed. */
export function checkFiles(files: ParsedFiles, releases: readonly Release[]): Fault[] {
	const checksum = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
	return [...checkReferences(files, checksum), ...checkChanges(files, releases)];
}

function freeze<T>(value: T): T {
	if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
		Object.values(value).forEach(freeze);
		Object.freeze(value);
	}
	return value;
}

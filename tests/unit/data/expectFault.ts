import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { checkFiles, type ParsedFiles } from '../../../src/lib/data/loadRecords.ts';
import { loadReleases } from '../../../src/lib/data/loadReleases.ts';
import { parseFile } from '../../../src/lib/data/parseFile.ts';
import type { Fault } from '../../../src/lib/data/RecordError.ts';
import { files, type FileName } from '../../../src/lib/data/schema.ts';

/** The text of a real record file. */
export const sourceOf = (file: FileName): string =>
	readFileSync(new URL(`../../../data/${file}.yaml`, import.meta.url), 'utf8');

/** The version that the records are of, which is the last that was released. */
export const version = /^version: (\S+)$/m.exec(sourceOf('site'))?.[1] ?? '';
/** The one after it. */
export const nextVersion = version.replace(/\d+$/, (patch) => String(Number(patch) + 1));

/** One change to the text of a real record file, and the fault that must come of it. */
export interface Malformed {
	name: string;
	file: FileName;
	/** Stands in the file; its first place is changed. */
	from: string;
	to: string;
	/** What the fault points at, from the change on; `to` where absent. */
	at?: string;
	rule: string;
	what?: RegExp;
	remedy: RegExp;
}

/** The text of a file with the first `from` made `to`; throws where the file does not hold it. */
export function changed(file: FileName, from: string, to: string): string {
	const source = sourceOf(file);
	if (!source.includes(from)) throw new Error(`data/${file}.yaml does not hold “${from}”`);
	return source.replace(from, () => to);
}

// The unchanged files are read once: the same as readRecords does, without doing it again each time.
const whole = Object.fromEntries(
	Object.keys(files).map((name) => {
		const read = parseFile(name as FileName, sourceOf(name as FileName));
		if ('faults' in read) throw new Error(`data/${name}.yaml is at fault`);
		return [name, read.parsed];
	})
) as unknown as ParsedFiles;
const releases = loadReleases('data/releases');

/** Every fault that the records have where one file has another text. */
export function faultsWith(file: FileName, source: string): readonly Fault[] {
	const read = parseFile(file, source);
	return 'faults' in read ? read.faults : checkFiles({ ...whole, [file]: read.parsed }, releases);
}

/** The first of them. */
export function firstFault(file: FileName, source: string): Fault {
	const [fault] = faultsWith(file, source);
	if (!fault) throw new Error('the records load in spite of the change');
	return fault;
}

/** Makes one change and expects its fault: file, line, column, rule and remedy. */
export function expectFault({ file, from, to, at = to, rule, what = /./, remedy }: Malformed): void {
	const source = changed(file, from, to);
	const offset = source.indexOf(at, sourceOf(file).indexOf(from));
	if (offset < 0) throw new Error(`“${at}” does not stand after the change`);
	const above = source.slice(0, offset).split('\n');
	const place = { line: above.length, column: (above.at(-1) ?? '').length + 1 };
	const fault = firstFault(file, source);
	expect(fault).toMatchObject({ file: `${file}.yaml`, rule, ...place });
	expect(fault.what).toMatch(what);
	expect(fault.remedy).toMatch(remedy);
}

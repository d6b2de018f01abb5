import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawPicture } from '../lib/export/drawPicture.ts';
import { pictureFile, tableFile } from '../lib/export/filePath.ts';
import { csvOf, jsonOf } from '../lib/export/tableFile.ts';
import type { Subject } from '../lib/export/subject.ts';
import { chartPicture, stepPicture } from '../lib/story/pictures.ts';
import type { Command } from './commandLine.ts';
import { inParallel } from './inParallel.ts';
import { checkSafe, pngOfPicture, type Rasterise } from './fileOf.ts';
import { outlineSvg } from './outlineSvg.ts';
import { hashOf, noCache } from './pngCache.ts';
import { writeWhole } from './writeFile.ts';

interface Job {
	path: string;
	make(): Promise<string | Uint8Array>;
}

/** The files that a command asks for, in the order they are made. */
function jobsOf(command: Command, rasterise: Rasterise): Job[] {
	const subjects = [...command.charts.map(chartPicture), ...command.steps.map(stepPicture)];
	return subjects.flatMap((subject) => [
		...pictureJobs(subject, command, rasterise),
		...tableJobs(subject, command)
	]);
}

function pictureJobs(subject: Subject, command: Command, rasterise: Rasterise): Job[] {
	const { sizes, themes, transparent, ratio } = command;
	const asked = command.formats.filter((format) => format !== 'csv' && format !== 'json');
	return sizes.flatMap(({ name, shape }) =>
		themes.flatMap((theme) =>
			asked.map((format): Job => {
				const outlined = format === 'svg-outlined';
				const path = pictureFile(subject, {
					size: name,
					theme,
					extension: format === 'png' ? 'png' : 'svg',
					transparent,
					outlined,
					ratio: format === 'png' ? ratio : 1
				});
				return {
					path,
					async make() {
						const picture = drawPicture(subject, { shape, theme, transparent });
						checkSafe(picture.svg, path, transparent);
						if (format === 'png') return pngOfPicture(picture, ratio, rasterise, noCache);
						return outlined ? outlineSvg(picture.svg) : picture.svg;
					}
				};
			})
		)
	);
}

function tableJobs(subject: Subject, { formats }: Command): Job[] {
	// A step of words has no table: the others of its command are made all the same.
	if (!('scene' in subject.shows)) return [];
	const makers = { csv: csvOf, json: jsonOf };
	return (['csv', 'json'] as const)
		.filter((format) => formats.includes(format))
		.map((format) => ({ path: tableFile(subject, format), make: async () => makers[format](subject) }));
}

/**
 * Makes or checks the files of a command, and says so line by line.
 * @returns the exit status
 */
export async function exportFiles(
	command: Command,
	rasterise: Rasterise,
	say: (line: string) => void,
	complain: (line: string) => void
): Promise<0 | 1> {
	const jobs = jobsOf(command, rasterise);
	if (jobs.length === 0) {
		complain('nothing to make: a step of words has no table');
		return 1;
	}
	let failed = 0;
	let done = 0;
	const count = () => `[${++done}/${jobs.length}]`;
	await inParallel(jobs, 3, async ({ path, make }) => {
		const place = join(command.folder, path);
		try {
			const made = await make();
			const size = typeof made === 'string' ? Buffer.byteLength(made) : made.length;
			if (command.check) {
				const same = sameAs(place, made);
				if (!same) failed++;
				say(`${count()} ${place} ${same ? 'is the same' : 'differs or is missing'}`);
			} else {
				writeWhole(place, made);
				say(`${count()} ${place} ${Math.ceil(size / 1000)} kB`);
			}
		} catch (error) {
			failed++;
			complain(`${count()} ${place}: ${(error as Error).message}`);
		}
	});
	if (failed > 0) complain(`${failed} of ${jobs.length} ${command.check ? 'differ' : 'could not be made'}`);
	return failed > 0 ? 1 : 0;
}

function sameAs(path: string, made: string | Uint8Array): boolean {
	try {
		return hashOf(readFileSync(path)) === hashOf(made);
	} catch {
		return false;
	}
}

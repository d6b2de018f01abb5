import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { commandOf } from '../../../src/cli/commandLine.ts';
import { exportFiles } from '../../../src/cli/exportFiles.ts';
import { readProgram } from '../../../src/cli/rasterWorker.ts';
import { writeWhole } from '../../../src/cli/writeFile.ts';
import { lintSvg } from '../../../src/lib/export/lintSvg.ts';
import { sizeOf } from '../../../src/lib/export/png.ts';
import { rasterise } from '../../../src/lib/export/rasterise.ts';

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'export-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function run(...typed: string[]) {
	const command = commandOf(typed);
	if (!command) throw new Error('help');
	const [said, complained]: [string[], string[]] = [[], []];
	const status = await exportFiles(
		command,
		(svg, width) => rasterise(svg, width, readProgram),
		(line) => said.push(line),
		(line) => complained.push(line)
	);
	return { status, said, complained };
}
const filesIn = (place: string) => readdirSync(place, { recursive: true, encoding: 'utf8' }).sort();

test('every format of a chart and a step is written under its name, and progress is said', async () => {
	const { status, said, complained } = await run(
		...['--chart', 'families', '--step', 'sacrifice', '--preset', 'thumb', '--format', 'all', '--out', folder]
	);
	expect([status, complained]).toEqual([0, []]);
	expect(filesIn(folder)).toEqual(
		[
			...['families.csv', 'families.json', 'families.thumb.outlined.svg', 'families.thumb.png'],
			...['families.thumb.svg', 'step', 'step/sacrifice.thumb.outlined.svg'],
			...['step/sacrifice.thumb.png', 'step/sacrifice.thumb.svg']
		].sort()
	);
	expect(said).toHaveLength(8);
	expect(said.at(-1)).toMatch(/^\[8\/8\] .* kB$/);
	expect(sizeOf(readFileSync(join(folder, 'families.thumb.png')))).toEqual({ width: 600, height: 315 });
});

test('an outlined picture has no words left, and is as safe', async () => {
	await run(
		'--chart',
		'families',
		'--step',
		'sacrifice',
		'--preset',
		'og',
		'--format',
		'svg-outlined',
		'--out',
		folder
	);
	for (const name of ['families.og.outlined.svg', 'step/sacrifice.og.outlined.svg']) {
		const svg = readFileSync(join(folder, name), 'utf8');
		expect(svg).not.toMatch(/<text|<tspan|<style|font-|NaN/);
		expect(svg.match(/<path/g)?.length).toBeGreaterThan(5);
		expect(lintSvg(svg)).toEqual([]);
		expect(svg).toContain('<metadata>');
	}
});

test('a size of its own, a scale, a theme and no ground are in the name', async () => {
	await run(
		...['--chart', 'families', '--width', '600', '--height', '700', '--scale', '2', '--theme', 'dark'],
		...['--transparent', '--out', folder]
	);
	expect(filesIn(folder)).toEqual(['families.600x700px@2x.dark.transparent.png']);
	const png = readFileSync(join(folder, 'families.600x700px@2x.dark.transparent.png'));
	expect(sizeOf(png)).toEqual({ width: 1200, height: 1400 });
});

test('a check finds what differs or is missing, and writes nothing', async () => {
	const asked = ['--chart', 'families,motives', '--format', 'csv', '--out', folder];
	await run(...asked);
	expect((await run(...asked, '--check')).status).toBe(0);
	writeFileSync(join(folder, 'families.csv'), 'changed');
	rmSync(join(folder, 'motives.csv'));
	const { status, said } = await run(...asked, '--check');
	expect(status).toBe(1);
	expect(said.filter((line) => line.includes('differs or is missing'))).toHaveLength(2);
	expect(readFileSync(join(folder, 'families.csv'), 'utf8')).toBe('changed');
	expect(existsSync(join(folder, 'motives.csv'))).toBe(false);
});

test('a folder that cannot be written is named, and the others are written all the same', async () => {
	writeFileSync(join(folder, 'step'), 'a file where a folder is needed');
	const { status, complained } = await run(
		...['--chart', 'families', '--step', 'rank', '--format', 'csv', '--out', folder]
	);
	expect(status).toBe(1);
	expect(complained.join('\n')).toMatch(/step\/rank\.csv: .*(?:ENOTDIR|EEXIST)/);
	expect(filesIn(folder)).toEqual(['families.csv', 'step']);
});

test.runIf(existsSync('/proc/self'))(
	'a place where no folder can be is an error at once (where there is /proc)',
	async () => {
		const { status, complained } = await run(
			'--chart',
			'families',
			'--format',
			'csv',
			'--out',
			'/proc/nope/more'
		);
		expect(status).toBe(1);
		expect(complained[0]).toMatch(/\/proc\/nope\/more\/families\.csv: ENOENT/);
	}
);

test('a picture that does not fit its size is an error that says so', async () => {
	const { status, complained } = await run(
		'--chart',
		'motives',
		'--width',
		'320',
		'--height',
		'320',
		'--out',
		folder
	);
	expect(status).toBe(1);
	expect(complained[0]).toMatch(/does not fit 320 × 320 px/);
	expect(filesIn(folder)).toEqual([]);
});

test('a step of words alone has no table: nothing is made, and that is said', async () => {
	const { status, complained } = await run('--step', 'witness', '--format', 'csv', '--out', folder);
	expect(status).toBe(1);
	expect(complained).toEqual(['nothing to make: a step of words has no table']);
});

test('a file is written whole or not at all', () => {
	const path = join(folder, 'a.txt');
	writeFileSync(path, 'before');
	expect(() => writeWhole(path, undefined as unknown as string)).toThrow();
	expect(readFileSync(path, 'utf8')).toBe('before');
	mkdirSync(join(folder, 'b.txt'));
	expect(() => writeWhole(join(folder, 'b.txt'), 'after')).toThrow();
	expect(filesIn(folder)).toEqual(['a.txt', 'b.txt']);
	writeWhole(path, 'after');
	expect(readFileSync(path, 'utf8')).toBe('after');
});

import { expect, test } from 'vitest';
import { commandOf, help } from '../../../src/cli/commandLine.ts';
import { chartIds } from '../../../src/lib/data/lists.ts';
import { stepIds } from '../../../src/lib/story/pictures.ts';

test('what is not asked for is a light landscape PNG', () => {
	expect(commandOf(['--chart', 'families'])).toMatchObject({
		...{ charts: ['families'], steps: [], formats: ['png'], ratio: 1, themes: ['light'] },
		...{ transparent: false, check: false, folder: 'exported' }
	});
});

test('all is every one, and names stand with commas between', () => {
	const command = commandOf(['--chart', 'all', '--step', 'rank,zoom', '--preset', 'all', '--theme', 'all']);
	expect(command?.charts).toEqual(chartIds);
	expect(command?.steps).toEqual(['rank', 'zoom']);
	expect(command?.sizes).toHaveLength(7);
	expect(command?.themes).toEqual(['light', 'dark']);
});

test.each([
	[['--width', '600'], '600px', undefined],
	[['--width', '600', '--height', '700'], '600x700px', undefined],
	[['--width', '100', '--unit', 'mm'], '100mm', 300],
	[['--preset', 'print', '--width', '100'], '100mm', 300],
	[['--preset', 'print', '--width', '600', '--unit', 'px'], '600px', undefined]
])('%j is named in what it is drawn in', (typed, name, dpi) => {
	const [size] = commandOf(['--chart', 'families', ...typed])?.sizes ?? [];
	expect([size?.name, size?.shape.dpi]).toEqual([name, dpi]);
	if (dpi) expect(size?.shape.frame.width).toBe(Math.round((100 * dpi) / 25.4));
});

test('help asked for is no command, and names every choice', () => {
	expect(commandOf(['--help'])).toBeUndefined();
	for (const name of [...chartIds, ...stepIds, 'svg-outlined', '--check']) expect(help).toContain(name);
	expect(help).toMatch(/where absent px; mm with --preset print/);
});

test.each([
	[['--chart', 'nope'], `no chart is called “nope”: ${chartIds.join(', ')}`],
	[['--step', 'nope'], `no step is called “nope”: ${stepIds.join(', ')}`],
	[['--chart', 'families', '--preset', 'huge'], 'no preset is called “huge”: landscape, og,'],
	[
		['--chart', 'families', '--format', 'pdf'],
		'no format is called “pdf”: png, svg, svg-outlined, csv, json'
	],
	[['--chart', 'families', '--theme', 'sepia'], 'no theme is called “sepia”: light, dark'],
	[['--chart', 'families', '--scale', '3'], 'no scale is called “3”: 1, 2, 4'],
	[['--chart', 'families', '--width', '0'], 'not “0”'],
	[['--chart', 'families', '--width', '1e9'], 'not “1e9”'],
	[['--chart', 'families', '--height', 'abc'], 'not “abc”'],
	[['--chart', 'families', '--width', ''], 'width in px is a number from 320 to 6000, not “”'],
	[['--chart', 'families', '--width', '600', '--height', ''], 'height in px is a number'],
	[['--chart', 'families', '--width', '600', '--unit', ''], 'no unit is called “”: px, mm'],
	[['--chart', 'families', '--width', '100', '--unit', 'mm', '--dpi', ''], 'dpi is a number'],
	[['--chart', 'families', '--out', ''], '--out names no folder'],
	[['--chart', ''], 'no chart is called “”'],
	[[], 'name a chart or a step'],
	[['--colour', 'red'], "Unknown option '--colour'"],
	[['families'], 'Unexpected argument'],
	[['--chart'], 'argument missing']
])('%j is refused, and what there is is named', (typed, message) => {
	expect(() => commandOf(typed)).toThrow(message);
});

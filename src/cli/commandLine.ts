import { parseArgs } from 'node:util';
import { chartIds, type ChartId } from '../lib/data/lists.ts';
import { themes } from '../lib/export/drawPicture.ts';
import {
	formats,
	oneOf,
	pixelRatioOf,
	presets,
	shapeOf,
	unitOf,
	type Format,
	type Preset,
	type Shape
} from '../lib/export/presets.ts';
import { stepIds } from '../lib/story/pictures.ts';
import type { Theme } from '../lib/theme/palette.ts';

/** What the command line asks for, every name and number checked. */
export interface Command {
	charts: readonly ChartId[];
	steps: readonly string[];
	sizes: readonly { name: string; shape: Shape }[];
	formats: readonly Format[];
	ratio: number;
	themes: readonly Theme[];
	transparent: boolean;
	folder: string;
	/** Compares with what is there and writes nothing. */
	check: boolean;
}

export const help = `npm run export -- [options]      pictures and tables of the story as files

  --chart <id|all>       ${chartIds.join(', ')}
  --step <id|all>        ${stepIds.join(', ')}
  --preset <name|all>    ${presets.join(', ')}; landscape where absent
  --width, --height <n>  a size of its own instead, in --unit px or mm (where absent px; mm with --preset print)
  --dpi <n>              px an inch, for mm; 300 where absent
  --format <name|all>    ${formats.join(', ')}; png where absent
  --scale <n>            1, 2 or 4 device pixels for each px of a PNG
  --theme <name|all>     light, dark; light where absent
  --transparent          without a ground
  --out <folder>         exported where absent
  --check                compares with the files that are there, and writes none
  --help                 this text

--chart, --step, --preset, --format and --theme take several names with commas between.
Exit status: 0 done; 1 a file differs, or could not be drawn or written; 2 the options are wrong.`;

const options = {
	chart: { type: 'string' },
	step: { type: 'string' },
	preset: { type: 'string' },
	format: { type: 'string' },
	scale: { type: 'string' },
	width: { type: 'string' },
	height: { type: 'string' },
	unit: { type: 'string' },
	dpi: { type: 'string' },
	theme: { type: 'string' },
	transparent: { type: 'boolean' },
	out: { type: 'string' },
	check: { type: 'boolean' },
	help: { type: 'boolean' }
} as const;

/**
 * The options as they were typed.
 * @returns nothing where help was asked for
 * @throws RangeError or TypeError that says what is wrong, and what there is
 */
export function commandOf(typed: readonly string[]): Command | undefined {
	const { values } = parseArgs({ args: [...typed], options, strict: true, allowPositionals: false });
	if (values.help) return undefined;
	const { preset, width, height, unit, dpi } = values;
	const charts = listOf('chart', chartIds, values.chart);
	const steps = listOf('step', stepIds, values.step);
	if (charts.length + steps.length === 0)
		throw new RangeError('name a chart or a step: --chart all, --step all');
	if (values.out?.trim() === '') throw new RangeError('--out names no folder');
	const isOwnSize = width !== undefined || height !== undefined;
	if (isOwnSize && preset?.includes(','))
		throw new RangeError('a size of its own goes with one preset, or none');
	const names = listOf<Preset>('preset', presets, preset ?? 'landscape');
	// What is empty is asked for too, and refused.
	const more = { ...(unit !== undefined && { unit }), ...(dpi !== undefined && { dpi }) };
	const lengths = { ...(width !== undefined && { width }), ...(height !== undefined && { height }) };
	const sizes = isOwnSize
		? [ownSize({ ...(preset !== undefined && { preset }), ...lengths, ...more })]
		: names.map((name) => ({ name, shape: shapeOf({ preset: name, ...more }) }));
	return {
		charts,
		steps,
		sizes,
		formats: listOf('format', formats, values.format ?? 'png'),
		ratio: pixelRatioOf(values.scale ?? '1'),
		themes: listOf('theme', themes, values.theme ?? 'light'),
		transparent: values.transparent ?? false,
		folder: values.out ?? 'exported',
		check: values.check ?? false
	};
}

function ownSize(asked: Parameters<typeof shapeOf>[0]): { name: string; shape: Shape } {
	const typed = [asked.width ?? '', asked.height ?? ''].filter(Boolean).join('x');
	return { name: `${typed}${unitOf(asked)}`, shape: shapeOf(asked) };
}

function listOf<T extends string>(what: string, list: readonly T[], value: string | undefined): readonly T[] {
	if (value === undefined) return [];
	if (value === 'all') return list;
	return [...new Set(value.split(',').map((name) => oneOf(what, list, name.trim())))];
}

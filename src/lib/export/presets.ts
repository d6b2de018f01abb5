import type { FrameSize } from '../outlets/frame.ts';
import { pixelRatios, presets, type Preset } from './presetNames.ts';

export { pixelRatios, presets, type Preset };

export const formats = ['png', 'svg', 'svg-outlined', 'csv', 'json'] as const;
export type Format = (typeof formats)[number];

/** How a picture is laid out, and what its px are. */
export interface Shape {
	frame: FrameSize;
	/** px an inch, where the picture is meant for paper: its file states millimetres. */
	dpi?: number;
	/** Where a chart does not fit, its finding stands alone. */
	mayBeWords?: true;
}

/** What a printed picture is made for where nothing else is asked. */
const printDpi = 300;
const printWidth = 180;

/** Millimetres as px. */
const pxOf = (mm: number, dpi: number): number => Math.round((mm * dpi) / 25.4);
/** px as millimetres, to a hundredth. */
export const mmOf = (px: number, dpi: number): number => Math.round((px * 2540) / dpi) / 100;

// Smallest type on paper: 12 px as laid out, printed at 7.2 points.
const onPaper = (dpi: number): readonly [number, number] => [dpi / 120, dpi / 120];

// Of its own height: 12 px as laid out are 12 px where the picture is shown at half its width.
const atHalf = (width: number): readonly [number, number] => [
	Math.max(width / 600, 1),
	Math.max(width / 600, 1)
];

/** As wide as a phone's drawing is laid out, px: no picture is drawn larger than that. */
const narrowest = 336;

/**
 * The shape of each preset. Type is 12 px as laid out, and never smaller than that on a large
 * picture; a thumb, which is a small one, goes down to 10.
 */
export const shapes: Readonly<Record<Preset, Shape>> = {
	landscape: { frame: { width: 1200, scales: atHalf(1200) } },
	og: { frame: { width: 1200, height: 630, words: 'beside', scales: [1.2, 2] } },
	square: { frame: { width: 1080, height: 1080, scales: [1.2, 1080 / narrowest] } },
	portrait: { frame: { width: 1080, height: 1350, scales: [1.2, 1080 / narrowest] } },
	// A phone shows a name above and a box for answers below.
	story: {
		frame: {
			width: 1080,
			height: 1920,
			scales: [1.2, 1080 / narrowest],
			safe: { top: 250, bottom: 340 }
		}
	},
	print: { frame: { width: pxOf(printWidth, printDpi), scales: onPaper(printDpi) }, dpi: printDpi },
	thumb: {
		frame: { width: 600, height: 315, words: 'beside', scales: [10 / 12, 1.1] },
		mayBeWords: true
	}
};

/** What a person asked of a size; text as it was typed. */
export interface Asked {
	preset?: string;
	width?: string;
	height?: string;
	unit?: string;
	dpi?: string;
}

const units = ['px', 'mm'] as const;

/** What lengths are in: as asked, else as the preset is. @throws RangeError that lists what there is */
export const unitOf = ({ unit, preset }: Asked): (typeof units)[number] =>
	oneOf('unit', units, unit ?? (preset === 'print' ? 'mm' : 'px'));

/** What is laid out at all, px: below, words have no room; above, nothing is gained. */
const [leastPx, mostPx] = [320, 6000];

/**
 * One of a closed list.
 * @throws RangeError that lists what there is
 */
export function oneOf<T extends string>(what: string, list: readonly T[], value: string): T {
	const found = list.find((name) => name === value);
	if (found === undefined) throw new RangeError(`no ${what} is called “${value}”: ${list.join(', ')}`);
	return found;
}

/** A number in a range. @throws RangeError that says the range */
export function numberIn(what: string, value: string, [from, to]: readonly [number, number]): number {
	const number = /^\d+(\.\d+)?$/.test(value) ? Number(value) : NaN;
	if (!(number >= from && number <= to)) {
		throw new RangeError(`${what} is a number from ${from} to ${to}, not “${value}”`);
	}
	return number;
}

export function pixelRatioOf(value: string): number {
	return Number(oneOf('scale', pixelRatios.map(String), value));
}

/**
 * The shape asked for: a preset's, or one of a width and perhaps a height of its own.
 * @throws RangeError that names what is wrong and what there is
 */
export function shapeOf(asked: Asked): Shape {
	const preset = oneOf('preset', presets, asked.preset ?? 'landscape');
	const unit = unitOf(asked);
	const dpi = unit === 'mm' ? numberIn('dpi', asked.dpi ?? String(printDpi), [72, 1200]) : undefined;
	if (asked.dpi !== undefined && dpi === undefined) throw new RangeError('dpi is for a size in mm');
	if (asked.width === undefined && asked.height === undefined) {
		const isAsPreset = unit === unitOf({ preset }) && (dpi ?? printDpi) === printDpi;
		if (isAsPreset) return shapes[preset];
	}
	const least = dpi ? mmOf(leastPx, 96) : leastPx;
	const most = dpi ? mmOf(mostPx, dpi) : mostPx;
	const length = (what: string, value: string | undefined) => {
		if (value === undefined) return undefined;
		const number = numberIn(`${what} in ${unit}`, value, [Math.ceil(least), Math.floor(most)]);
		return dpi ? pxOf(number, dpi) : Math.round(number);
	};
	const own = shapes[preset].frame;
	const width = length('width', asked.width) ?? (dpi ? pxOf(printWidth, dpi) : own.width);
	const height = length('height', asked.height) ?? (asked.width === undefined ? own.height : undefined);
	if (width > mostPx) throw new RangeError(`${dpi} dpi make the picture wider than ${mostPx} px`);
	return {
		frame: {
			width,
			...(height !== undefined && { height }),
			...(height !== undefined && width / height > 1.6 && { words: 'beside' }),
			...(dpi
				? { scales: height === undefined ? onPaper(dpi) : [dpi / 144, dpi / 80] }
				: { scales: height === undefined ? atHalf(width) : [1, Math.max(width / narrowest, 1)] })
		},
		...(dpi !== undefined && { dpi })
	};
}

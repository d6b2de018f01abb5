/** Red, green and blue as amounts of light, 0 to 1. */
export type Light = readonly [red: number, green: number, blue: number];

/** `#rrggbb` as light. */
export function lightOf(hex: string): Light {
	const at = (i: number) => {
		const value = parseInt(hex.slice(1 + 2 * i, 3 + 2 * i), 16) / 255;
		return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
	};
	return [at(0), at(1), at(2)];
}

/** A colour over another as a screen blends them, `#rrggbb`. */
export function over(hex: string, ground: string, opacity: number): string {
	const part = (text: string, i: number) => parseInt(text.slice(1 + 2 * i, 3 + 2 * i), 16);
	const blended = [0, 1, 2].map((i) => Math.round(part(hex, i) * opacity + part(ground, i) * (1 - opacity)));
	return `#${blended.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

const luminance = ([red, green, blue]: Light) => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

/** The contrast of two colours as WCAG counts it, 1 to 21. */
export function contrast(a: string, b: string): number {
	const [dark = 0, light = 0] = [a, b]
		.map((hex) => luminance(lightOf(hex)))
		.sort((one, other) => one - other);
	return (light + 0.05) / (dark + 0.05);
}

type Matrix = readonly [Light, Light, Light];
const through =
	(matrix: Matrix) =>
	(light: Light): Light => {
		const [red, green, blue] = matrix.map((row) =>
			row.reduce((sum, factor, i) => sum + factor * (light[i] ?? 0), 0)
		);
		const inside = (value = 0) => Math.min(Math.max(value, 0), 1);
		return [inside(red), inside(green), inside(blue)];
	};

/** How colours reach people who see them otherwise: Machado, Oliveira and Fernandes 2009, severity 1; and without colour. */
export const sights: Record<string, (light: Light) => Light> = {
	protanopia: through([
		[0.152286, 1.052583, -0.204868],
		[0.114503, 0.786281, 0.099216],
		[-0.003882, -0.048116, 1.051998]
	]),
	deuteranopia: through([
		[0.367322, 0.860646, -0.227968],
		[0.280085, 0.672501, 0.047413],
		[-0.01182, 0.04294, 0.968881]
	]),
	tritanopia: through([
		[1.255528, -0.076749, -0.178779],
		[-0.078411, 0.930809, 0.147602],
		[0.004733, 0.691367, 0.3039]
	]),
	greyscale: (light) => [luminance(light), luminance(light), luminance(light)]
};

/** A colour in CIE Lab under daylight. */
function lab([red, green, blue]: Light): readonly [number, number, number] {
	const scaled = (value: number) => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116);
	const x = scaled((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047);
	const y = scaled(0.2126729 * red + 0.7151522 * green + 0.072175 * blue);
	const z = scaled((0.0193339 * red + 0.119192 * green + 0.9503041 * blue) / 1.08883);
	return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** How far apart two colours look, CIE 1976: about 2 can just be told apart side by side. */
export function difference(a: Light, b: Light): number {
	const [one, other] = [lab(a), lab(b)];
	return Math.hypot(...one.map((value, i) => value - (other[i] ?? 0)));
}

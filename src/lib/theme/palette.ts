import sheet from './palette.css?raw';

export type Theme = 'light' | 'dark';

/** Every colour of a theme by its name, `#rrggbb`. */
export type Palette = Readonly<Record<string, string>>;

const [light = '', dark = ''] = sheet.split('@media');
const read = (css: string): Palette =>
	Object.fromEntries([...css.matchAll(/--([a-z]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]));

/** The colours that palette.css gives the page, for drawings that leave it. */
export const palettes: Readonly<Record<Theme, Palette>> = { light: read(light), dark: read(dark) };

/** The shapes that a picture is made in. */
export const presets = ['landscape', 'og', 'square', 'portrait', 'story', 'print', 'thumb'] as const;
export type Preset = (typeof presets)[number];

/** Device pixels for each px of a picture. */
export const pixelRatios = [1, 2, 4] as const;

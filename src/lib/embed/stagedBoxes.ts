/** Rooms of the graphic beside a host's own words, px. embed.css says from which height on it shows a high one. */
export const stagedBoxes = [
	{ size: 'narrow', high: { width: 320, height: 265 }, low: { width: 330, height: 215 } },
	{ size: 'wide', high: { width: 560, height: 310 }, low: { width: 560, height: 260 } }
] as const;

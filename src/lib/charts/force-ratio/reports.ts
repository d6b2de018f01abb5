/** The pairs of reports whose ratios are drawn, the article's first. */
export const pairs = [
	{ north: 'A-beside', russia: 'A-russians', ratio: 'ratio-article' },
	{ north: 'T11', russia: 'K02', ratio: 'ratio-syrskyi' },
	{ north: 'K07-present', russia: 'K07', ratio: 'ratio-staff' }
] as const;

/** Russians that are left when the article's North Koreans are taken from the reported whole. People. */
export const remainder = 'russian-remainder';

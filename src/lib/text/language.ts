/** A run of characters in one language. */
export interface LanguageRun {
	text: string;
	/** A BCP 47 tag where it is not English. */
	lang?: 'ko';
}

/** A text cut where its language changes: Hangul is Korean, the rest is the page's own. */
export function languageRuns(text: string): LanguageRun[] {
	const hangul = /\p{Script=Hangul}+/gu;
	const runs: LanguageRun[] = [];
	let from = 0;
	for (const { 0: korean, index } of text.matchAll(hangul)) {
		if (index > from) runs.push({ text: text.slice(from, index) });
		runs.push({ text: korean, lang: 'ko' });
		from = index + korean.length;
	}
	if (from < text.length) runs.push({ text: text.slice(from) });
	return runs;
}

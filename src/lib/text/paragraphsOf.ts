/** The paragraphs of a text of the records: an empty line stands between two. */
export const paragraphsOf = (text: string): string[] => text.split(/\n\s*\n/);

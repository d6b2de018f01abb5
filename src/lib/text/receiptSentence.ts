/** What a receipt says, to be pasted into a text. */
export interface Said {
	/** “At least 10,000 North Korean soldiers were in Kursk.” */
	says: string;
	/** “The Pentagon; 4 November 2024” */
	owner: string;
	standing: string;
}

/** The wording of a receipt with its hedge, its owner, its day, its standing and its address. */
export const receiptSentence = ({ says, owner, standing }: Said, from: string, address: string): string =>
	`${says} (${owner}; ${standing}.) ${from}, ${address}`;

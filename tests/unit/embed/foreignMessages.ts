import fc from 'fast-check';
import { readFrameMessage, readHostMessage } from '../../../src/lib/embed/messages.ts';
import { generatedMessages, hostileMessages } from './hostileMessages.ts';

// Bundled into the pages of a browser test: many of them cannot travel there.
const all = [...hostileMessages, ...fc.sample(generatedMessages, { numRuns: 1400, seed: 1060 })];

/** More than a thousand messages by what their reader has to leave alone, the same each time. */
export const foreignMessages = {
	/** Good ones too: for those who have no business with the reader. */
	all,
	toHost: all.filter((data) => !readFrameMessage(data)),
	toFrame: all.filter((data) => !readHostMessage(data))
};

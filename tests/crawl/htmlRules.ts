import type { ConfigData } from 'html-validate';

/** What is asked of a page's HTML: the standard, and what differs from its checker’s own choice says why. */
export const htmlRules: ConfigData = {
	root: true,
	extends: ['html-validate:standard'],
	// HTML lets `>` stand in text as it is.
	rules: { 'no-raw-characters': 'off' }
};

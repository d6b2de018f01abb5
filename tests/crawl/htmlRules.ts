import type { ConfigData } from 'html-validate';

/** What is asked of a page's HTML: the standard, and what is left out of it says why. */
export const htmlRules: ConfigData = {
	root: true,
	extends: ['html-validate:standard'],
	rules: {}
};

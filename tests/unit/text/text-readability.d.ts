declare module 'text-readability' {
	const readability: {
		/** School grade by Flesch and Kincaid. */
		fleschKincaidGrade(text: string): number;
	};
	export default readability;
}

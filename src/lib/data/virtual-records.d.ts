declare module 'virtual:records' {
	type Files = import('./schema.ts').RecordFiles;
	export const site: Files['site'];
	export const speakers: Files['speakers'];
	export const reports: Files['reports'];
	export const derived: Files['derived'];
	export const quotations: Files['quotations'];
	export const claims: Files['claims'];
	export const charts: Files['charts'];
	export const motives: Files['motives'];
	export const families: Files['families'];
	export const forecast: Files['forecast'];
	export const week: Files['week'];
	export const statements: import('./flatten.ts').Statement[];
	export const figures: import('./flatten.ts').Figure[];
	export const claimMarks: import('./flatten.ts').ClaimMark[];
	export const voices: import('./flatten.ts').Voice[];
	export const changes: Files['changes'];
	/** Every release without its records, oldest first. */
	export const released: Pick<import('./schema.ts').Release, 'version' | 'day' | 'shows'>[];
	export const story: Files['story'];
}

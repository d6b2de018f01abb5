/** What a test takes from the validator of data packages. */
declare module 'datapackage' {
	export class Package {
		static load(descriptor: unknown, options: { basePath: string; strict?: boolean }): Promise<Package>;
		readonly valid: boolean;
		readonly errors: readonly Error[];
		getResource(name: string): {
			read(options: { keyed: true; relations?: boolean }): Promise<Record<string, unknown>[]>;
		};
	}
}

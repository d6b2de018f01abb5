import { build, type Rolldown } from 'vite';

/**
 * A module as a classic script that puts what it exports under one global name.
 * @param entry path below the project's root
 */
export async function bundle(entry: string, name: string): Promise<string> {
	const [made] = (await build({
		configFile: false,
		logLevel: 'silent',
		publicDir: false,
		build: { write: false, lib: { entry, name, formats: ['iife'] } }
	})) as Rolldown.RolldownOutput[];
	return made?.output[0].code ?? '';
}

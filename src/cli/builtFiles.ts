import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltFile } from '../lib/serving/headerRules.ts';

/** Every file of a built site by its path, and the text of its pages. @throws Error where there is no build */
export const builtFiles = (folder = 'build'): BuiltFile[] =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.sort()
		.map((path) => ({
			path,
			...(path.endsWith('.html') && { html: readFileSync(join(folder, path), 'utf8') })
		}));

import { svelte } from '@sveltejs/vite-plugin-svelte';
import { sveltekit } from '@sveltejs/kit/vite';
import { fileURLToPath } from 'node:url';
import { defineConfig, type UserConfig } from 'vite';
import { records } from './src/lib/data/recordsPlugin.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

/**
 * The script that moves the story, as an island of its own: the prose is served as HTML and never
 * travels twice. Built first, into static/app, from where the site's build takes it like any file.
 */
const client: UserConfig = {
	plugins: [
		records(`${root}data`),
		svelte({ configFile: false, emitCss: false, compilerOptions: { runes: true, css: 'external' } })
	],
	publicDir: false,
	resolve: { alias: { $lib: `${root}src/lib` } },
	build: {
		outDir: 'static/app',
		emptyOutDir: true,
		manifest: 'manifest.json',
		rolldownOptions: {
			input: { story: 'src/lib/story/client.ts' },
			output: { entryFileNames: '[name].[hash].js', chunkFileNames: '[name].[hash].js' }
		}
	}
};

const site: UserConfig = {
	plugins: [records(`${root}data`), sveltekit()]
};

export default defineConfig(({ mode }) => (mode === 'client' ? client : site));

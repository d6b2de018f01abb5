import { svelte } from '@sveltejs/vite-plugin-svelte';
import { sveltekit } from '@sveltejs/kit/vite';
import { fileURLToPath } from 'node:url';
import { defineConfig, type ViteUserConfig as UserConfig } from 'vitest/config';
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
	plugins: [records(`${root}data`), sveltekit()],
	test: {
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					// Modules are pure: reading them once for all files saves most of the time.
					isolate: false,
					include: ['tests/{unit,component}/**/*.test.ts'],
					// Properties are tried on thousands of inputs: how long is the machine's affair.
					testTimeout: 120_000,
					maxWorkers: 2,
					sequence: { groupOrder: 0 }
				}
			},
			{
				extends: true,
				test: {
					name: 'e2e',
					include: ['tests/e2e/**/*.test.ts'],
					globalSetup: 'tests/e2e/findBrowser.ts',
					// Each file drives a browser of its own against the built site.
					maxWorkers: 2,
					sequence: { groupOrder: 1 },
					expect: { poll: { timeout: 5000, interval: 30 } },
					testTimeout: 120_000,
					hookTimeout: 60_000
				}
			}
		]
	}
};

export default defineConfig(({ mode }) => (mode === 'client' ? client : site));

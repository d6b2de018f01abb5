import { svelte } from '@sveltejs/vite-plugin-svelte';
import { sveltekit } from '@sveltejs/kit/vite';
import { fileURLToPath } from 'node:url';
import { defineConfig, type ViteUserConfig as UserConfig } from 'vitest/config';
import { pureStart } from './src/cli/pureStart.ts';
import { weighModules } from './src/cli/weighModules.ts';
import { records } from './src/lib/data/recordsPlugin.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

/** For what is built beside the site: records as a module, and components whose style is the page's. */
const recordsAndComponents = [
	records(`${root}data`),
	svelte({ configFile: false, emitCss: false, compilerOptions: { runes: true, css: 'external' } })
];

// The scripts of the served pages, each an island of its own: prose is served as HTML and never travels twice.
const islands = {
	story: 'src/lib/story/client.ts',
	chart: 'src/lib/alone/chartClient.ts',
	editors: 'src/lib/embed/editorsClient.ts'
};

/** The build of one island, into static/app, from where the site's build takes it like any file. */
const island = (name: keyof typeof islands): UserConfig => ({
	plugins: [...recordsAndComponents, pureStart(), weighModules('.weights')],
	publicDir: false,
	// What a script asks for lies beside it, wherever the site is.
	base: './',
	worker: { format: 'es', rolldownOptions: { output: { entryFileNames: '[name].[hash].js' } } },
	build: {
		outDir: 'static/app',
		emptyOutDir: name === 'story',
		manifest: `${name}.json`,
		rolldownOptions: {
			input: { [name]: islands[name] },
			output: { entryFileNames: '[name].[hash].js', chunkFileNames: '[name].[hash].js' }
		}
	}
});

// Scripts that stand alone in pages whose rules are not ours: classic, in one piece, under a fixed name.
const classics = {
	embed: { input: 'src/lib/embed/client.ts', outDir: '.embed', file: 'embed.js' },
	loader: { input: 'src/lib/embed/loader.ts', outDir: 'static/embed', file: 'v1.js' },
	offline: { input: 'src/lib/serving/serviceWorker.ts', outDir: '.offline', file: 'sw.js' }
};

const classic = ({ input, outDir, file }: (typeof classics)[keyof typeof classics]): UserConfig => ({
	publicDir: false,
	build: {
		outDir,
		emptyOutDir: true,
		modulePreload: false,
		rolldownOptions: { input, output: { format: 'iife', entryFileNames: file } }
	}
});

/**
 * What draws files, with components that write text: the same in a browser and in Node, so that both
 * make the same file. In a browser it is loaded when a reader asks for a file.
 */
const fileDrawing: UserConfig = {
	plugins: recordsAndComponents,
	publicDir: false,
	ssr: { target: 'webworker', noExternal: true },
	build: {
		ssr: true,
		outDir: 'static/app',
		emptyOutDir: false,
		minify: true,
		manifest: 'file.json',
		rolldownOptions: {
			input: { file: 'src/lib/export/client.ts' },
			output: { entryFileNames: '[name].[hash].js', chunkFileNames: '[name].[hash].js' }
		}
	}
};

/** The command line, and what writes the default files after the site's build. */
const exporter: UserConfig = {
	plugins: recordsAndComponents,
	publicDir: false,
	build: {
		ssr: true,
		outDir: '.export',
		emptyOutDir: true,
		rolldownOptions: {
			input: Object.fromEntries(
				[
					'export',
					'exportSite',
					'rasterWorker',
					'release',
					'releasedSite',
					'offlineFile',
					'servingFiles'
				].map((name) => [name, `src/cli/${name}.ts`])
			)
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
					// Drawings take their colours from a style sheet.
					css: { include: /palette\.css/ },
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
					// Reads every file of the built site.
					name: 'crawl',
					css: { include: /palette\.css/ },
					include: ['tests/crawl/**/*.test.ts'],
					testTimeout: 300_000,
					hookTimeout: 300_000,
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
					isolate: false,
					// Each file drives a browser of its own against the built site; modules keep nothing between files.
					maxWorkers: 2,
					sequence: { groupOrder: 1 },
					expect: { poll: { timeout: 5000, interval: 30 } },
					// Some look at every step: how long is the machine's affair.
					testTimeout: 300_000,
					hookTimeout: 60_000
				}
			},
			{
				extends: true,
				test: {
					name: 'engines',
					css: { include: /palette\.css/ },
					include: ['tests/engines/**/*.test.ts'],
					isolate: false,
					// In one row with those of Chromium: neither worker waits until the other has ended.
					maxWorkers: 2,
					sequence: { groupOrder: 1 },
					expect: { poll: { timeout: 20_000, interval: 50 } },
					testTimeout: 120_000,
					hookTimeout: 120_000
				}
			}
		]
	}
};

/** What the machine decides, and no test: `npm run bench`. */
const bench: UserConfig = {
	test: { name: 'bench', include: ['tests/bench/*.bench.ts'], testTimeout: 3_600_000 }
};

const others: Record<string, UserConfig> = {
	file: fileDrawing,
	export: exporter,
	bench,
	embed: classic(classics.embed),
	loader: classic(classics.loader),
	offline: classic(classics.offline)
};

export default defineConfig(({ mode }) =>
	mode in islands ? island(mode as keyof typeof islands) : (others[mode] ?? site)
);

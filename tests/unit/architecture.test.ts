import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

// Imports run one way: a room may import itself and those before it.
const rooms = [
	...[
		'data',
		'model',
		'text',
		'theme',
		'geometry',
		'marks',
		'charts',
		'reader',
		'outlets',
		'serving',
		'export',
		'alone',
		'story',
		'embed',
		'cli',
		'params',
		'routes',
		'hooks.server.ts'
	]
];

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
	.map((name) => join('src', name))
	.filter((name) => /\.(ts|svelte)$/.test(name));
const textOf = (file: string) => readFileSync(file, 'utf8');

/** Every module that a file imports, its types included. */
const importsOf = (text: string): string[] =>
	[
		...text.matchAll(/^\s*(?:import|export)\b[^'";]*?['"]([^'"]+)['"]|\bimport\s*\(\s*['"]([^'"]+)['"]/gm)
	].flatMap(([, still, lazy]) => still ?? lazy ?? []);

/** The room that a module of the site stands in; none for a package. */
function roomOf(module: string, from: string): string | undefined {
	if (module === 'virtual:records') return 'data';
	const path = module.startsWith('$lib/')
		? join('src/lib', module.slice('$lib/'.length))
		: module.startsWith('.')
			? join(dirname(from), module)
			: undefined;
	return (
		path &&
		relative('src', path)
			.replace(/^lib\//, '')
			.split('/')[0]
	);
}

/** The imports of a file that lead to a room after its own. */
function upward(file: string, text: string): string[] {
	const own = rooms.indexOf(roomOf(`./${file.split('/').at(-1)}`, file) ?? '');
	return importsOf(text).filter((module) => {
		const room = roomOf(module, file);
		return room !== undefined && rooms.indexOf(room) > own;
	});
}

test('every file stands in a room whose place in the order is known', () => {
	expect(files.length).toBeGreaterThan(60);
	const strange = files.filter((file) => !rooms.includes(roomOf(`./${file.split('/').at(-1)}`, file) ?? ''));
	expect(strange).toEqual([]);
});

test('no room imports from a room after it', () => {
	expect(files.flatMap((file) => upward(file, textOf(file)).map((module) => `${file}: ${module}`))).toEqual(
		[]
	);
});

test('an upward import is found, however it is written', () => {
	const written = [
		"import { advance } from '../story/position.ts';",
		"import type { Position } from '../story/position.ts';",
		"import {\n\tadvance,\n\tstart\n} from '$lib/story/position.ts';",
		"import '../story/position.ts';",
		"export { advance } from '../story/position.ts';",
		"const { advance } = await import('../story/position.ts');"
	];
	for (const text of written) expect(upward('src/lib/model/derive.ts', text), text).toHaveLength(1);
	for (const text of written) expect(upward('src/routes/+page.svelte', text), text).toEqual([]);
});

test('D3 computes and never selects: nothing of d3-selection is imported', () => {
	const selecting = files.filter((file) => {
		const text = textOf(file);
		return (
			importsOf(text).some((module) => module === 'd3-selection' || module === 'd3-transition') ||
			/import\s*\{[^}]*\b(?:select|selectAll|selection|transition)\b[^}]*\}\s*from\s*'d3'/.test(text) ||
			/import\s*\*\s*as\s+\w+\s+from\s*'d3'/.test(text)
		);
	});
	expect(selecting).toEqual([]);
});

test('no component writes raw HTML or styles into its elements', () => {
	const components = files.filter((file) => file.endsWith('.svelte'));
	expect(components.length).toBeGreaterThan(15);
	expect(components.filter((file) => textOf(file).includes('{@html'))).toEqual([]);
	const markup = (file: string) => textOf(file).replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '');
	expect(components.filter((file) => /\sstyle(?:=|:|\s*\{)/.test(markup(file)))).toEqual([]);
});

test('geometry and marks know no record', () => {
	const pure = files.filter((file) => /src\/lib\/(geometry|marks)\//.test(file));
	expect(pure.length).toBeGreaterThan(5);
	expect(
		pure.filter((file) => importsOf(textOf(file)).some((module) => /virtual:records|\/model\//.test(module)))
	).toEqual([]);
});

test('what draws files is loaded by no page: it waits until a reader asks for a file', () => {
	const reached = new Set<string>();
	const walk = (file: string) => {
		if (reached.has(file)) return;
		reached.add(file);
		const text = textOf(file).replace(/^\s*import type .*$/gm, '');
		for (const module of importsOf(text)) {
			if (module.startsWith('.') && /\.(ts|svelte)$/.test(module)) walk(join(dirname(file), module));
		}
	};
	walk('src/lib/story/client.ts');
	walk('src/lib/alone/chartClient.ts');
	walk('src/lib/embed/client.ts');
	walk('src/lib/embed/loader.ts');
	expect(reached.size).toBeGreaterThan(40);
	const drawing =
		/export\/(?!SaveShare|fileScript|filePath|presetNames|sceneSubject)|outlets\/frame\.ts|serifWidth/;
	expect([...reached].filter((file) => drawing.test(file))).toEqual([]);
});

test('what runs in other people’s pages carries no record and no component', () => {
	const reached = new Set<string>();
	const walk = (file: string) => {
		if (reached.has(file)) return;
		reached.add(file);
		const text = textOf(file).replace(/^import type .*$/gm, '');
		for (const module of importsOf(text)) {
			reached.add(module);
			if (module.startsWith('.')) walk(join(dirname(file), module));
		}
	};
	walk('src/lib/embed/client.ts');
	walk('src/lib/embed/loader.ts');
	expect(reached.size).toBeGreaterThan(10);
	expect([...reached].filter((module) => /virtual:|\.svelte$|^(svelte|d3|scrollama)\b/.test(module))).toEqual(
		[]
	);
});

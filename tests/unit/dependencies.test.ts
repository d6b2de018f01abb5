import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
	version: string;
	resolved?: string;
	integrity?: string;
	dev?: boolean;
	optional?: boolean;
	devOptional?: boolean;
}
const read = <T>(path: string) => JSON.parse(readFileSync(path, 'utf8')) as T;
const manifest = read<Record<'dependencies' | 'devDependencies', Record<string, string>>>('package.json');
const { packages } = read<{ packages: Record<string, Locked> }>('package-lock.json');
const installed = Object.entries(packages).filter(([path]) => path !== '');

// Each lets anybody use, change and pass it on, and asks at most to be named.
const allowed = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'Unlicense']);

test('every package that reaches a reader is under a licence of the list', () => {
	const reaching = installed.filter(
		([, { dev, optional, devOptional }]) => !dev && !optional && !devOptional
	);
	expect(reaching.length).toBeGreaterThan(30);
	const others = reaching.flatMap(([path]) => {
		const { license } = read<{ license?: unknown }>(`${path}/package.json`);
		return typeof license === 'string' && allowed.has(license) ? [] : [`${path}: ${String(license)}`];
	});
	expect(others).toEqual([]);
});

test('every package has the checksum of what was looked at, and comes from npm’s registry', () => {
	expect(installed.length).toBeGreaterThan(400);
	const loose = installed.filter(
		([, { resolved = '', integrity = '' }]) =>
			!resolved.startsWith('https://registry.npmjs.org/') || !integrity.startsWith('sha512-')
	);
	expect(loose.map(([path]) => path)).toEqual([]);
});

test('every package that is asked for is asked for in one version, and that one is locked', () => {
	for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
		expect([name, version]).toEqual([name, expect.stringMatching(/^\d+\.\d+\.\d+$/)]);
		expect([name, packages[`node_modules/${name}`]?.version]).toEqual([name, version]);
	}
});

test('each package that reaches a reader has its reason in the README', () => {
	const readme = readFileSync('README.md', 'utf8');
	for (const name of Object.keys(manifest.dependencies))
		expect(readme).toMatch(new RegExp(`\\| \`${name}\` +\\| \\S`));
});

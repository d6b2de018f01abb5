import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claims, derived, figures, quotations, reports, speakers } from 'virtual:records';
import { Package } from 'datapackage';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dataPackage } from '../../../src/lib/export/dataPackage.ts';
import { parseCsv } from './parseCsv.ts';

const folder = mkdtempSync(join(tmpdir(), 'package-'));
const files = dataPackage();
const contentOf = (path: string) => files.find((file) => file.path === path)?.content ?? '';

beforeAll(() => {
	for (const { path, content } of files) writeFileSync(join(folder, path), content);
});
afterAll(() => rmSync(folder, { recursive: true }));

const all = {
	...{ speakers, reports, figures, derived, claims, quotations }
};

test('keeps to the published profile of a data package, and each table to its own schema', async () => {
	const whole = await Package.load(join(folder, 'datapackage.json'), { basePath: folder, strict: true });
	expect(whole.errors).toEqual([]);
	expect(whole.valid).toBe(true);
	for (const [name, records] of Object.entries(all)) {
		const rows = await whole.getResource(name).read({ keyed: true, relations: true });
		expect(rows.map(({ id }) => id)).toEqual(records.map(({ id }) => id));
	}
});

test('a package that breaks the profile is found', async () => {
	const broken = JSON.parse(contentOf('datapackage.json')) as { resources: { name?: string }[] };
	delete broken.resources[0]?.name;
	await expect(Package.load(broken, { basePath: folder, strict: true })).rejects.toThrow();
});

test('CSV and JSON of a table hold the same', () => {
	for (const name of Object.keys(all)) {
		const [head = [], ...rows] = parseCsv(contentOf(`${name}.csv`));
		const objects = JSON.parse(contentOf(`${name}.json`)) as Record<string, string | number>[];
		expect(objects.map((one) => head.map((field) => String(one[field] ?? '')))).toEqual(rows);
	}
});

test('every path that it names is there, and nothing else', () => {
	const { resources } = JSON.parse(contentOf('datapackage.json')) as { resources: { path: string }[] };
	const named = ['datapackage.json', ...resources.map(({ path }) => path)];
	expect(named.sort()).toEqual(files.map(({ path }) => path).sort());
});

test('a quotation is there letter for letter', () => {
	const objects = JSON.parse(contentOf('quotations.json')) as { words: string }[];
	expect(objects.map(({ words }) => words)).toEqual(quotations.map(({ words }) => words));
});

test('no token is left unsaid', () => {
	for (const { path, content } of files.filter(
		({ path }) => path !== 'datapackage.json' && path.endsWith('.csv')
	))
		expect(content, path).not.toMatch(/\{[A-Za-z]/);
});

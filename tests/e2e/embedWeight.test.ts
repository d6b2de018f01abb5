import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { chartIds } from '../../src/lib/data/lists.ts';
import { errorsOf, idle } from './looking.ts';
import { steps } from './record.ts';
import { withHosts } from './withHosts.ts';

const here = withHosts();
let page: Page;

describe('what an embed weighs', () => {
	const weight = (file: string) => brotliCompressSync(readFileSync(file)).length / 1024;

	test('the loader is at most 3 KiB compressed', () =>
		expect(weight('build/embed/v1.js')).toBeLessThanOrEqual(3));
	test('the script of an embed is at most 25 KiB compressed', () =>
		expect(weight('.embed/embed.js')).toBeLessThanOrEqual(25));
	test.each([...chartIds.map((id) => `chart/${id}`), ...steps.map(({ id }) => `step/${id}`)])(
		'the embed of %s is at most 45 KiB compressed in all, and asks for nothing else',
		async (path) => {
			expect(weight(`build/embed/${path}/index.html`)).toBeLessThanOrEqual(45);
			page = await here.open();
			const asked: string[] = [];
			page.on('request', (request) => asked.push(request.url()));
			const errors = errorsOf(page);
			await page.goto(`${here.site.url}embed/${path}/`);
			await idle(page);
			expect(asked.filter((url) => !url.endsWith('/favicon.ico'))).toEqual([page.url()]);
			expect(errors.filter((error) => !error.includes('404'))).toEqual([]);
		}
	);
});

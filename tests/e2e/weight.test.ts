import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';

const brotli = (file: string) => brotliCompressSync(readFileSync(file)).length / 1024;
const all = (folder: string, ending: string) =>
	readdirSync(folder)
		.filter((name) => name.endsWith(ending))
		.map((name) => join(folder, name));

const scripts = all('build/app', '.js').filter((name) => name.includes('story.'));
const fonts = all('build/fonts', '.woff2');
const sum = (sizes: number[]) => sizes.reduce((total, size) => total + size, 0);

test('the script at first load is at most 71 KiB compressed', () => {
	expect(scripts.length).toBeGreaterThan(0);
	expect(sum(scripts.map(brotli))).toBeLessThanOrEqual(71);
});

test('the fonts are at most 70 KiB', () => {
	expect(fonts).toHaveLength(2);
	expect(sum(fonts.map((file) => readFileSync(file).length / 1024))).toBeLessThanOrEqual(70);
});

test('the whole page is at most 300 KiB compressed', () => {
	const files = ['build/index.html', 'build/icon.svg', ...scripts];
	const whole = sum(files.map(brotli)) + sum(fonts.map((file) => readFileSync(file).length / 1024));
	expect(whole).toBeLessThanOrEqual(300);
});

import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';
import { beforeAll, expect, test } from 'vitest';
import type { Weights } from '../../src/cli/weighModules.ts';
import { budgets } from '../bench/budgets.ts';
import { desktop, measureLoad, phone, type Load } from '../bench/measure.ts';
import { launch } from './browser.ts';

/** What the story costs at load, in each profile; times, which the machine decides, are not asked for. */
const seen: Record<string, Load> = {};
beforeAll(async () => {
	const files = sirv('build', { brotli: true });
	const server = createServer((request, response) => files(request, response));
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
	const browser = await launch();
	for (const profile of [phone, desktop]) {
		seen[profile.name] = await measureLoad(browser, url, { ...profile, processor: 1, network: undefined });
	}
	await browser.close();
	await new Promise((resolve) => server.close(resolve));
});

/** The heaviest sources of the script, said where it is too heavy. */
function heaviest(): string {
	const all = JSON.parse(readFileSync('.weights/story.json', 'utf8')) as Weights;
	return all
		.slice(0, 12)
		.map(([source, bytes]) => `${(bytes / 1000).toFixed(1)} kB before it is made smaller: ${source}`)
		.join('\n');
}

const held = budgets.filter((budget) => budget.held !== undefined);
test.each(held)('at load: $what is at most $held $unit', ({ what, unit, held = 0 }) => {
	const [profile = '', measure] = what.split(', ');
	const value = seen[profile]?.[measure as keyof Load] ?? NaN;
	const over = `${what} is ${value.toFixed(3)} ${unit}, ${(value - held).toFixed(3)} over ${held} (tests/bench/budgets.ts)`;
	expect(value, measure === 'script' ? `${over}; it is made of\n${heaviest()}` : over).toBeLessThanOrEqual(
		held
	);
});

test('nothing is aimed at that is more than what is held', () => {
	expect(held.filter(({ aim, held = 0 }) => aim > held)).toEqual([]);
});

test('the title and the words under it come before anything else that is seen, and so with the first paint', () => {
	const page = readFileSync('build/index.html', 'utf8');
	const before = page.slice(page.indexOf('<body'), page.indexOf('</h1>'));
	expect(before.match(/<(?!body|main|div|header|h1|span)\w[^>]*>/g)).toEqual([
		'<a class="skip" href="#cover">',
		'<a class="skip" href="#sources">'
	]);
	expect(page).toMatch(/<\/h1>\s*<p class="standfirst">/);
});

test('of each of two typefaces there are the letters of English, and those of other languages apart', () => {
	expect(
		readdirSync('build/fonts')
			.filter((name) => name.endsWith('.woff2'))
			.sort()
	).toEqual(['sans-latin.woff2', 'sans.woff2', 'serif-latin.woff2', 'serif.woff2']);
});

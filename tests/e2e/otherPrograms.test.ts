import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import type { Page } from 'playwright-core';
import subsetFont from 'subset-font';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import characters from '../../src/lib/theme/cut/characters.json' with { type: 'json' };
import { pixelsOf, type Pixels } from './pixelsOf.ts';
import { withSite } from './withSite.ts';

const here = withSite();

const isInstalled = (command: string) => {
	try {
		execFileSync(command, ['--version'], { stdio: 'pipe' });
		return true;
	} catch {
		return false;
	}
};

/** Programs that draw SVG, and what makes them draw it in so many px. */
const programs = {
	'rsvg-convert': (svg: string, png: string, { width, height }: Pixels) => [
		...['-w', `${width}`, '-h', `${height}`, '-o', png, svg]
	],
	inkscape: (svg: string, png: string, { width, height }: Pixels) => [
		...['-w', `${width}`, '-h', `${height}`, '-o', png, svg]
	]
};

let folder = '';
let page: Page;
beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'drawn-'));
	page = await here.browser.newPage();
	await page.goto(here.site.url);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The typefaces that a file carries, as programs take them that know those of the system alone. */
async function typefacesOf(svg: string): Promise<NodeJS.ProcessEnv> {
	for (const [i, [, face = '']] of [...svg.matchAll(/data:font\/woff2;base64,([^)]*)/g)].entries()) {
		const cut = await subsetFont(Buffer.from(face, 'base64'), characters, {
			targetFormat: 'sfnt'
		});
		writeFileSync(join(folder, `${i}.ttf`), cut);
	}
	const file = join(folder, 'fonts.conf');
	// A cut face calls itself by its weight: it is the half-bold one of its family.
	writeFileSync(
		file,
		`<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
		<dir>${folder}</dir><cachedir>${folder}/cache</cachedir>
		<match target="scan"><test name="family"><string>Inter SemiBold</string></test>
		<edit name="family" mode="assign"><string>Inter</string></edit>
		<edit name="weight" mode="assign"><const>demibold</const></edit></match>
		</fontconfig>`
	);
	return { ...process.env, FONTCONFIG_FILE: file };
}

describe.each(Object.entries(programs))('%s', (command, args) => {
	test.skipIf(!isInstalled(command)).each([
		['families.print.outlined', 'families.print', 0.1],
		['force-ratio.print.outlined', 'force-ratio.print', 0.1],
		['step/sacrifice.print.outlined', 'step/sacrifice.print', 0.1],
		['one-of-forty.square', 'one-of-forty.square', 0.1],
		['casualty-estimates.og.dark', 'casualty-estimates.og.dark', 0.1]
	])(`draws %s.svg as our %s.png to %d percent, or ${command} is not installed`, async (svg, png, limit) => {
		const ours = await pixelsOf(page, readFileSync(`build/export/${png}.png`));
		const drawn = join(folder, 'drawn.png');
		execFileSync(command, args(`build/export/${svg}.svg`, drawn, ours), {
			env: await typefacesOf(readFileSync(`build/export/${svg}.svg`, 'utf8')),
			stdio: 'pipe'
		});
		const theirs = await pixelsOf(page, readFileSync(drawn));
		expect([theirs.width, theirs.height]).toEqual([ours.width, ours.height]);
		const different = pixelmatch(ours.data, theirs.data, undefined, ours.width, ours.height, {
			threshold: 0.15
		});
		expect((100 * different) / (ours.width * ours.height)).toBeLessThan(limit);
	});
});

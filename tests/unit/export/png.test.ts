import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readProgram } from '../../../src/cli/rasterWorker.ts';
import { drawPicture } from '../../../src/lib/export/drawPicture.ts';
import { chunksOf, pngOf, sizeOf, textsOf, webDpi, withFacts } from '../../../src/lib/export/png.ts';
import { presets, shapes } from '../../../src/lib/export/presets.ts';
import { rasterise } from '../../../src/lib/export/rasterise.ts';
import { tagsOf } from '../../../src/lib/export/xml.ts';
import { chartPicture, stepPicture } from '../../../src/lib/story/pictures.ts';

const subjects = [chartPicture('ten-thousand'), stepPicture('sacrifice')];

const made = async (subject = subjects[0], preset: (typeof presets)[number] = 'thumb', ratio = 1) => {
	if (!subject) throw new Error('no subject');
	const picture = drawPicture(subject, { shape: shapes[preset], theme: 'light' });
	const bare = await rasterise(picture.svg, picture.width * ratio, readProgram);
	const dpi = (picture.dpi ?? webDpi) * ratio;
	return { picture, bare, png: withFacts(bare, picture.facts, dpi) };
};

const rsvg = spawnSync('rsvg-convert', ['--version']).status === 0;
const exiftool = spawnSync('exiftool', ['-ver']).status === 0;

describe('a PNG', () => {
	test.each(presets)('of the preset %s is exactly as large as it is named', async (preset) => {
		const { png, picture } = await made(subjects[1], preset);
		const { width, height } = shapes[preset].frame;
		expect(sizeOf(png)).toEqual({ width, height: height ?? picture.height });
	});

	test('of two device pixels a px is twice as large, and no larger on paper', async () => {
		const { png } = await made(subjects[1], 'og', 2);
		expect(sizeOf(png)).toEqual({ width: 2400, height: 1260 });
		expect(physicalOf(png)).toEqual([7559, 7559, 1]);
	});

	test('for print says 300 dots an inch', async () => {
		const { png } = await made(subjects[1], 'print');
		expect(physicalOf(png)).toEqual([11811, 11811, 1]);
	});

	test('says what it shows, whose it is and where it is from', async () => {
		for (const subject of subjects) {
			const { png, picture } = await made(subject);
			const { facts } = picture;
			const texts = textsOf(chunksOf(png));
			expect(texts).toMatchObject({
				...{ Title: facts.title, Description: facts.alt, Author: facts.author },
				...{ Copyright: facts.rights, Source: facts.source }
			});
			const packet = texts['XML:com.adobe.xmp'] ?? '';
			const tags = tagsOf(packet.replace(/<\?xpacket[^>]*\?>/g, ''));
			const bag = (name: string) =>
				tags
					.filter(({ name: one, path }) => one === 'rdf:li' && path.at(-2) === name)
					.map(({ text }) => text);
			expect(bag('record:figures')).toEqual(facts.figures);
			expect(bag('record:standings')).toEqual(facts.standings);
			expect(tags.find(({ name }) => name === 'record:version')?.text).toBe(facts.version);
			expect(tags.find(({ name }) => name === 'record:readTo')?.text).toBe(facts.readTo);
		}
	});

	test('is drawn in the typefaces: words are not blank, and light is not dark', async () => {
		const subject = subjects[1];
		if (!subject) throw new Error('no subject');
		const pixels = await Promise.all(
			(['light', 'dark'] as const).map(async (theme) => {
				const { svg } = drawPicture(subject, { shape: shapes.thumb, theme });
				const wordless = svg.replace(/<text.*?<\/text>/gs, '');
				return [await rasterise(svg, 600, readProgram), await rasterise(wordless, 600, readProgram)] as const;
			})
		);
		for (const [whole, wordless] of pixels) expect(whole.length).toBeGreaterThan(4 * wordless.length);
		expect(pixels[0]?.[0]).not.toEqual(pixels[1]?.[0]);
	});

	test('is the same to the last byte, each time', async () => {
		expect((await made()).png).toEqual((await made()).png);
	});

	test.runIf(exiftool)(
		'is read by exiftool, which finds every fact (where exiftool is installed)',
		async () => {
			const folder = mkdtempSync(join(tmpdir(), 'png-'));
			try {
				const { png, picture } = await made();
				const { facts } = picture;
				const file = join(folder, 'a.png');
				writeFileSync(file, png);
				const [read] = JSON.parse(
					execFileSync('exiftool', ['-json', '-struct', '-validate', '-warning', file], { encoding: 'utf8' })
				) as Record<string, unknown>[];
				expect(read?.Warning).toBeUndefined();
				const [all] = JSON.parse(execFileSync('exiftool', ['-json', file], { encoding: 'utf8' })) as Record<
					string,
					unknown
				>[];
				expect(all).toMatchObject({
					...{
						Title: facts.title,
						Description: facts.alt,
						AltTextAccessibility: facts.alt,
						Credit: facts.credit
					},
					...{ Source: facts.source, Rights: facts.rights, ReadTo: facts.readTo.replaceAll('-', '-') },
					...{ Figures: facts.figures, Standings: facts.standings, WebStatement: facts.licence }
				});
				expect(String(all?.Version)).toBe(facts.version);
			} finally {
				rmSync(folder, { recursive: true });
			}
		}
	);
});

test.runIf(rsvg)(
	'an SVG is drawn by another program in the same size (where rsvg-convert is installed)',
	() => {
		for (const preset of presets) {
			const picture = drawPicture(chartPicture('ten-thousand'), { shape: shapes[preset], theme: 'dark' });
			const args = picture.dpi ? [`--dpi-x=${picture.dpi}`, `--dpi-y=${picture.dpi}`] : [];
			const { status, stdout, stderr } = spawnSync('rsvg-convert', [...args, '--unlimited'], {
				input: picture.svg,
				maxBuffer: 50_000_000
			});
			expect([status, String(stderr)], preset).toEqual([0, '']);
			const size = sizeOf(new Uint8Array(stdout));
			expect(Math.abs(size.width - picture.width), preset).toBeLessThanOrEqual(1);
			expect(Math.abs(size.height - picture.height), preset).toBeLessThanOrEqual(1);
		}
	}
);

function physicalOf(png: Uint8Array): number[] {
	const data = chunksOf(png).find(({ type }) => type === 'pHYs')?.data ?? new Uint8Array(9);
	const view = new DataView(data.buffer, data.byteOffset);
	return [view.getUint32(0), view.getUint32(4), view.getUint8(8)];
}

test('chunks taken apart and put together are the same file', async () => {
	const { bare } = await made();
	expect(pngOf(chunksOf(bare))).toEqual(bare);
});

test('facts written twice stand once', async () => {
	const { png, picture } = await made();
	expect(withFacts(png, picture.facts, webDpi)).toEqual(png);
});

test('what is no PNG, is cut short or was changed is refused', async () => {
	const { png } = await made();
	expect(() => chunksOf(new Uint8Array([1, 2, 3]))).toThrow('not a PNG');
	expect(() => chunksOf(png.slice(0, -3))).toThrow('cut short');
	const changed = png.slice();
	changed[changed.length - 20] = (changed.at(-20) ?? 0) ^ 1;
	expect(() => chunksOf(changed)).toThrow(/broken/);
});

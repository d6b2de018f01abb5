import { join } from 'node:path';
import { site } from 'virtual:records';
import { altText, correctionsOf, creditLine, sentence } from '../lib/export/citation.ts';
import { dataPackage } from '../lib/export/dataPackage.ts';
import { drawPicture, themes } from '../lib/export/drawPicture.ts';
import { pictureFile, tableFile } from '../lib/export/filePath.ts';
import { sizeOf } from '../lib/export/png.ts';
import { presets, shapes } from '../lib/export/presets.ts';
import { csvOf, jsonOf } from '../lib/export/tableFile.ts';
import { addressOfSubject } from '../lib/export/citation.ts';
import type { Subject } from '../lib/export/subject.ts';
import { pictures } from '../lib/story/pictures.ts';
import { checkSafe, pngOfPicture, type Rasterise } from './fileOf.ts';
import { inParallel } from './inParallel.ts';
import { outlineSvg } from './outlineSvg.ts';
import { hashOf, type PngCache } from './pngCache.ts';
import { writeWhole } from './writeFile.ts';

/** One line of `export/index.json`. */
export interface Listed {
	/** Below `export/`. */
	file: string;
	kind: Subject['kind'];
	/** Of the chart or the step. */
	id: string;
	preset?: string;
	theme?: string;
	format: string;
	/** px; absent for a table. */
	width?: number;
	height?: number;
	bytes: number;
	sha256: string;
	alt: string;
	credit: string;
	/** The finding with its owner, to be pasted into a text. */
	sentence: string;
	address: string;
	version: string;
	/** What was corrected of it; absent where nothing was. */
	corrections?: string[];
}

/** What the list says of a picture, in whichever file. */
type Words = Pick<Listed, 'alt' | 'credit' | 'sentence' | 'address' | 'version' | 'corrections'>;

function wordsOf(subject: Subject): Words {
	const corrections = correctionsOf(subject);
	return {
		alt: altText(subject),
		credit: creditLine(subject),
		sentence: sentence(subject),
		address: addressOfSubject(subject),
		version: site.version,
		...(corrections.length > 0 && { corrections })
	};
}

/** Writes the default files of every chart and step into `export/` of a built site, and the records into `data/`. */
export async function siteFiles(
	folder: string,
	rasterise: Rasterise,
	cache: PngCache,
	say: (line: string) => void
): Promise<void> {
	const listed: Listed[] = [];
	const subjects = pictures();
	const tasks = subjects.flatMap((subject) => presets.map((preset) => ({ subject, preset })));
	// The same for all files of a picture.
	const words = new Map(subjects.map((subject) => [subject, wordsOf(subject)]));
	const put = (
		subject: Subject,
		content: string | Uint8Array,
		about: Pick<Listed, 'file' | 'format'> & Partial<Listed>
	) => {
		writeWhole(join(folder, 'export', about.file), content);
		listed.push({
			kind: subject.kind,
			id: subject.id,
			...about,
			bytes: typeof content === 'string' ? Buffer.byteLength(content) : content.length,
			sha256: hashOf(content),
			...(words.get(subject) as Words)
		});
	};

	let done = 0;
	await inParallel(tasks, 3, async ({ subject, preset }) => {
		// Both themes at once: they share a frame.
		const drawn = themes.map((theme) => ({
			theme,
			picture: drawPicture(subject, { shape: shapes[preset], theme })
		}));
		for (const { theme, picture } of drawn) {
			const { svg } = picture;
			const name = (extension: 'png' | 'svg', outlined = false) =>
				pictureFile(subject, { size: preset, theme, extension, outlined });
			checkSafe(svg, name('svg'), false);
			const about = { preset, theme };
			const size = { width: picture.width, height: picture.height };
			put(subject, svg, { file: name('svg'), format: 'svg', ...about, ...size });
			if (preset === 'print' && theme === 'light') {
				put(subject, outlineSvg(svg), { file: name('svg', true), format: 'svg-outlined', ...about, ...size });
			}
			const png = await pngOfPicture(picture, 1, rasterise, cache);
			put(subject, png, { file: name('png'), format: 'png', ...about, ...sizeOf(png) });
		}
		if (++done % 31 === 0 || done === tasks.length) say(`pictures: ${done} of ${tasks.length}`);
	});

	for (const subject of subjects.filter(({ kind }) => kind === 'chart')) {
		put(subject, csvOf(subject), { file: tableFile(subject, 'csv'), format: 'csv' });
		put(subject, jsonOf(subject), { file: tableFile(subject, 'json'), format: 'json' });
	}
	// By name, whichever thread was first.
	listed.sort((a, b) => (a.file < b.file ? -1 : 1));
	writeWhole(join(folder, 'export/index.json'), `${JSON.stringify(listed, null, '\t')}\n`);
	for (const { path, content } of dataPackage()) writeWhole(join(folder, 'data', path), content);
	const bytes = listed.reduce((sum, one) => sum + one.bytes, 0);
	say(`${listed.length} files of ${Math.round(bytes / 1e6)} MB in ${join(folder, 'export')}`);
}

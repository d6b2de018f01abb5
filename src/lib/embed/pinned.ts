import { changes, released, site } from 'virtual:records';
import { compareVersions } from '../data/release.ts';
import { dataPackage } from '../export/dataPackage.ts';
import { drawPicture } from '../export/drawPicture.ts';
import { pictureFile, tableFile } from '../export/filePath.ts';
import { shapes } from '../export/presets.ts';
import { csvOf, jsonOf } from '../export/tableFile.ts';
import { pictures } from '../story/pictures.ts';
import { changeHead, changeSentences } from '../text/changes.ts';
import { plain } from '../text/resolve.ts';
import type { EmbedPage } from './embedDocument.ts';
import { embeddables, snippetOf, type Embeddable } from './embeddable.ts';
import { embedPage, oembedAnswer } from './embedPage.ts';
import type { Snippet } from './snippets.ts';
import { escapeXml } from '../export/xml.ts';

/** A file of one version, which stays as it was: its place below the site's root, and its text. */
export interface PinnedFile {
	path: string;
	content: string;
}

/** Where the files of a version stand, below the site's root. */
const pinnedRoot = (version: string): string => `v/${version}/`;

/** The same thing at an address that stays at this version. */
export const pinned = (what: Embeddable): Embeddable => ({
	...what,
	embed: `${pinnedRoot(site.version)}${what.embed}`
});

/** What a snippet of it needs to know; none before this version is released. @param root the site's address, with a slash at its end */
export function pinnedSnippetOf(what: Embeddable, root: string): Snippet | undefined {
	if (released.at(-1)?.version !== site.version) return undefined;
	const { picture, ...rest } = snippetOf(pinned(what), root);
	const path = pinnedRoot(site.version) + picture.path.replace(/\.png$/, '.svg');
	return { ...rest, picture: { ...picture, path } };
}

/** Everything that stays at this version: embeds with what they answer, a picture and the tables of each chart, the records. */
export function pinnedFiles(script: EmbedPage['script']): PinnedFile[] {
	const root = pinnedRoot(site.version);
	return [
		...embeddables()
			.map(pinned)
			.flatMap((what) => [
				{ path: `${what.embed}index.html`, content: embedPage(what, script) },
				{ path: `${what.embed}oembed.json`, content: JSON.stringify(oembedAnswer(what)) }
			]),
		...pictures().flatMap((subject) => {
			const picture = pictureFile(subject, { size: 'landscape', theme: 'light', extension: 'svg' });
			const { svg } = drawPicture(subject, { shape: shapes.landscape, theme: 'light' });
			return [
				{ path: `${root}export/${picture}`, content: svg },
				...(subject.kind === 'chart'
					? [
							{ path: `${root}export/${tableFile(subject, 'csv')}`, content: csvOf(subject) },
							{ path: `${root}export/${tableFile(subject, 'json')}`, content: jsonOf(subject) }
						]
					: [])
			];
		}),
		...dataPackage().map(({ path, content }) => ({ path: `${root}data/${path}`, content }))
	];
}

/**
 * A pinned page as it is served today: as it was, and before it what was corrected, updated or
 * withdrawn of its figures since. Any other file is as it was.
 * @param record every change there is, and every release
 */
export function marked({ path, content }: PinnedFile, record = { changes, released }): PinnedFile {
	const [, version = '', place] = /^v\/([^/]+)\/embed\/(.+)\/index\.html$/.exec(path) ?? [];
	const names = record.released.find((one) => one.version === version)?.shows[
		place === 'story' ? 'story/story' : (place ?? '')
	];
	const since = record.changes.filter(
		(change) =>
			change.kind !== 'addition' &&
			compareVersions(change.version, version) > 0 &&
			change.changed.some(({ record }) => names?.includes(record))
	);
	const root = '../'.repeat(path.split('/').length - 1);
	const notes = since.map((change) => {
		const head = change.kind === 'withdrawal' ? '' : 'Updated since you embedded this. ';
		const why = change.kind === 'withdrawal' ? [plain(change.why, { sentence: true })] : [];
		const words = [`${head}${changeHead(change)}.`, ...changeSentences(change), ...why];
		return `<p class="notice">${words.map(escapeXml).join(' ')} <a target="_blank" href="${root}changes/#${change.id}">What changed, and why</a></p>`;
	});
	return { path, content: content.replace(/<main\b[^>]*>/, (main) => `${main}${notes.join('')}`) };
}

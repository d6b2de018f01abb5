import { site } from 'virtual:records';
import { describe, expect, test } from 'vitest';
import {
	addressOfSubject,
	altText,
	creditLine,
	sentence,
	sourceLine
} from '../../../src/lib/export/citation.ts';
import { chartOf, chosenIn } from '../../../src/lib/export/sceneSubject.ts';
import { figuresOfFinding } from '../../../src/lib/export/subject.ts';
import { figure } from '../../../src/lib/model/record.ts';
import { midSentence, ownerLine, ownerOf } from '../../../src/lib/text/owner.ts';
import { phrase } from '../../../src/lib/text/phrase.ts';
import { chosenScenes } from '../charts/choices.ts';
import { chartPicture, pictures, stepPicture } from '../../../src/lib/story/pictures.ts';

const host = site.address.replace('https://', '');

test('a credit line names the story, the licence and a short address', () => {
	expect(creditLine(chartPicture('families'))).toBe(`One of Forty · CC BY 4.0 · ${host}charts/families`);
	expect(creditLine(stepPicture('rank'))).toBe(`One of Forty · CC BY 4.0 · ${host}#rank`);
});

test('a credit line leads back to the state that a reader chose, on a chart’s own page and in the story', () => {
	const chosen = { lens: 'seoul', saidBy: '2024-12-01' } as const;
	const scene = { chart: 'troop-estimates', scene: 'all', progress: 0, ...chosen } as const;
	expect(creditLine(chartOf(scene))).toBe(
		`One of Forty · CC BY 4.0 · ${host}charts/troop-estimates/?lens=seoul&date=2024-12-01`
	);
	expect(creditLine(chosenIn('estimates', scene))).toBe(
		`One of Forty · CC BY 4.0 · ${host}?chart=troop-estimates&lens=seoul&date=2024-12-01#estimates`
	);
});

test('the address of a state leads back to that state', () => {
	const subject = chartOf({ chart: 'claims', scene: 'all', progress: 0, standing: 'disputed' });
	expect(addressOfSubject(subject)).toBe(`${site.address}charts/claims/?standing=disputed`);
	expect(addressOfSubject(stepPicture('zoom'))).toBe(`${site.address}#zoom`);
});

test('an alternative text says the finding, what is drawn, and whose it is', () => {
	for (const subject of pictures()) {
		const text = altText(subject);
		expect(text).toContain(sourceLine(subject));
		expect(text).not.toMatch(/\.\.|undefined|\{|\s\s/);
		expect(text.length, subject.id).toBeGreaterThan(sourceLine(subject).length + 20);
	}
});

test('a sentence to be pasted carries its owners, their standing, the version and the address', () => {
	for (const subject of pictures()) {
		const text = sentence(subject);
		if (figuresOfFinding(subject).length === 0) expect(text).toContain(sourceLine(subject));
		expect(text).toContain(`data ${site.version}`);
		expect(text.endsWith(addressOfSubject(subject))).toBe(true);
		expect(text, 'the finding has ended').not.toMatch(/[^.] (?:Said by|Our arithmetic,)/);
	}
	expect(sentence(stepPicture('sacrifice'))).toMatch(
		/“The main focus point .*,” Hyun-Seung Lee, in an interview.*testimony/
	);
});

describe('where a finding gives numbers of several owners,', () => {
	test('each owner has the number that is theirs, and nobody else’s', () => {
		const subjects = [...pictures(), ...chosenScenes.map(({ scene }) => chartOf(scene))];
		let several = 0;
		for (const subject of subjects) {
			const ids = figuresOfFinding(subject);
			const owners = new Set(ids.map((id) => `${ownerLine(id)}, ${ownerOf(id).standing}`));
			if (owners.size < 2) continue;
			several++;
			for (const id of ids) {
				const [, after = ''] = sentence(subject).split(
					`${midSentence(ownerLine(id))}, ${ownerOf(id).standing} (`
				);
				expect(after.split(')')[0]?.split(', '), subject.id).toContain(phrase(figure(id)));
			}
		}
		expect(several).toBeGreaterThan(10);
	});

	const owned = (id: string) =>
		`${midSentence(ownerLine(id))}, ${ownerOf(id).standing} (${phrase(figure(id))})`;

	test('those who spoke come first, and our arithmetic is a sentence of its own', () => {
		expect(sentence(stepPicture('forty-thousand'))).toContain(
			`. Said by ${owned('K03')}; ${owned('A-beside')}. ${owned('russian-remainder')}. Record read to `
		);
	});

	test('the two numbers of a ratio that a reader picked have theirs', () => {
		const pair = { north: 'T10', russia: 'K07' };
		expect(sentence(chartOf({ chart: 'force-ratio', scene: 'ratio', progress: 0, ...pair }))).toContain(
			`Said by ${owned('T10')}; ${owned('K07')}. Record read to `
		);
	});
});

test('a number that we derived has the owners of those it is derived from', () => {
	const text = sentence(stepPicture('one-in-five'));
	expect(text).toContain(`Said by ${midSentence(ownerLine('A-beside'))}, ${ownerOf('A-beside').standing} (`);
	expect(text).toContain(`. ${ownerLine('share-article')}, derived (${phrase(figure('share-article'))}`);
});

test('numbers of one owner are not said again', () => {
	expect(sentence(stepPicture('cover'))).toContain(
		`Said by ${ownerLine('T08')}, ${ownerOf('T08').standing}. Record read to `
	);
});

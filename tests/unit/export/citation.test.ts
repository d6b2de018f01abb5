import { site } from 'virtual:records';
import { expect, test } from 'vitest';
import {
	addressOfSubject,
	altText,
	creditLine,
	sentence,
	sourceLine
} from '../../../src/lib/export/citation.ts';
import { chartOf } from '../../../src/lib/export/sceneSubject.ts';
import { chartPicture, pictures, stepPicture } from '../../../src/lib/story/pictures.ts';

const host = site.address.replace('https://', '');

test('a credit line names the story, the licence and a short address', () => {
	expect(creditLine(chartPicture('families'))).toBe(`One of Forty · CC BY 4.0 · ${host}charts/families`);
	expect(creditLine(stepPicture('rank'))).toBe(`One of Forty · CC BY 4.0 · ${host}#rank`);
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
		expect(text).toContain(sourceLine(subject));
		expect(text).toContain(`data ${site.version}`);
		expect(text.endsWith(addressOfSubject(subject))).toBe(true);
	}
	expect(sentence(stepPicture('sacrifice'))).toMatch(
		/“The main focus point .*,” Hyun-Seung Lee, in an interview.*testimony/
	);
});

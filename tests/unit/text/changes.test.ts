import { changes } from 'virtual:records';
import { expect, test } from 'vitest';
import type { Change } from '../../../src/lib/data/schema.ts';
import {
	changeHead,
	changesOf,
	changeSentences,
	changeTitle,
	reasonOf,
	recordPath,
	recordWords
} from '../../../src/lib/text/changes.ts';

const about = (value: number) => ({ value, qualifier: 'about', unit: 'people' }) as const;
const change = (kind: Change['kind'], changed: Change['changed']): Change => ({
	id: 'a',
	day: '2026-12-01',
	version: '1.0.1',
	kind,
	changed,
	why: 'A reason.'
});

test('a change of a number says whose it is, what stood and what stands', () => {
	const one = change('correction', [
		{ record: 'figure/T08', before: { number: about(9000) }, after: { number: about(10000) } }
	]);
	expect(changeHead(one)).toBe('Corrected on 1 December 2026');
	expect(changeSentences(one)).toEqual(['Pentagon, 28 Oct 2024: from about 9,000 to about 10,000.']);
});

test('the standing of a statement with several numbers is said once', () => {
	const worse = { before: { standing: 'corroborated' }, after: { standing: 'unverified' } } as const;
	const ids = ['L01', 'L01-service', 'L01-left', 'L01-us'];
	const whole = change(
		'correction',
		ids.map((id) => ({ record: `figure/${id}`, ...worse }))
	);
	expect(changeSentences(whole)).toEqual(['Biographies, no date: from corroborated to unverified.']);
	const oneNumber = change('correction', [{ record: 'figure/L01-left', ...worse }]);
	expect(changeSentences(oneNumber)).toEqual([
		'2014, Biographies, no date: from corroborated to unverified.'
	]);
});

test('the title of a change tells it from the others of its day', () => {
	const two = change('correction', [
		{ record: 'figure/T08' },
		{ record: 'figure/T08' },
		{ record: 'claim/not-paid' }
	]);
	expect(changeTitle(two)).toBe('Corrected on 1 December 2026: Pentagon, 28 Oct 2024; The claim “Not paid”');
	const titles = changes.map(changeTitle);
	expect(new Set(titles).size).toBe(titles.length);
});

test('every field that may change is said in words', () => {
	const said = (before: object, after: object, record = 'figure/T08') =>
		changeSentences(change('update', [{ record, before, after }]))[0];
	expect(said({ standing: 'disputed' }, { standing: 'superseded' })).toMatch(
		/: from disputed to superseded\.$/
	);
	expect(said({ speaker: 'nis' }, { speaker: 'pentagon' })).toMatch(
		/: from South Korea’s National Intelligence Service to The Pentagon\.$/
	);
	expect(said({ date: '2024-10-27' }, { date: '2024-10' })).toMatch(
		/: from 27 October 2024 to October 2024\.$/
	);
	expect(said({ measure: 'killed' }, { measure: 'killed-or-wounded' })).toMatch(
		/: from killed to killed or wounded\.$/
	);
	// A speaker gave several numbers that day.
	expect(said({ measure: 'planned' }, { measure: 'reinforcement' }, 'figure/T31-builders')).toBe(
		'5,000, Seoul’s NIS, 4 Nov 2025: from planned to reinforcement.'
	);
	expect(
		said(
			{ formula: 'difference of A-unit, A-survivor' },
			{ formula: 'difference of S03, S03-survivors' },
			'figure/hollow-marks'
		)
	).toBe(
		'Our arithmetic: from 40 (the article, no date) less 1 (the article, no date) to 40 (man in video, 31 Oct 2024) less 1 (man in video, 31 Oct 2024).'
	);
	expect(said({ words: 'a' }, { words: 'b' }, 'quotation/groups')).toBe('A quotation: from “a” to “b”.');
	expect(said({ standing: 'disputed' }, { standing: 'unverified' }, 'claim/not-paid')).toBe(
		'The claim “Not paid”: from disputed to unverified.'
	);
});

test('a withdrawal says what was there; a record that is only concerned says nothing', () => {
	const gone = change('withdrawal', [{ record: 'figure/T99', before: { number: about(10) } }]);
	expect(changeHead(gone)).toBe('Withdrawn on 1 December 2026');
	expect(changeSentences(gone)).toEqual(['The number T99: it was about 10.']);
	expect(changeSentences(change('update', [{ record: 'figure/T08' }]))).toEqual([]);
});

test('the article’s error is told as the article’s', () => {
	const kursk = changes.find(({ id }) => id === 'kursk-is-in-russia');
	expect(kursk && changeHead(kursk)).toBe('Correction to the article, 24 November 2026');
	expect(kursk && changeSentences(kursk)).toEqual([
		'The article says: The assault was in a region of Ukraine called Kursk. The record says: Kursk is a region of Russia.'
	]);
});

test('a place has the changes of what it shows, and no others', () => {
	expect(changesOf(['claim/kursk-in-ukraine']).map(({ id }) => id)).toEqual(['kursk-is-in-russia']);
	expect(changesOf(['step/one-of-forty']).map(({ id }) => id)).toEqual(['kursk-is-in-russia']);
	expect(changesOf(['figure/T08', 'claim/not-paid'])).toEqual([]);
});

test('a record leads to where it can be read, and one that was withdrawn nowhere', () => {
	expect(recordPath('figure/T05-planned')).toBe('#receipt-T05');
	expect(recordPath('figure/ratio-article')).toBe('#receipt-ratio-article');
	expect(recordPath('claim/not-paid')).toBe('claims/#claim-not-paid');
	expect(recordPath('quotation/groups')).toBe('#groups');
	expect(recordPath('step/rank')).toBe('#rank');
	for (const name of ['figure/T99', 'claim/none', 'quotation/none', 'step/none'])
		expect(recordPath(name)).toBeUndefined();
	expect(recordWords('step/rank')).toBe('The step “Rank raises the stake”');
});

test('a reason does not say again what was just said to stand now', () => {
	const because = (why: string, text = 'Kursk is in Russia.') =>
		reasonOf({ ...change('correction', [{ record: 'claim/motives', after: { text } }]), why });
	expect(because('Kursk is in Russia. {T08|date} is a day.')).toBe('{T08|date} is a day.');
	expect(because('Kursk is in Russia.')).toBe('Kursk is in Russia.');
	expect(because('A reason. Kursk is in Russia.')).toBe('A reason. Kursk is in Russia.');
	expect(because('A reason.', '')).toBe('A reason.');
});

import { charts, story } from 'virtual:records';
import { expect, test } from 'vitest';
import { plain } from '../../../src/lib/text/resolve.ts';

const steps = story.acts.flatMap((act) => act.steps);
const words = (text: string) => text.split(/\s+/).filter(Boolean);

test('the steps stand in this order: their ids are public links', () => {
	expect(steps.map(({ id }) => id)).toEqual([
		...['cover', 'ten-thousand', 'same-week', 'estimates', 'storm-corps', 'forty-thousand', 'one-in-five'],
		...['strangers', 'zoom', 'one-of-forty', 'what-it-cannot-tell', 'casualties', 'witness', 'sacrifice'],
		...['expendable', 'not-for-money', 'families', 'rank', 'groups', 'persuasion', 'so-far', 'ledger'],
		'unnamed'
	]);
});

test('the narrative is read in eight to ten minutes', () => {
	const count = steps.reduce((sum, { text }) => sum + words(plain(text, { sentence: true })).length, 0);
	expect(count).toBeGreaterThanOrEqual(1800);
	expect(count).toBeLessThanOrEqual(2500);
});

test('a chart title has at most fifteen words', () => {
	for (const { id, scenes } of charts) {
		for (const scene of scenes) {
			const title = plain(scene.title, { sentence: true });
			expect(words(title).length, `${id}/${scene.id}: ${title}`).toBeLessThanOrEqual(15);
		}
	}
});

test('a step that tells of self-destruction has a warning before it', () => {
	const telling = steps.filter(({ text }) => /self-destruction|suicide/i.test(text));
	expect(telling.length).toBeGreaterThan(0);
	for (const { id, warning } of telling) expect(warning, id).toBeTruthy();
});

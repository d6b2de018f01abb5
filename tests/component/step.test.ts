import { charts, story } from 'virtual:records';
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { parseInline, reportForms } from '../../src/lib/data/inline.ts';
import { drawnIn } from '../../src/lib/outlets/recordsIn.ts';
import { sceneAt } from '../../src/lib/story/scene.ts';
import Step from '../../src/lib/story/Step.svelte';
import { ownerLine, receiptOf } from '../../src/lib/text/owner.ts';
import { plain } from '../../src/lib/text/resolve.ts';
import { everyElement, parseHtml } from './parseHtml.ts';

for (const { title: act, steps } of story.acts) {
	for (const step of steps) {
		const [section, ...others] = parseHtml(render(Step, { props: { step, act } }).body);
		const all = everyElement(section ? [section] : []);

		test(`${step.id} is one section that names its step, scene and act`, () => {
			expect(others).toEqual([]);
			expect(section?.name).toBe('section');
			expect(section?.attributes).toMatchObject({
				id: step.id,
				'data-step': step.id,
				'data-scene': step.scene,
				'data-act': plain(act)
			});
		});

		test(`${step.id} is complete: every paragraph, its quotation, its figure`, () => {
			const paragraphs = all.filter(({ name }) => name === 'p').map(({ text }) => text);
			for (const paragraph of step.text.split(/\n\s*\n/)) {
				expect(paragraphs).toContain(plain(paragraph, { sentence: true }));
			}
			const quotes = all.flatMap(({ attributes }) => attributes['data-quote'] ?? []);
			expect(quotes).toEqual(step.quote ? [step.quote] : []);
			const figures = all.flatMap(({ name, attributes }) =>
				name === 'figure' ? [attributes['data-chart']] : []
			);
			expect(figures).toEqual(step.scene === 'words' ? [] : [step.scene.split('/')[0]]);
		});

		test(`${step.id} carries a table only where it is its chart’s home`, () => {
			const home = charts.some(({ id, home }) => home === step.id && step.scene.startsWith(`${id}/`));
			expect(all.filter(({ name }) => name === 'table')).toHaveLength(home ? 1 : 0);
		});

		test(`${step.id} says whether its picture draws any record that a reader could go to`, () => {
			const scene = sceneAt(step.scene, 0);
			const room = all.find(({ attributes }) => 'data-reader' in attributes);
			expect('data-draws' in (room?.attributes ?? {})).toBe(scene !== 'words' && drawnIn(scene).length > 0);
		});

		test(`${step.id} names the owner of every number in its text`, () => {
			const stated = parseInline(step.text).flatMap((part) =>
				part.kind === 'token' && !reportForms.has(part.form) ? [receiptOf(part.id)] : []
			);
			const words = all.find(({ attributes }) => attributes.class?.split(' ').includes('words'));
			const list = everyElement(words?.children ?? []).filter(({ name }) => name === 'li');
			for (const id of new Set(stated)) {
				expect(
					list.some(({ text }) => text.includes(ownerLine(id))),
					ownerLine(id)
				).toBe(true);
			}
		});
	}
}

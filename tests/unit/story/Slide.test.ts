import { expect, test } from 'vitest';
import { Slide } from '../../../src/lib/story/Slide.svelte.ts';
import type { StepScene } from '../../../src/lib/story/scene.ts';

const step = { id: 'casualties', act: '', scene: '', section: undefined as unknown as HTMLElement };
const stage = { width: 390, height: 420 };
const scene: StepScene = { chart: 'casualty-estimates', scene: 'all', progress: 0 };

function laidOut(shown: StepScene): Slide {
	const slide = new Slide(shown, step, stage);
	slide.above = 60;
	slide.below = 40;
	return slide;
}

test('a slide draws nothing before it is known how much room its words leave', () => {
	const slide = new Slide(scene, step, stage);
	slide.makeAll();
	slide.above = 60;
	expect(slide.marks).toEqual([]);
	slide.below = 40;
	expect(slide.isLaidOut).toBe(true);
	expect(slide.marks.length).toBeGreaterThan(20);
});

test('a slide that nobody sees is made piece by piece: its legend, its symbols, a handful of marks, and then all of them', () => {
	const slide = laidOut(scene);
	const made = () => [slide.hasLegend, slide.hasSymbols, slide.drawnMarks.length > 0, slide.isWhole];
	expect(made()).toEqual([false, false, false, false]);
	slide.makeMore();
	expect(made()).toEqual([true, false, false, false]);
	slide.makeMore();
	expect(made()).toEqual([true, true, false, false]);
	const counts = [];
	while (slide.makeMore()) counts.push(slide.drawnMarks.length);
	expect(counts.length).toBeGreaterThan(1);
	expect(counts).toEqual([...counts].sort((a, b) => a - b));
	expect(slide.drawnMarks).toEqual(slide.marks);
	expect(slide.isWhole).toBe(true);
});

test('a slide that is shown before it is ready is drawn at once', () => {
	const slide = laidOut(scene);
	slide.makeMore();
	slide.makeAll();
	expect(slide.drawnMarks).toEqual(slide.marks);
	expect(slide.makeMore()).toBe(false);
});

test('the room between the words is where people walk', () => {
	const { room, top, height } = laidOut(scene);
	expect([top, height]).toEqual([68, 304]);
	expect(room).toMatchObject({ width: 390, height: 420, top: 68, bottom: 372, scale: 1 });
});

test('another place in a scene is the same slide, another choice another one', () => {
	const { name } = laidOut(scene);
	expect(laidOut({ ...scene, progress: 0.5 }).name).toBe(name);
	expect(laidOut({ ...scene, lens: 'kyiv' }).name).not.toBe(name);
	expect(laidOut('words').name).toBe('casualties');
});

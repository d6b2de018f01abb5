import { expect, test } from 'vitest';
import { choicesOf, type Scene } from '../../../src/lib/charts/chart.ts';

test('what is empty was not chosen', () => {
	expect(choicesOf({ lens: '', saidBy: undefined, standing: 'disputed' })).toEqual({ standing: 'disputed' });
	expect(choicesOf({})).toEqual({});
});

test('the choices of a scene leave out what the reader did not choose, and have one order', () => {
	const scene: Scene = {
		saidBy: '2024-12-01',
		chart: 'troop-estimates',
		scene: 'all',
		progress: 0.5,
		lens: 'seoul'
	};
	expect(JSON.stringify(choicesOf(scene))).toBe('{"lens":"seoul","saidBy":"2024-12-01"}');
});

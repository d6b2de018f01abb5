import type { Drawing } from '../../marks/mark.ts';
import type { Box, Scene } from '../chart.ts';
import { besideMarks } from './beside.ts';
import { mixedMarks } from './mixed.ts';
import { ratioMarks } from './ratio.ts';

const scenes = new Map([
	['ratio', ratioMarks],
	['mixed', mixedMarks]
]);

export function layout({ scene }: Scene, box: Box): Drawing {
	const marks = (scenes.get(scene) ?? besideMarks)(box);
	return { width: box.width, height: box.height, marks };
}

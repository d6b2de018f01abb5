import type { Drawing } from '../../marks/mark.ts';
import type { Box, Scene } from '../chart.ts';
import { besideMarks } from './beside.ts';
import { mixedMarks } from './mixed.ts';
import { ratioMarks } from './ratio.ts';

export function layout(scene: Scene, box: Box): Drawing {
	const marks =
		scene.scene === 'ratio'
			? ratioMarks(scene, box)
			: scene.scene === 'mixed'
				? mixedMarks(box)
				: besideMarks(box);
	return { width: box.width, height: box.height, marks };
}

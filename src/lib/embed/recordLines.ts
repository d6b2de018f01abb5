import type { Scene } from '../charts/chart.ts';
import { drawnLine } from '../outlets/linkMarks.ts';
import { drawnIn } from '../outlets/recordsIn.ts';

/** What each mark of some scenes stands for, in a line, by its record: a script that knows no record reads it. */
export const recordLines = (scenes: readonly Scene[]): Record<string, string> =>
	Object.fromEntries(scenes.flatMap(drawnIn).map((record) => [record.id, drawnLine(record)]));

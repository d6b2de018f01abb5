import type { ParsedFile } from './parseFile.ts';
import type { Fault } from './RecordError.ts';
import type { StatedFigure } from './schema.ts';

/** A range has both ends, the right way up; every other qualifier has one value. */
export function checkRange(
	file: ParsedFile<'reports'> | ParsedFile<'changes'>,
	path: readonly PropertyKey[],
	{ value, low, high, qualifier }: Pick<StatedFigure, 'value' | 'low' | 'high' | 'qualifier'>
): Fault[] {
	if (qualifier === 'range') {
		if (low === undefined || high === undefined || value !== undefined) {
			return [file.fault(path, 'range', 'a range needs low and high and no value', 'write low: and high:')];
		}
		if (low >= high) {
			return [
				file.fault(
					[...path, 'low'],
					'range',
					`the range runs from ${low} to ${high}`,
					'put the lower number in low'
				)
			];
		}
		return [];
	}
	if (value === undefined || low !== undefined || high !== undefined) {
		return [file.fault(path, 'range', `“${qualifier}” needs one value`, 'write value:, or qualifier: range')];
	}
	return [];
}

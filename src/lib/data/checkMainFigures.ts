import { reportForms } from './inline.ts';
import type { ParsedFiles } from './loadRecords.ts';
import type { Fault } from './RecordError.ts';

/**
 * Each report whose number the story states says what evidence would raise, lower or settle it, and
 * when somebody last looked for that.
 */
export function checkMainFigures({ reports, story }: ParsedFiles): Fault[] {
	const parts = story.prose.flatMap((prose) => prose.parts);
	const stated = new Set(
		parts.flatMap((part) => (part.kind === 'token' && !reportForms.has(part.form) ? [part.id] : []))
	);
	return reports.value.flatMap((report, r) => {
		const { date = '', checked = '' } = report;
		const known = Math.min(date.length, checked.length);
		if (checked && checked.slice(0, known) < date.slice(0, known)) {
			const remedy = 'write the day on which such evidence was last looked for';
			return [reports.fault([r, 'checked'], 'date', `“${report.id}” was checked before it was said`, remedy)];
		}
		const main = report.figures?.find(({ id }) => stated.has(id));
		if (!main || (report.wouldChange && checked)) return [];
		const what = `the story states {${main.id}}, and its report lacks ${report.wouldChange ? 'checked' : 'wouldChange'}`;
		const remedy = 'say what evidence would change it, and when it was last looked for';
		return [reports.fault([r, 'wouldChange'], 'would-change', what, remedy)];
	});
}

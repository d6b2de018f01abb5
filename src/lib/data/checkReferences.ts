import { reportForms } from './inline.ts';
import type { ParsedFiles } from './loadRecords.ts';
import type { ParsedFile } from './parseFile.ts';
import type { Fault } from './RecordError.ts';
import { standings, type Branch, type FileName, type Measure, type Qualifier, type StatedFigure } from './schema.ts';

/** Words that may stand for a qualifier in front of a bare number. */
const hedges: Record<Qualifier, RegExp | null> = {
	exact: null,
	about: /\b(about|around|some)$/,
	nearly: /\bnearly$/,
	'at-least': /\bat least$/,
	'more-than': /\b(more than|over)$/,
	'up-to': /\b(as many as|up to)$/,
	range: null
};

/** Which measures arithmetic may join, and what comes of it. Killed never meets killed-or-wounded. */
const joins: { formula: 'difference' | 'ratio' | 'share'; of: Measure[][]; gives: Measure[] }[] = [
	{ formula: 'difference', of: [['force-combined'], ['planned', 'sent', 'present']], gives: ['force'] },
	{ formula: 'difference', of: [['unit-size'], ['survivors']], gives: ['unit-size'] },
	{ formula: 'difference', of: [['imprisoned'], ['imprisoned']], gives: ['imprisoned'] },
	{ formula: 'ratio', of: [['planned', 'sent', 'present'], ['force']], gives: ['force'] },
	{ formula: 'share', of: [['planned', 'sent', 'present'], ['force']], gives: ['force'] },
	{ formula: 'ratio', of: [['sent'], ['sent']], gives: ['sent'] }
];

/** What a count may count. */
const countable = new Set(['claims', 'reports', ...standings.map((standing) => `claims ${standing}`)]);

/**
 * The rules that reach across records: ids, ranges, arithmetic, tokens, quotations.
 * @param checksum SHA-256 of a text, in hexadecimal
 */
export function checkReferences(files: ParsedFiles, checksum: (text: string) => string): Fault[] {
	const faults: Fault[] = [];
	const { reports, speakers, derived, quotations, claims, charts, motives, families, forecast, week, story } = files;

	const reportIds = unique(reports, reports.value, 'report');
	const speakerIds = unique(speakers, speakers.value, 'speaker');
	const quotationIds = unique(quotations, quotations.value, 'quotation');
	unique(claims, claims.value, 'claim');
	unique(charts, charts.value, 'chart');
	unique(motives, motives.value, 'motive');

	const figures = new Map<string, { measure: Measure; qualifier: Qualifier }>();
	reports.value.forEach((report, r) => {
		know(reports, [r, 'speaker'], report.speaker, speakerIds, 'speaker');
		if ((report.precision === 'unknown') !== (report.date === undefined)) {
			faults.push(
				reports.fault([r, 'precision'], 'date', 'date and precision do not agree', 'give a date, or precision: unknown')
			);
		} else if (report.date && (report.precision === 'day') !== (report.date.length === 10)) {
			faults.push(
				reports.fault([r, 'date'], 'date', 'the date is not of the precision named', 'a day is 2024-10-28, a month 2024-10')
			);
		}
		report.figures?.forEach((figure, f) => {
			const path = [r, 'figures', f];
			if (figures.has(figure.id)) repeated(reports, [...path, 'id'], figure.id, 'figure');
			figures.set(figure.id, figure);
			faults.push(...checkRange(reports, path, figure));
		});
		(report.competes ?? []).forEach((id, i) => know(reports, [r, 'competes', i], id, reportIds, 'report'));
	});

	derived.value.forEach((derivation, d) => {
		if (figures.has(derivation.id)) repeated(derived, [d, 'id'], derivation.id, 'figure');
		if (derivation.formula === 'count') {
			if (!countable.has(derivation.inputs.join(' '))) {
				faults.push(
					derived.fault(
						[d, 'inputs'],
						'arithmetic',
						'a count takes claims or reports',
						'write inputs: [claims], or [claims, disputed] for one standing'
					)
				);
			}
		} else {
			const known = derivation.inputs.every((id, i) => know(derived, [d, 'inputs', i], id, figures, 'figure'));
			const inputs = derivation.inputs.map((id) => figures.get(id)?.measure);
			const allowed = joins.some(
				(join) =>
					join.formula === derivation.formula &&
					join.of.length === inputs.length &&
					join.of.every((measures, i) => measures.includes(inputs[i] as Measure)) &&
					join.gives.includes(derivation.measure)
			);
			if (known && !allowed) {
				faults.push(
					derived.fault(
						[d, 'inputs'],
						'measures',
						`${derivation.formula} of ${inputs.join(' and ')} as ${derivation.measure}`,
						'measures of different kinds are never joined: choose inputs that count the same thing'
					)
				);
			}
		}
		figures.set(derivation.id, { measure: derivation.measure, qualifier: 'exact' });
	});

	quotations.value.forEach((quotation, q) => {
		know(quotations, [q, 'speaker'], quotation.speaker, speakerIds, 'speaker');
		if (checksum(quotation.text) !== quotation.sha256) {
			faults.push(
				quotations.fault(
					[q, 'text'],
					'quotation',
					`“${quotation.id}” differs from the words taken from the article`,
					'restore the words letter for letter; a passage is never edited'
				)
			);
		}
		(quotation.insertions ?? []).forEach((words, i) => {
			if (!quotation.text.includes(words)) {
				faults.push(
					quotations.fault([q, 'insertions', i], 'quotation', `“${words}” is not in the passage`, 'copy the bracketed words exactly')
				);
			}
		});
	});

	claims.value.forEach((claim, c) =>
		claim.reports.forEach((id, i) => know(claims, [c, 'reports', i], id, reportIds, 'report'))
	);
	motives.value.forEach((motive, m) =>
		motive.reports.forEach((id, i) => know(motives, [m, 'reports', i], id, reportIds, 'report'))
	);
	forecast.value.events.forEach((event, e) => know(forecast, ['events', e, 'report'], event.report, reportIds, 'report'));
	week.value.forEach((event, e) => know(week, [e, 'report'], event.report, reportIds, 'report'));
	checkBranch(families.value, []);

	const scenes = new Set(['words']);
	charts.value.forEach((chart, c) => {
		unique(charts, chart.scenes, 'scene', [c, 'scenes']);
		chart.scenes.forEach((scene, s) => {
			scenes.add(`${chart.id}/${scene.id}`);
			scene.figures.forEach((id, i) => {
				if (!reportIds.has(id)) know(charts, [c, 'scenes', s, 'figures', i], id, figures, 'figure or report');
			});
		});
	});

	const stepIds = new Set<string>();
	story.value.acts.forEach((act, a) =>
		act.steps.forEach((step, s) => {
			const path = ['acts', a, 'steps', s];
			if (stepIds.has(step.id)) repeated(story, [...path, 'id'], step.id, 'step');
			stepIds.add(step.id);
			know(story, [...path, 'scene'], step.scene, scenes, 'scene');
			if (step.quote) know(story, [...path, 'quote'], step.quote, quotationIds, 'quotation');
		})
	);
	charts.value.forEach((chart, c) => know(charts, [c, 'home'], chart.home, stepIds, 'step'));

	for (const file of Object.values(files) as ParsedFile<FileName>[]) {
		for (const { path, parts } of file.prose) {
			parts.forEach((part, i) => {
				if (part.kind !== 'token') return;
				if (reportForms.has(part.form)) {
					const report = reports.value.find(({ id }) => id === part.id);
					if (!know(file, path, part.id, reportIds, 'report')) return;
					if (part.form !== 'speaker' && report?.date === undefined) {
						faults.push(
							file.fault(path, 'token', `“${part.id}” has no date to print`, 'leave the date out, or find it and add it to the report')
						);
					}
					return;
				}
				if (!know(file, path, part.id, figures, 'figure')) return;
				const hedge = hedges[figures.get(part.id)?.qualifier ?? 'exact'];
				const before = parts[i - 1];
				if (part.form === 'bare' && hedge && !(before?.kind === 'text' && hedge.test(before.text.trimEnd()))) {
					faults.push(
						file.fault(
							path,
							'hedge',
							`{${part.id}|bare} drops what was said: “${figures.get(part.id)?.qualifier}”`,
							`write {${part.id}}, or put the hedge in front of it`
						)
					);
				}
			});
		}
	}
	return faults;

	function checkBranch(branch: Branch, path: (string | number)[]): void {
		branch.reports.forEach((id, i) => know(families, [...path, 'reports', i], id, reportIds, 'report'));
		branch.children?.forEach((child, i) => checkBranch(child, [...path, 'children', i]));
	}

	function know<Name extends FileName>(
		file: ParsedFile<Name>,
		path: readonly PropertyKey[],
		id: string,
		known: { has(id: string): boolean },
		kind: string
	): boolean {
		if (known.has(id)) return true;
		faults.push(file.fault(path, 'unknown-id', `no ${kind} is called “${id}”`, 'mend the id, or add the record'));
		return false;
	}

	function repeated<Name extends FileName>(file: ParsedFile<Name>, path: readonly PropertyKey[], id: string, kind: string) {
		faults.push(file.fault(path, 'duplicate-id', `a ${kind} “${id}” stands above`, 'give this one an id of its own'));
	}

	function unique<Name extends FileName>(
		file: ParsedFile<Name>,
		list: readonly { id: string }[],
		kind: string,
		path: readonly PropertyKey[] = []
	): Set<string> {
		const ids = new Set<string>();
		list.forEach(({ id }, i) => {
			if (ids.has(id)) repeated(file, [...path, i, 'id'], id, kind);
			ids.add(id);
		});
		return ids;
	}
}

/** A range has both ends, the right way up; every other qualifier has one value. */
function checkRange(
	file: ParsedFile<'reports'>,
	path: (string | number)[],
	{ value, low, high, qualifier }: StatedFigure
): Fault[] {
	if (qualifier === 'range') {
		if (low === undefined || high === undefined || value !== undefined) {
			return [file.fault(path, 'range', 'a range needs low and high and no value', 'write low: and high:')];
		}
		if (low >= high) {
			return [file.fault([...path, 'low'], 'range', `the range runs from ${low} to ${high}`, 'put the lower number in low')];
		}
		return [];
	}
	if (value === undefined || low !== undefined || high !== undefined) {
		return [file.fault(path, 'range', `“${qualifier}” needs one value`, 'write value:, or qualifier: range')];
	}
	return [];
}
